package field

// spellings are how the known keys are spelt when they are named. They are found in
// any case, with underscores and without.
var spellings = [...]struct {
	field Field
	names []string
}{
	{ResultCode, []string{"ResultCode", "smileIdCode"}},
	{CallCode, []string{"code"}},
	{ResultText, []string{"ResultText"}},
	{JobType, []string{"job_type"}},
	{JobID, []string{"job_id"}},
	{SmileJobID, []string{"SmileJobID"}},
	{Country, []string{"Country"}},
	{IDType, []string{"IDType"}},
	{Timestamp, []string{"timestamp"}},
	{Actions, []string{"Actions"}},
	{PartnerParams, []string{"PartnerParams"}},
	{History, []string{"history", "job_history"}},
	{Result, []string{"result"}},
	{OfJob, []string{"job"}},
	{IsFinal, []string{"IsFinalResult"}},
	{JobComplete, []string{"job_complete"}},
	{Status, []string{"status"}},
	{JobSuccess, []string{"job_success"}},
	{Success, []string{"success"}},
	{Flag, []string{"JSONVersion", "IsMachineResult"}},
	{ErrorText, []string{"error"}},
	{Message, []string{"message", "reason"}},
	{Said, []string{
		"err", "errors", "error_message", "error_description", "err_msg", "detail", "details", "description", "msg", "exception",
		"cause",
	}},
	{Foreign, []string{"MerchantRequestID", "CheckoutRequestID", "OriginatorConversationID", "ConversationID"}},
	{Suspects, []string{"Antifraud", "SuspectUsers"}},
	{Private, []string{
		// People.
		"FullName", "FirstName", "LastName", "MiddleName", "OtherName", "OtherNames", "DOB", "Gender",
		"IDNumber", "SecondaryIDNumber", "Address", "PhoneNumber", "PhoneNumber2", "Email", "IssuanceDate",
		"ExpirationDate", "Nationality", "CountryOfBirth", "PlaceOfBirth", "PlaceOfIssuance", "DateOfDeath",
		"IsAlive", "Occupation", "Title", "LocalAreaOfOrigin", "RegionOfOrigin", "FullData", "IDInfo",
		"DocumentInfo", "UserIDsOfPreviousRegistrants", "people", UserID, "partner_id",
		// Companies.
		"directors", "beneficial_owners", "proprietors", "fiduciaries", "company_information", "documents",
		// Pictures and signed links.
		"Photo", "Document", "DocumentImage", "SelfieImage", "ImageLinks", "KYCReceipt", "upload_url", "camera_config",
		// Credentials, and what says nothing to support.
		"signature", "sec_key", "token", "ConfidenceValue", "Confidence", "ResultType", "Source", "ref_id",
		"created_at", "updated_at",
	}},
}
