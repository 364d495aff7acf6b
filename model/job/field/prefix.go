package field

import (
	"bytes"
	"slices"
	"strings"
)

// Names with a prefix, as tables, logs and flattened JSON have them.
// Only names that nothing else has can be known by their end; "code", "text" and
// "id" alone say nothing:
//
//	smile_result_code, smileResultCode, result.ResultCode   the result code
//	payload.PartnerParams.job_type                          the job_type
//	http_code, country_code, postal_code                    nothing that is known
//	previous_result_code                                    another job's
//	bank_result_code                                        perhaps a bank's
//
// A code counts if the catalogue knows it, and if the words before the name are some that
// integrations use for an answer of Smile ID's; with any other word only beside
// something that only Smile ID has: a SmileJobID, a job_type, PartnerParams, or a
// known text. So it is with "error" before a code of a call. What else has the
// same prefix as a code belongs to it; other names need a word of an answer.

// An ending is a name that can have a prefix, as it is squashed.
type ending struct {
	name  string
	field Field
}

// endings are those of values, the longest of two that end alike first.
var endings = [...]ending{
	{"resultcode", ResultCode}, {"smileidcode", ResultCode}, {"resulttext", ResultText}, {"jobtype", JobType},
	{"smilejobid", SmileJobID}, {"jobid", JobID}, {"isfinalresult", IsFinal}, {"jobcomplete", JobComplete},
	{"jobsuccess", JobSuccess}, {"partnerparams", PartnerParams}, {"actions", Actions}, {"code", CallCode},
}

// Ended finds the known name that a key ends with, and what comes before it.
func Ended(raw []byte) (prefix string, f Field) {
	const shortest, longest = len("x_code"), 80
	raw = bytes.TrimRight(raw, "]\"'")
	if len(raw) < shortest || len(raw) > longest || bytes.IndexByte([]byte("etdsETDS"), raw[len(raw)-1]) < 0 {
		return "", Unknown
	}
	for _, e := range &endings {
		if at := beginOf(raw, e.name); at > 0 && TakesPrefix(raw, at, e.field) {
			return string(raw[:at]), e.field
		}
	}
	return "", Unknown
}

// beginOf is where a squashed name begins at the end of a key; -1 if the key does
// not end with it.
func beginOf(raw []byte, name string) int {
	at, left := len(raw), len(name)
	for left > 0 {
		if at--; at < 0 {
			return -1
		}
		switch c := raw[at]; {
		case c == '_' || c == '-' || c == ' ':
		case c|0x20 == name[left-1]:
			left--
		default:
			return -1
		}
	}
	return at
}

// TakesPrefix reports whether a name at a place of a key can have there what comes before
// it.
func TakesPrefix(raw []byte, at int, f Field) bool {
	before, first := raw[at-1], raw[at]
	isApart := bytes.IndexByte([]byte("_-.[:/"), before) >= 0
	isCamel := 'A' <= first && first <= 'Z' && (before >= 'a' && before <= 'z' || before >= '0' && before <= '9')
	prefix := string(raw[:at])
	switch {
	case IsOfAnother(prefix):
		return false
	case f == CallCode:
		return isOfRefusal(prefix)
	case f == JobID: // x_job_id may be anybody's
		return before == '.' || before == '[' || IsOfProvider(prefix)
	case f == ResultCode || f == ResultText || f == JobType || f == SmileJobID:
		return isApart || isCamel || IsOfAnswer(prefix)
	}
	return IsOfAnswer(prefix)
}

// WordsOf are the words of what comes before a name, in lower case.
func WordsOf(prefix string) []string {
	var b strings.Builder
	for i := range len(prefix) {
		switch c := prefix[i]; {
		case 'A' <= c && c <= 'Z':
			if i > 0 && prefix[i-1] >= 'a' && prefix[i-1] <= 'z' {
				b.WriteByte(' ')
			}
			b.WriteByte(c + 'a' - 'A')
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			b.WriteByte(c)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String())
}

// answerWords are what integrations put before the fields of an answer, each
// between blanks; callWords before the code of a call, with a word of who
// answered it.
const (
	answerWords = " smile smileid smileidentity id identity sid provider vendor kyc verification result results payload raw json " +
		"data response body callback webhook job status jobstatus event message partner params partnerparams final latest "
	answererWords = " smile smileid smileidentity identity sid provider kyc "
	callWords     = answererWords + "id error err response api status "
)

// IsOfAnswer holds for what integrations put before the fields of an answer.
func IsOfAnswer(prefix string) bool { return areAmong(WordsOf(prefix), answerWords) }

// IsOfProvider holds for what integrations put before the number that the provider gave to
// a job.
func IsOfProvider(prefix string) bool { return areAmong(WordsOf(prefix), " provider vendor kyc ") }

// isOfRefusal holds for what can come before the code of a refused request.
func isOfRefusal(prefix string) bool { return areAmong(WordsOf(prefix), callWords) }

// areAmong reports whether there are words, and all of them are of a list.
func areAmong(words []string, list string) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(list, " "+w+" ") })
}

// IsAllowed holds for words before a name that need nothing of Smile ID beside them.
func IsAllowed(f Field, group string) bool {
	switch {
	case group == "":
		return true
	case f == CallCode:
		return slices.ContainsFunc(WordsOf(group), func(w string) bool { return strings.Contains(answererWords, " "+w+" ") })
	}
	return IsOfAnswer(group)
}

// IsOfAnother holds for words that say that something is not of this job, or not
// of a job.
func IsOfAnother(prefix string) bool {
	return slices.ContainsFunc(WordsOf(prefix), func(w string) bool {
		switch w {
		case "http", "https", "previous", "prev", "prior", "old", "older", "former", "earlier", "last", "original", "parent", "next", "other",
			"another", "linked", "related", "duplicate", "expected", "history":
			return true
		}
		return false
	})
}

// GroupOf is what the members of one answer have before their names.
func GroupOf(prefix string) string {
	words := strings.Join(WordsOf(prefix), " ")
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(words, "partner params"), "partnerparams"))
}

// IsNamePart holds for what a name in a text consists of.
func IsNamePart(c byte) bool {
	return c == '_' || c == '.' || c == '-' || c == '[' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

// IsLetter holds for the letters that names consist of.
func IsLetter(c rune) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
