package field_test

import (
	"regexp"
	"testing"

	"smilecodes/model/job/field"
)

// TestOf: a key is known in any case, with underscores and without.
func TestOf(t *testing.T) {
	keys := field.NewKeys()
	for _, row := range []struct {
		written string
		field   field.Field
		named   string
	}{
		{"ResultCode", field.ResultCode, "ResultCode"},
		{"result_code", field.ResultCode, "ResultCode"},
		{"resultcode", field.ResultCode, "ResultCode"},
		{"smile-id-code", field.ResultCode, "smileIdCode"},
		{"code", field.CallCode, "code"},
		{"SMILE_JOB_ID", field.SmileJobID, "SmileJobID"},
		{"jobHistory", field.History, "job_history"},
		{"reason", field.Message, "reason"},
		{"suspect_users", field.Suspects, "SuspectUsers"},
		{"userId", field.Private, "user_id"},
		{"DOB", field.Private, "DOB"},
		{"msisdn", field.Private, "msisdn"},
		{"Result Code", field.ResultCode, "ResultCode"},
		{"Code résultat", field.ResultCode, "ResultCode"},
		{"CODE DE RE\u0301SULTAT", field.ResultCode, "ResultCode"},
		{"codigo_de_resultado", field.ResultCode, "ResultCode"},
		{"Texte du Résultat", field.ResultText, "ResultText"},
		{"typeDeJob", field.JobType, "job_type"},
		{"Tipo de trabalho", field.JobType, "job_type"},
		{"code résultat bancaire", field.Unknown, ""},
		{"Result\u200bCode", field.ResultCode, "ResultCode"},
		{"code \xff", field.Unknown, ""},
		{"postal_code", field.Unknown, ""},
		{"", field.Unknown, ""},
	} {
		if k, known := keys.Of([]byte(row.written)); k.Field != row.field || k.Name != row.named || known != (row.named != "") {
			t.Errorf("%q is %d, %q, known %t", row.written, k.Field, k.Name, known)
		}
	}
}

// TestEnded: what may come before a name depends on what is there, and on
// the name.
func TestEnded(t *testing.T) {
	for _, row := range []struct {
		written string
		prefix  string
		field   field.Field
	}{
		{"smile_result_code", "smile_", field.ResultCode},
		{"smileResultCode", "smile", field.ResultCode},
		{"result.ResultCode", "result.", field.ResultCode},
		{"payload.PartnerParams.job_type", "payload.PartnerParams.", field.JobType},
		{"params[job_id]", "params[", field.JobID},
		{"bank_result_code", "bank_", field.ResultCode}, // perhaps a bank's: that counts beside something of Smile ID
		{"smile_error_code", "smile_error_", field.CallCode},
		{"resultcode", "", field.Unknown}, // nothing is before it
		{"http_code", "", field.Unknown},
		{"country_code", "", field.Unknown},
		{"postal_code", "", field.Unknown},
		{"x_job_id", "", field.Unknown},
		{"providerJobID", "provider", field.JobID},
		{"previous_result_code", "", field.Unknown},
		{"xresultcode", "", field.Unknown},
	} {
		if prefix, f := field.Ended([]byte(row.written)); prefix != row.prefix || f != row.field {
			t.Errorf("%q has %q before %d", row.written, prefix, f)
		}
	}
}

// TestIsPersonal: names that are personal, and those that a result is told by.
func TestIsPersonal(t *testing.T) {
	keys := field.NewKeys()
	for _, row := range []struct {
		written              string
		isPersonal, isResult bool
	}{
		{"user_id", true, false},
		{"the phone", true, false},
		{"User ID", true, false},
		{"partner_id", false, false},
		{"signature", false, false},
		{"SmileJobID", false, true},
		{"result.ResultCode", false, true},
		{"note", false, false},
	} {
		name := []byte(row.written)
		if isPersonal, isResult := keys.IsPersonal(name), keys.IsOfResult(name); isPersonal != row.isPersonal || isResult != row.isResult {
			t.Errorf("%q: personal %t, of a result %t", row.written, isPersonal, isResult)
		}
	}
	for _, row := range []struct {
		key      string
		isInside bool
		is       bool
	}{
		{"customer_phone", false, true}, {"number", false, false}, {"number", true, true}, {"headphones", false, false},
	} {
		if is := field.IsOfNumber(row.key, row.isInside); is != row.is {
			t.Errorf("%q, inside %t: %t", row.key, row.isInside, is)
		}
	}
}

// TestIsCredential: names of what gives access, in any case and form.
func TestIsCredential(t *testing.T) {
	for _, row := range []struct {
		key string
		is  bool
	}{
		{"signature", true}, {"access_token", true}, {"Set-Cookie", true}, {"cookies", true}, {"x-api-key", true}, {"apiKey", true},
		{"Authorization", true}, {"password", true}, {"clientSecret", true},
		{"", false}, {"key", false}, {"authority", false}, {"tokenized", false}, {"body", false}, {"ResultCode", false}, {"keyboard", false},
	} {
		if is := field.IsCredential([]byte(row.key)); is != row.is {
			t.Errorf("%q: %t", row.key, is)
		}
	}
}

// TestLabels: a label is found in text in any of its spellings, and not in the middle of
// other words.
func TestLabels(t *testing.T) {
	label := regexp.MustCompile(`(?i)^(?:` + field.Labels() + `)$`)
	for text, is := range map[string]bool{
		"Result code": true, "resultCode": true, "RESULT-CODE": true, "Code résultat": true, "CODE DE RÉSULTAT": true, "code de resultat": true,
		"code re\u0301sultat": true, "Código_do_resultado": true, "code": false, "résultat": false, "result codes": false,
	} {
		if label.MatchString(text) != is {
			t.Errorf("%q is a label: %t", text, !is)
		}
	}
	for text, is := range map[string]bool{
		"the Result Code of it": true, "x_code_résultat=1": true, "smileIdCode": true, "postal code": false, "résultat": false, "": false,
	} {
		if field.NamesCode([]byte(text)) != is {
			t.Errorf("%q names a code: %t", text, !is)
		}
	}
}
