package job

import (
	"bytes"
	"slices"
)

// JSON with an answer can be in one cell of a table, or one value of an export, whose
// others are answers as well, or say more about its own:
//
//	id | job_type | payload
//	17 |        6 | {"ResultCode":"0812"}        0812 is of job_type 6
//	18 |        1 | {"ResultCode":"0810"}

// readAround reads a text with answers in its JSON by what is around the JSON, if that
// tells all of them and more.
func (d *decoder) readAround(text []byte) {
	for layer := range d.reader.Form.Around(text, namesMore(text, d.json.whole), d.steps) {
		if layer.Listed > 0 {
			continue
		}
		if fresh := d.under(layer, text); fresh.json.broken == 0 && fresh.tellsMore(d) {
			*d = *fresh
			return
		}
	}
}

// tellsMore reports whether all answers of another reading are told, and more of them, or
// more about them.
func (d *decoder) tellsMore(than *decoder) bool {
	if !areTold(d.judge.results) {
		return false
	}
	var codes []string
	for _, r := range d.judge.results {
		codes = append(codes, r.Code)
	}
	for _, r := range than.judge.results {
		i := slices.Index(codes, r.Code)
		switch {
		case r.Code == "":
		case i < 0:
			return false
		default:
			codes = slices.Delete(codes, i, i+1)
		}
	}
	return len(codes) > 0 || factsIn(d.judge.results) > factsIn(than.judge.results)
}

// factsIn is how much is known of the jobs of some results.
func factsIn(all []*Result) int {
	n := 0
	for _, r := range all {
		n += len(r.Job.Pairs())
	}
	return n
}

// namesMore reports whether the text around its JSON may name a code or a job.
func namesMore(text []byte, values [][2]int) bool {
	at := 0
	for _, v := range append(values[:len(values):len(values)], [2]int{len(text), len(text)}) {
		for _, name := range [...]string{"code", "Code", "CODE", "job", "Job", "JOB"} {
			if bytes.Contains(text[min(at, v[0]):v[0]], []byte(name)) {
				return true
			}
		}
		at = v[1]
	}
	return false
}
