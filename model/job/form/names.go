package form

import (
	"bytes"
	"cmp"
	"iter"
	"strings"

	"smilecodes/catalog/sorted"
	"smilecodes/model/job/field"
	"smilecodes/model/job/form/effort"
)

// A Name is a name in text without JSON, and where its value is:
//
//	Result code: 0812    job_type=6    | SmileJobID | 0000004711 |
//
// Of most names only that they are there is known: they help to see where a
// record ends.
type Name struct {
	Field    field.Field
	Squashed string // as keys are; all headings have one
	Prefix   string // what comes before the name
	from, at int    // where the name and its value begin
	end      int    // where the next name begins
	line     int    // where its line begins
	Code     string // of a result code; empty if the value isn't one

	isLabel   bool        // what it is called is not known
	under     field.Field // that an object after it is the value of
	group     int
	Paragraph int

	isOfSeveral bool // it is one of several codes after the name
}

// At is where a name begins in its text.
func (n Name) At() int { return n.from }

// mostNames is how many names of a text are looked at.
const mostNames = 2000

// Names that often come with those that are read, and what is between a name and its value.
const (
	otherNames = `job[ _-]?id|user[ _-]?id|partner[ _-]?id|time(?:stamp)?|date|country|id[ _-]?type|status|product|reference|ref`
	separator  = "[\"'*`\\])]*[ \\t]*(?:=>|->|[:=|\\t→⇒➜]|[ \\t][-–—][ \\t])[ \\t]*(?:\\r?\\n)?[ \\t\"'*`(\\[]*"
)

var (
	knownNames = effort.Pattern(`(?i)(` + field.Labels() + `|` + otherNames + `)` + separator)
	codeAhead  = effort.Pattern(`^\d{3,4}\b`)
)

// endings are the last two letters of all names that are known.
const endings = "de xt pe id at do ob ho me mp te ry us ct ce ef"

// endsName reports whether a name that is known may end where a text does.
func endsName(text []byte) bool {
	n := len(text)
	return n > 1 && strings.Contains(endings, string([]byte{text[n-2] | 0x20, text[n-1] | 0x20}))
}

// namesIn finds the names of a text in order.
func (r Reader) namesIn(text []byte) []Name {
	var all []Name
	for w := range separated(text) {
		if len(all) == mostNames {
			break
		}
		for _, m := range knownNames().FindAllSubmatchIndex(text[w[0]:w[1]], mostNames) {
			if n, ok := r.named(text, w[0]+m[2], w[0]+m[3]); ok && len(all) < mostNames {
				n.at = w[0] + m[1]
				all = append(all, n)
			}
		}
	}
	for _, m := range assigned(text) {
		all = append(all, Name{Squashed: string(field.Squash(nil, text[m[0]:m[1]-1])), from: m[0], at: m[1]})
	}
	all = inOrder(all)
	setEnds(text, all)
	for i := range all {
		n := &all[i]
		if m := codeAhead().Find(text[n.at:]); n.Field == field.ResultCode && (len(m) == 4 && n.Prefix == "" || r.words.IsCode(string(m))) {
			n.Code = string(m)
		}
	}
	return r.moreCodes(text, all)
}

// separated are the parts of a text that have separators after names, with as much around each as a
// name and its separator can take. To look for names in all of a long text takes longer
// than to read it.
func separated(text []byte) iter.Seq[[2]int] {
	const longest = 64 // of a name that is known
	begins := func(i int) bool {
		switch c := text[i]; c {
		case '=', ':', '|', '\t', 0xe2: // an arrow or a dash begins with it
			return true
		default:
			return c == '-' && i+1 < len(text) && bytes.IndexByte([]byte("> \t"), text[i+1]) >= 0
		}
	}
	return func(yield func([2]int) bool) {
		part := [2]int{0, 0}
		for i := range text {
			if i < part[1] || !begins(i) {
				continue
			}
			from, to := i, i+1
			for from > part[1] && bytes.IndexByte([]byte(" \t\"'*`])"), text[from-1]) >= 0 {
				from--
			}
			if !endsName(text[:from]) {
				continue
			}
			for to < len(text) && bytes.IndexByte([]byte(" \t\r\n\"'*`([>=:|-\xe2\x80\x93\x94\x86\x87\x92\x9e\x9c"), text[to]) >= 0 {
				to++
			}
			if from = max(from-longest, 0); from <= part[1] {
				part[1] = to
				continue
			}
			if part[1] > part[0] && !yield(part) {
				return
			}
			part = [2]int{from, to}
		}
		if part[1] > part[0] {
			yield(part)
		}
	}
}

// assigned are the first names that "=" comes after at once.
func assigned(text []byte) (all [][2]int) {
	end := 0
	for i, c := range text {
		if c != '=' {
			continue
		}
		from := i
		for from > end && text[from-1] != '[' && field.IsNamePart(text[from-1]) {
			from--
		}
		for from < i && !field.IsLetter(rune(text[from])) {
			from++
		}
		if end = i + 1; from < i && len(all) < mostNames {
			all = append(all, [2]int{from, end})
		}
	}
	return all
}

// setEnds ends names that have no end where the next one begins.
func setEnds(text []byte, all []Name) {
	end := len(text)
	for i := len(all) - 1; i >= 0; i-- {
		if n := &all[i]; n.end == 0 {
			n.end = end
		}
		end = all[i].from
	}
}

// inOrder sorts names, without those that are part of another. One that is known is
// the other.
func inOrder(all []Name) []Name {
	sorted.By(all, func(a, b Name) int {
		return cmp.Or(cmp.Compare(a.from, b.from), compareBool(a.isLabel, b.isLabel))
	})
	at, label := 0, -1
	var kept []Name
	for _, n := range all {
		switch {
		case n.from < at && !n.isLabel && label == len(kept)-1 && label >= 0: // of a label, which isn't a name then
			kept = kept[:label]
		case n.from < at:
			continue
		}
		if at = n.at; n.isLabel {
			label = len(kept)
		}
		kept = append(kept, n)
	}
	return kept
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// named is the name at a place of a text, with what comes before it; not the name
// of another job or of something else.
func (r Reader) named(text []byte, from, end int) (n Name, ok bool) {
	begin := from
	for begin > 0 && field.IsNamePart(text[begin-1]) {
		begin--
	}
	if before := string(text[begin:from]); len(field.WordsOf(before)) == 0 || strings.HasSuffix(before, "map[") {
		begin = from // a bracket, a dash or a map of Go
	}
	name := bytes.ReplaceAll(text[from:end], []byte(" "), nil)
	k, _ := r.keys.Of(name)
	n = Name{Field: k.Field, Squashed: string(field.Squash(nil, name)), Prefix: string(text[begin:from]), from: begin}
	before := bytes.TrimRight(text[:begin], " \t")
	switch word := before[bytes.LastIndexAny(before, " \t\r\n,;|\"'(")+1:]; {
	case field.IsOfAnother(string(word)), bytes.EqualFold(word, []byte("where")): // of a question to a database
		return n, false
	case n.Prefix == "":
		return n, true
	}
	isOfSomebody := n.Field == field.ResultCode && !field.IsOfAnswer(n.Prefix) // such as bank_result_code
	return n, !isOfSomebody && field.TakesPrefix(text[begin:end], from-begin, n.Field)
}
