package form

import (
	"slices"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form/cells"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/wire"
)

// A list of codes in JSON, as a program has it or writes it:
//
//	[{"code":"0810","text":"Enroll User"},{"code":"0811","text":"Failed Enroll"}]

// A row is what an object says of its code.
type row struct {
	codes []string
	texts []string // of the page, of any code
	names bool     // something in it names a job, a person or a time
	own   bool     // it is of an export of ours
}

// Explained says of the JSON in a text, and in texts inside of it, which codes come with
// the page's own text, and how many objects are of exports of this program. None of them
// is explained where an object with a code names a job.
func (r Reader) Explained(text []byte) (codes map[string]bool, exports int) {
	all := explained{reader: r, codes: map[string]bool{}}
	all.read(text, 0)
	if all.isOfJobs {
		return nil, all.exports
	}
	return all.codes, all.exports
}

type explained struct {
	reader   Reader
	codes    map[string]bool
	exports  int
	isOfJobs bool
}

func (x *explained) read(text []byte, nested int) {
	var open []row
	for e := range payload.Events(text) {
		switch e.Kind {
		case payload.Object, payload.Array:
			open = append(open, row{})
		case payload.End:
			if len(open) > 0 {
				x.end(open[len(open)-1])
				open = open[:len(open)-1]
			}
		case payload.Done:
			open = open[:0]
		default:
			if inner, ok := Inner(e); ok && nested < Deepest {
				x.read(inner, nested+1)
			} else if len(open) > 0 && len(e.Raw) <= field.Longest {
				x.member(&open[len(open)-1], e)
			}
		}
	}
}

func (x *explained) member(o *row, e payload.Event) {
	k, _ := x.reader.keys.Of(e.Key)
	if k.Field == field.Unknown {
		_, k.Field = field.Ended(e.Key)
	}
	name, value := string(e.Key), strings.TrimSpace(e.Text())
	switch {
	case k.Field == field.ResultCode || k.Field == field.CallCode:
		code, text, _ := wire.CodeAndText(value)
		o.codes, o.texts = append(o.codes, wire.Padded(code)), append(o.texts, text)
	case isExport([]string{name}):
		o.own = true
	case e.Kind == payload.String && len(x.reader.words.Owners(value)) > 0:
		o.texts = append(o.texts, value)
	case value != "" && !cells.IsNull(value) && namesJob(name, k) && !strings.Contains(value, "/"):
		o.names = true
	}
}

// end takes in an object that is over.
func (x *explained) end(o row) {
	if len(o.codes) == 0 {
		return
	}
	x.isOfJobs = x.isOfJobs || o.names
	if o.own {
		x.exports++
	}
	for _, code := range o.codes {
		isOwn := slices.ContainsFunc(o.texts, func(text string) bool { return x.reader.words.IsPageText(code, text) })
		x.codes[code] = x.codes[code] || isOwn
	}
}
