package field

import (
	"bytes"
	"slices"
	"strings"
)

// IsOfPerson holds for the private fields that are named as personal: all but
// pictures, credentials, and what says nothing of anybody.
func IsOfPerson(name string) bool {
	switch name {
	case "partner_id", "Photo", "Document", "DocumentImage", "SelfieImage", "ImageLinks", "KYCReceipt", "upload_url",
		"camera_config", "signature", "sec_key", "token", "ConfidenceValue", "Confidence", "ResultType", "Source",
		"ref_id", "created_at", "updated_at":
		return false
	}
	return true
}

// personalNames are the private fields that integrations add. Their contents are
// still read, because an "account" or a "contact" may hold results.
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

// IsOfNumber holds for unknown keys with a personal word, and with one of the number
// itself in an object under a personal name.
func IsOfNumber(key string, isInside bool) bool {
	return slices.ContainsFunc(WordsOf(key), func(w string) bool {
		return strings.Contains(personalWords, " "+w+" ") || isInside && strings.Contains(numberWords, " "+w+" ")
	})
}

// IsOfResult holds for names of what a result says of itself. It hides nothing.
func (k Keys) IsOfResult(name []byte) bool {
	for _, n := range [][]byte{bytes.ReplaceAll(name, []byte(" "), nil), name[bytes.LastIndexByte(name, ' ')+1:]} {
		found, _ := k.Of(n)
		if found.Field == Unknown {
			_, found.Field = Ended(n)
		}
		switch found.Field {
		case ResultCode, ResultText, JobType, JobID, SmileJobID:
			return true
		}
	}
	return false
}

// IsPersonal holds for names of what is personal for sure.
func (k Keys) IsPersonal(name []byte) bool {
	for _, n := range [][]byte{bytes.ReplaceAll(name, []byte(" "), nil), name[bytes.LastIndexByte(name, ' ')+1:]} {
		if found, _ := k.Of(n); found.Field == Private && IsOfPerson(found.Name) {
			return true
		}
	}
	return false
}
