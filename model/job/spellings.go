package job

// spellings are how the known keys are spelt when they are named. They are found in
// any case, with underscores and without.
var spellings = [...]struct {
	field field
	names []string
}{
	{resultCode, []string{"ResultCode", "smileIdCode"}},
	{callCode, []string{"code"}},
	{resultText, []string{"ResultText"}},
	{jobType, []string{"job_type"}},
	{jobID, []string{"job_id"}},
	{smileJobID, []string{"SmileJobID"}},
	{country, []string{"Country"}},
	{idType, []string{"IDType"}},
	{timestamp, []string{"timestamp"}},
	{actions, []string{"Actions"}},
	{partnerParams, []string{"PartnerParams"}},
	{history, []string{"history", "job_history"}},
	{result, []string{"result"}},
	{ofJob, []string{"job"}},
	{isFinal, []string{"IsFinalResult"}},
	{jobComplete, []string{"job_complete"}},
	{status, []string{"status"}},
	{jobSuccess, []string{"job_success"}},
	{success, []string{"success"}},
	{flag, []string{"JSONVersion", "IsMachineResult"}},
	{errorText, []string{"error"}},
	{message, []string{"message", "reason"}},
	{said, []string{
		"err", "errors", "error_message", "error_description", "err_msg", "detail", "details", "description", "msg", "exception",
		"cause",
	}},
	{suspects, []string{"Antifraud", "SuspectUsers"}},
	{private, []string{
		// People.
		"FullName", "FirstName", "LastName", "MiddleName", "OtherName", "OtherNames", "DOB", "Gender",
		"IDNumber", "SecondaryIDNumber", "Address", "PhoneNumber", "PhoneNumber2", "Email", "IssuanceDate",
		"ExpirationDate", "Nationality", "CountryOfBirth", "PlaceOfBirth", "PlaceOfIssuance", "DateOfDeath",
		"IsAlive", "Occupation", "Title", "LocalAreaOfOrigin", "RegionOfOrigin", "FullData", "IDInfo",
		"DocumentInfo", "UserIDsOfPreviousRegistrants", "people", userID, "partner_id",
		// Companies.
		"directors", "beneficial_owners", "proprietors", "fiduciaries", "company_information", "documents",
		// Pictures and signed links.
		"Photo", "Document", "DocumentImage", "SelfieImage", "ImageLinks", "KYCReceipt", "upload_url", "camera_config",
		// Credentials, and what says nothing to support.
		"signature", "sec_key", "token", "ConfidenceValue", "Confidence", "ResultType", "Source", "ref_id",
		"created_at", "updated_at",
	}},
}
