package job

import (
	"bytes"
	"maps"
	"slices"
	"strings"

	"smilecodes/model/job/payload"
)

// Names with something in front, as tables, logs and flattened JSON have them.
// Only names that nothing else has can be known by their end; "code", "text" and
// "id" alone say nothing:
//
//	smile_result_code, smileResultCode, result.ResultCode   the result code
//	payload.PartnerParams.job_type                          the job_type
//	http_code, country_code, postal_code                    nothing that is known
//	previous_result_code                                    another job's
//	bank_result_code                                        perhaps a bank's
//
// A code counts if the catalogue knows it, and if the words in front are some that
// integrations use for an answer of Smile ID's; with any other word only beside
// something that only Smile ID has: a SmileJobID, a job_type, PartnerParams, or a
// known text. So it is with "error" in front of a code of a call. What else has the
// same in front as a code is said of it; other names need a word of an answer.

// An ending is a name that can have something in front, as it is squashed.
type ending struct {
	name  string
	field field
}

// endings are those of values, the longest of two that end alike first.
func endings() [12]ending {
	return [...]ending{
		{"resultcode", resultCode}, {"smileidcode", resultCode}, {"resulttext", resultText}, {"jobtype", jobType},
		{"smilejobid", smileJobID}, {"jobid", jobID}, {"isfinalresult", isFinal}, {"jobcomplete", jobComplete},
		{"jobsuccess", jobSuccess}, {"partnerparams", partnerParams}, {"actions", actions}, {"code", callCode},
	}
}

// ended finds the known name that a key ends with, and what stands in front.
func ended(raw []byte) (prefix string, f field) {
	const shortest, longest = len("x_code"), 80
	raw = bytes.TrimRight(raw, "]\"'")
	if len(raw) < shortest || len(raw) > longest || bytes.IndexByte([]byte("etdsETDS"), raw[len(raw)-1]) < 0 {
		return "", unknown
	}
	for _, e := range endings() {
		if at := beginOf(raw, e.name); at > 0 && takesPrefix(raw, at, e.field) {
			return string(raw[:at]), e.field
		}
	}
	return "", unknown
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

// takesPrefix reports whether a name at a place of a key can have there what stands
// in front.
func takesPrefix(raw []byte, at int, f field) bool {
	before, first := raw[at-1], raw[at]
	isApart := bytes.IndexByte([]byte("_-.[:/"), before) >= 0
	isCamel := 'A' <= first && first <= 'Z' && (before >= 'a' && before <= 'z' || before >= '0' && before <= '9')
	prefix := string(raw[:at])
	switch {
	case isOfAnother(prefix):
		return false
	case f == callCode:
		return isOfRefusal(prefix)
	case f == jobID: // x_job_id may be anybody's
		return before == '.' || before == '['
	case f == resultCode || f == resultText || f == jobType || f == smileJobID:
		return isApart || isCamel || isOfAnswer(prefix)
	}
	return isOfAnswer(prefix)
}

// wordsOf are the words of what stands in front of a name, in lower case.
func wordsOf(prefix string) []string {
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

// answerWords are what integrations put in front of the fields of an answer, each
// between blanks; callWords in front of the code of a call, with a word of who
// answered it.
const (
	answerWords = " smile smileid smileidentity id identity sid provider vendor kyc verification result results payload raw json " +
		"data response body callback webhook job status jobstatus event message partner params partnerparams final latest "
	answererWords = " smile smileid smileidentity identity sid provider kyc "
	callWords     = answererWords + "id error err response api status "
)

// isOfAnswer holds for what integrations put in front of the fields of an answer.
func isOfAnswer(prefix string) bool { return areAmong(wordsOf(prefix), answerWords) }

// isOfRefusal holds for what can stand in front of the code of a refused request.
func isOfRefusal(prefix string) bool { return areAmong(wordsOf(prefix), callWords) }

// areAmong reports whether there are words, and all of them are of a list.
func areAmong(words []string, list string) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(list, " "+w+" ") })
}

// isAllowed holds for words in front that need nothing of Smile ID beside them.
func isAllowed(f field, group string) bool {
	switch {
	case group == "":
		return true
	case f == callCode:
		return slices.ContainsFunc(wordsOf(group), func(w string) bool { return strings.Contains(answererWords, " "+w+" ") })
	}
	return isOfAnswer(group)
}

// isOfSmile reports whether an object has something that only an answer of Smile
// ID's has, whatever stands in front of it.
func (d *decoder) isOfSmile(o *object) bool {
	codes := o.all(resultCode)
	if o.params != nil || o.has(smileJobID) || o.has(knownText) || o.tells(jobType) || o.tells(errorText) ||
		d.isKnownText(o.near(resultText).text) || len(codes) > 0 && d.isCode(codes[0]) {
		return true
	}
	return slices.ContainsFunc(o.prefixed, func(m member) bool {
		switch m.field {
		case smileJobID:
			return true
		case jobType:
			_, known := d.typeOf(m.text)
			return known
		case resultText:
			return d.isKnownText(m.text)
		case resultCode:
			_, text, both := d.codeAndText(m.text)
			return isAllowed(resultCode, m.value) || both && d.isKnownText(text)
		}
		return false
	})
}

