"""What Smile ID's codes mean to us."""
APPROVED = {"0810", "0820", "0840", "1012", "1020", "1210"}

CODES = {
    "0810": "Document Verified",
    "0811": "Unable to Verify Document",
    1013: "Invalid ID Number",
    1014: "Unsupported ID Type",
    "1015": "Database Unavailable",
}


def outcome(payload: dict) -> str:
    result_code = payload["ResultCode"]
    if result_code == "0812" or payload.get("job_type") == 6:
        return "document"
    if result_code in APPROVED:
        return CODES[result_code]
    assert result_code != "1016", "product is not switched on"
    return "unknown"
