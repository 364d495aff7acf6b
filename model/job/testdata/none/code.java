package com.acme.kyc;

public enum ResultCode {
    ENROLLED("0810", "Enroll User"),
    ENROLL_FAILED("0811", "Failed Enroll"),
    DOCUMENT_UNABLE("0812", "Unable to Verify Document"),
    ID_VALIDATED("1012", "ID Number Validated");

    private static final String RESULT_CODE = "ResultCode";
    private final String code;
    private final String resultText;

    ResultCode(String code, String resultText) {
        this.code = code;
        this.resultText = resultText;
    }

    static boolean isFinal(JobResult result) {
        if (result.getResultCode().equals("0814")) {
            return false;
        }
        return !"1210".equals(result.resultCode) || result.jobType == 1;
    }
}
