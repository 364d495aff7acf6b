package job

import (
	"bytes"

	"smilecodes/model/job/field"
	"smilecodes/model/job/tree"
)

// A Found is how one value of a result was found.
type Found struct {
	What string // "code", "text" …
	Path string // the names that lead to it, of which those that aren't ours are "…"
	Line int    // of the text, from 1; of what it was read as where that is something else than JSON
}

// explained are the values whose places are told, and what they are called.
var explained = [...]struct {
	field field.Field
	what  string
}{
	{field.ResultCode, "code"}, {field.CallCode, "code"}, {field.ResultText, "text"}, {field.ErrorText, "text"}, {field.JobType, "job_type"},
	{field.SmileJobID, "SmileJobID"}, {field.JobID, "job id"}, {field.Country, "country"}, {field.IDType, "ID type"},
	{field.Timestamp, "time"}, {field.Actions, "step"},
}

// An explainer says where values were found; it knows the text that is read.
type explainer struct {
	text     []byte
	at, line int // a place of it, and its line
}

// explain is how the values of an object were found.
func (x *explainer) explain(o *tree.Node) []Found {
	var all []Found
	for _, row := range explained {
		for _, p := range o.Where(row.field) {
			all = append(all, Found{row.what, p.Path, x.lineOf(p.At)})
		}
	}
	return all
}

// lineOf is the line of a place. Places mostly follow each other.
func (x *explainer) lineOf(at int) int {
	at = min(at, len(x.text))
	if at < x.at || x.line == 0 {
		x.at, x.line = 0, 1
	}
	x.line += bytes.Count(x.text[x.at:at], []byte("\n"))
	x.at = at
	return x.line
}

// columns are the numbers of the columns of a table that the text was.
func (d *decoder) columns() map[string]int {
	if len(d.layers) == 0 {
		return nil
	}
	return d.layers[len(d.layers)-1].Columns
}
