package job

import (
	"bytes"
	"encoding/json"
)

// dropList takes results for what they are where they are rows of a list of codes: at
// least three, none of which names a job, has a time or steps, and more than half of
// whose codes come once, with the page's own text; or rows of an export of this program.
// The text is the one that they are in.
func (d *decoder) dropList(text []byte) {
	results := d.judge.results
	times, codes := map[string]int{}, 0
	for _, r := range results {
		if r.isOfJob() {
			return
		}
		if r.Code != "" {
			times[r.Code]++
			codes++
		}
	}
	const fewest = 3
	mayBeOwn := bytes.Contains(text, []byte("source_category")) || bytes.Contains(text, []byte("entry_id"))
	alone := 0
	for _, n := range times {
		if n == 1 {
			alone++
		}
	}
	if !mayBeOwn && (codes < fewest || 2*alone <= codes) || !d.steps.Take(len(text)) {
		return
	}
	explained, exports := d.reader.Form.Explained(text)
	told := map[string]bool{}
	if explained == nil {
		results = nil
	}
	for _, r := range results {
		if times[r.Code] == 1 && (explained[r.Code] || d.judge.words.IsPageText(r.Code, r.Text)) {
			told[r.Code] = true
		}
	}
	switch {
	case exports > 0 && exports >= codes:
		d.judge.results, d.listed = nil, exports
	case codes >= fewest && 2*len(told) > codes:
		d.judge.results, d.listed = nil, codes
	}
}

// isOfJob holds for a result that says which job it is of, or what happened in it.
func (r *Result) isOfJob() bool {
	i := r.of.Identity
	return i.SmileJobID != 0 || i.JobID != 0 || i.User != 0 || r.Job.Timestamp != "" || len(r.Actions) > 0
}

// isOwn holds for what this program prints of job results as JSON. It explains codes at
// length, and has less of a job than the job result had.
func isOwn(text []byte) bool {
	if !bytes.Contains(text, []byte(`"fingerprint"`)) {
		return false
	}
	var printed struct {
		Catalogue struct{ Fingerprint string }
		Results   []struct{ Role string }
		Forms     *[]string
	}
	return json.Unmarshal(text, &printed) == nil && printed.Catalogue.Fingerprint != "" && printed.Results != nil && printed.Forms != nil
}