// isOfAnother holds for words that say that something is not of this job, or not
// of a job.
func isOfAnother(prefix string) bool {
	return slices.ContainsFunc(wordsOf(prefix), func(w string) bool {
		switch w {
		case "http", "https", "previous", "prev", "prior", "old", "older", "former", "earlier", "last", "original", "parent", "next", "other",
			"another", "linked", "related", "duplicate", "expected", "history":
			return true
		}
		return false
	})
}

// prefixed notes a member with something in front of its name. What it counts for
// is settled when its object ends. Of PartnerParams and Actions it is the field.
func (d *decoder) prefixed(o *object, e payload.Event) field {
	isValue := e.Kind != payload.Object && e.Kind != payload.Array
	prefix, f := ended(e.Key)
	switch {
	case f == partnerParams || f == actions:
		if !isValue || d.embedded(e, f) {
			return f
		}
		return unknown
	case f == unknown || !isValue || len(e.Raw) > longestValue || e.Kind == payload.CutString:
		return unknown
	}
	text := d.written(f, e)
	switch {
	case f == resultCode && !d.isCode(text), f == callCode && !d.isOfCall(text):
		return unknown
	}
	o.prefixed = append(o.prefixed, member{field: f, kind: e.Kind, text: text, value: groupOf(prefix)})
	return f
}

// isCode holds for codes of the catalogue, and for those that lost a zero.
func (d *decoder) isCode(text string) bool {
	code, _, _ := d.codeAndText(text)
	return len(code) >= 3 && d.isKnown(padded(code))
}

// groupOf is what the members of one answer have in front.
func groupOf(prefix string) string {
	words := strings.Join(wordsOf(prefix), " ")
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(words, "partner params"), "partnerparams"))
}

// settlePrefixed gives an object what its names with something in front say. A
// code is its own if it has no other; with several, each is an answer inside it.
func (d *decoder) settlePrefixed(o *object) {
	codes := map[string]string{} // by what stands in front
	ours := d.isOfSmile(o)
	for _, m := range o.prefixed {
		if m.field == resultCode && (ours || isAllowed(m.field, m.value)) {
			code, _, _ := d.codeAndText(m.text)
			codes[m.value] = padded(code)
		}
	}
	own := ""
	if all := o.all(resultCode); len(all) > 0 && (d.isCode(all[0]) || len(all[0]) == 4 && isDigits(all[0])) {
		own = padded(all[0])
		maps.DeleteFunc(codes, func(prefix, _ string) bool { return !isOfAnswer(prefix) })
	} else if len(codes) == 1 {
		for _, own = range codes {
		}
		o.members = slices.DeleteFunc(o.members, func(m member) bool { // what has the same in front is closer to the code
			return slices.ContainsFunc(o.prefixed, func(p member) bool { return p.field == m.field && codes[p.value] != "" })
		})
	}
	inside := map[string]*object{}
	for _, m := range o.prefixed {
		into, code := o, codes[m.value]
		switch {
		case m.field == callCode && !ours && !isAllowed(m.field, m.value):
			d.neglect(m)
			continue
		case own != "" && (m.field == callCode || m.field == errorText):
			into = d.insideOf(o, inside, "") // beside a verdict it is an answer of its own
		case code == own && own != "":
		case code != "":
			into = d.insideOf(o, inside, code+m.value)
		case m.field == resultCode, m.value != "" && m.field != callCode && !isOfAnswer(m.value):
			d.neglect(m)
			continue
		}
		d.merge(into, m)
	}
	o.prefixed = nil
}

// neglect counts a member that is nothing of ours.
func (d *decoder) neglect(m member) {
	d.other++
	d.concealed.add([]byte(m.text), false)
}

// insideOf is an object inside another for some of its members.
func (d *decoder) insideOf(o *object, inside map[string]*object, group string) *object {
	if inside[group] == nil {
		inside[group] = d.newObject(o, unknown)
		inside[group].end = d.at
		o.hold(inside[group])
	}
	return inside[group]
}

// merge adds a member to an object that does not say the same already.
func (d *decoder) merge(o *object, m member) {
	isPoor := func(m member) bool { return false }
	switch m.field {
	case callCode: // such as 400, of the call that passed it on
		isPoor = func(m member) bool { return m.field == callCode && !d.isOfCall(m.text) }
	case errorText:
		isPoor = func(m member) bool { return m.field == errorText && m.text == NotShown }
	}
	if o.members = slices.DeleteFunc(o.members, isPoor); o.has(m.field) {
		return
	}
	code, text, _ := d.codeAndText(m.text)
	if m.field == resultCode && text != "" {
		m.text = code
		d.merge(o, member{field: resultText, kind: m.kind, text: text})
	}
	m.value = ""
	d.keep(o, key{m.field, d.nameOf(m.field)}, m)
}
