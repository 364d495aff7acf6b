package bulk

import (
	"bytes"
	"iter"
	"strings"

	"smilecodes/model/job"
	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/tally"
)

// What the first results of JSON and of text were taken from, as a table tells by its
// header. They are decoded a second time for that, with where each value was found:
//
//	{"ResultCode":"0812","PartnerParams":{"job_type":6}}    code from ResultCode, job_type from PartnerParams.job_type
//
// Only names of our own list of fields are told.

// foundAs are the parts as [job.Found] calls them.
var foundAs = [parts]string{
	code: "code", text: "text", jobType: "job_type", smileJobID: "SmileJobID", jobID: "job id", country: "country", idType: "ID type", at: "time",
}

// namedKey is what a key is called that only the user knows.
const namedKey = "the key you named"

// fieldsOf are the fields that the first results of an input have.
func (r *reading) fieldsOf(head []byte, f *form) []tally.Column {
	sample := newReading(nil, r.how)
	sample.how.Decoding.Explains = true
	sample.add, sample.wanted = func([]tally.Record) {}, func(tally.Record) bool { return true }
	var outcomes, others []job.Found // those that are of an answer of a call, say, tell little
	sample.found = func(_ tally.Record, result *job.Result) {
		if result.Role == job.Verdict || result.Role == job.Lookup {
			outcomes = append(outcomes, result.Found...)
		} else {
			others = append(others, result.Found...)
		}
	}
	w, seen := newWorker(sample), map[string]bool{}
	for text := range f.firstRecords(head) {
		if members := membersOf(text); members == "" || !seen[members] {
			seen[members] = true
			w.chunk(chunk{text, 1, f})
		}
	}
	if len(outcomes) == 0 {
		outcomes = others
	}
	return r.fieldsIn(outcomes)
}

// fieldsIn are the fields in which values were found, each once, in the order of the parts.
func (r *reading) fieldsIn(all []job.Found) (told []tally.Column) {
	for p, what := range foundAs {
		seen := map[string]bool{}
		for _, found := range all {
			if from := r.toldName(part(p), found.Path); found.What == what && !seen[from] {
				seen[from] = true
				told = append(told, tally.Column{Field: columnNames[p].said, From: from})
			}
		}
	}
	return told
}

// toldName is the name of a field as it may be told, with PartnerParams where it is in there.
func (r *reading) toldName(p part, path string) string {
	around, name := "", path
	if last := strings.LastIndexByte(path, '.'); last >= 0 {
		around, name = path[:last], path[last+1:]
	}
	if said := r.how.Columns[columnNames[p].said]; said != "" && strings.EqualFold(said, name) {
		return namedKey
	}
	if strings.HasPrefix(name, "column ") {
		return name
	}
	end, isEnd := strings.CutPrefix(name, "…")
	k, _ := r.keys.Of([]byte(end))
	switch {
	case k.Name == "":
		return namedKey
	case isEnd:
		return "…" + k.Name
	}
	around = around[strings.LastIndexByte(around, '.')+1:]
	if in, _ := r.keys.Of([]byte(around)); in.Field == field.PartnerParams {
		return in.Name + "." + k.Name
	}
	return k.Name
}

// membersOf are the members of an answer, and which of them say something: two answers with the
// same are taken from the same fields. It is empty for what isn't plain JSON.
func membersOf(text []byte) string {
	var b strings.Builder
	for e := range payload.Events(text) {
		if e.Kind == payload.CutString || e.Kind == payload.String && bytes.IndexByte(e.Raw, '{') >= 0 {
			return ""
		}
		b.Write(e.Key)
		b.WriteByte('0' + byte(e.Kind))
		if len(e.Raw) > 0 && string(e.Raw) != "null" {
			b.WriteByte('+')
		}
	}
	return b.String()
}

// firstRecords are the first records of a head: of a log the lines that may have some, and the
// rows of a table in one.
func (f *form) firstRecords(head []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		switch n := 0; f.shape {
		case lines:
			for line := range bytes.Lines(head) {
				if f.isLog && bytes.IndexByte(line, '{') < 0 && !mayTell(line) {
					continue
				}
				if n++; n > headRecords || !yield(line) {
					return
				}
			}
		case values:
			for ; n < headRecords; n++ {
				begin := max(0, bytes.IndexByte(head, '{'))
				var in nesting
				end := in.end(head[begin:])
				if end == 0 || !yield(head[begin:begin+end]) {
					return
				}
				head = head[begin+end:]
			}
		case table:
			var in row
			at := 0
			for ; n <= headRecords && at < len(head); n++ {
				at += in.read(head[at:], f.columns.separator)
			}
			yield(head[:at])
		default:
			yield(head)
		}
	}
}
