package job

import (
	"bytes"
	"slices"
	"strings"

	"smilecodes/model/job/payload"
)

// A field is a key of a payload that is known, in any casing.
type field uint8

// The fields that are read. Of these only a value of the right shape is shown;
// every other known field is named, and none of its value is kept.
const (
	unknown field = iota

	resultCode
	callCode // "code": of a call, an error or a version 2 result
	resultText
	jobType
	jobID
	smileJobID
	country
	idType
	timestamp

	actions
	partnerParams
	history
	result
	ofJob // an object that says of which job a code is

	isFinal
	jobComplete
	jobSuccess
	success
	status
	refused  // a status in the words of HTTP, of which no value is kept
	received // one that says that a request was taken
	flag     // known, of no use here, and harmless
	errorText
	message
	said      // other names of an error or a message, which are counted as unknown
	knownText // that a message is a text of a refusal which is known
	suspects  // other people, of whom only the number is read
	private   // never looked into
	personal  // an object or a list under a personal name: it is looked into
)

// userID is the field whose value is not shown, but compared.
const userID = "user_id"

// isName holds for fields that name the job.
func isName(f field) bool { return f == jobID || f == smileJobID }

// isOfPerson holds for the private fields that are named as personal: all but
// pictures, credentials, and what says nothing of anybody.
func isOfPerson(name string) bool {
	switch name {
	case "partner_id", "Photo", "Document", "DocumentImage", "SelfieImage", "ImageLinks", "KYCReceipt", "upload_url",
		"camera_config", "signature", "sec_key", "token", "ConfidenceValue", "Confidence", "ResultType", "Source",
		"ref_id", "created_at", "updated_at":
		return false
	}
	return true
}

// personalNames are the private fields that integrations add. What is inside is
// read all the same, for an "account" or a "contact" may hold results.
var personalNames = [...]string{
	"phone", "phone_no", "mobile", "mobile_number", "mobile_no", "telephone", "tel", "cell", "msisdn", "whatsapp",
	"whatsapp_number", "contact", "contact_number", "username", "customer_id", "customer_number",
	"account", "account_number", "account_no", "card", "card_number", "iban",
	"bvn", "bvn_number", "nin", "nin_number", "tin", "tax_id", "tax_number", "ssn", "id_no", "identity_number",
	"national_id", "national_id_number", "document_number", "voter_id", "voters_id", "voter_number",
	"passport", "passport_number", "passport_no", "drivers_license", "drivers_licence", "driver_license", "driver_licence",
	"license_number", "licence_number",
}

// personalWords are words that make other keys personal, such as customer_phone,
// each between blanks.
const personalWords = " phone phones mobile mobiles msisdn telephone whatsapp bvn nin tin ssn passport license licence voter voters "

// numberWords are words of the number itself, in an object under a personal name.
const numberWords = " number no value id raw full local national international e164 "

// isPersonal holds for unknown keys of an object with a personal word, where the
// value may be of Smile ID's own form: only of those it matters.
func isPersonal(o *object, e payload.Event) bool {
	return len(e.Raw) <= longestValue && bytes.Contains(e.Raw, []byte("00")) &&
		slices.ContainsFunc(wordsOf(string(e.Key)), func(w string) bool {
			return strings.Contains(personalWords, " "+w+" ") || o.part == personal && strings.Contains(numberWords, " "+w+" ")
		})
}

// A key is a known key and how it is spelt when it is named.
type key struct {
	field field
	name  string
}

// isOpen holds for a private key of which what is inside is read.
func (k key) isOpen() bool {
	return k.field == private && k.name[0] >= 'a' && slices.Contains(personalNames[:], k.name)
}

// knownKeys are the known keys, without case and underscores.
func knownKeys() map[string]key {
	known := map[string]key{}
	for f, names := range map[field][]string{
		resultCode:    {"ResultCode", "smileIdCode"},
		callCode:      {"code"},
		resultText:    {"ResultText"},
		jobType:       {"job_type"},
		jobID:         {"job_id"},
		smileJobID:    {"SmileJobID"},
		country:       {"Country"},
		idType:        {"IDType"},
		timestamp:     {"timestamp"},
		actions:       {"Actions"},
		partnerParams: {"PartnerParams"},
		history:       {"history", "job_history"},
		result:        {"result"},
		ofJob:         {"job"},
		isFinal:       {"IsFinalResult"},
		jobComplete:   {"job_complete"},
		status:        {"status"},
		jobSuccess:    {"job_success"},
		success:       {"success"},
		flag:          {"JSONVersion", "IsMachineResult"},
		errorText:     {"error"},
		message:       {"message", "reason"},
		said: {
			"err", "errors", "error_message", "error_description", "err_msg", "detail", "details", "description", "msg", "exception",
			"cause",
		},
		suspects: {"Antifraud", "SuspectUsers"},
		private: {
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
		},
	} {
		for _, name := range names {
			known[string(squash(nil, []byte(name)))] = key{f, name}
		}
	}
	for _, name := range personalNames {
		known[string(squash(nil, []byte(name)))] = key{private, name}
	}
	return known
}

// nameOf is how a field that only one key has is spelt.
func (d *decoder) nameOf(f field) string {
	switch f {
	case resultCode:
		return "ResultCode"
	case resultText:
		return "ResultText"
	case jobType:
		return "job_type"
	case jobID:
		return "job_id"
	case smileJobID:
		return "SmileJobID"
	case errorText:
		return "error"
	}
	return "code"
}

// keyOf finds a known key.
func (d *decoder) keyOf(raw []byte) (key, bool) {
	const longest = 40
	if len(raw) > longest {
		return key{}, false
	}
	var buffer [longest]byte
	k, ok := d.keys[string(squash(buffer[:0], raw))]
	return k, ok
}

// squash is a key without what payloads write differently: SmileJobID,
// smile_job_id and smileJobId are the same.
func squash(buffer, raw []byte) []byte {
	for _, c := range raw {
		switch {
		case c == '_' || c == '-':
		case 'A' <= c && c <= 'Z':
			buffer = append(buffer, c+'a'-'A')
		default:
			buffer = append(buffer, c)
		}
	}
	return buffer
}
