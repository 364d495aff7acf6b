package job

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"strings"

	"smilecodes/model/job/field"
)

// A named is a name in text without JSON, and where its value is:
//
//	Result code: 0812    job_type=6    | SmileJobID | 0000004711 |
//
// Of most names only that they are there is known: they help to see where a
// record ends.
type named struct {
	field    field.Field
	name     string // squashed
	prefix   string // what it has in front
	from, at int    // where the name and its value begin
	end      int    // where the next name begins
	line     int    // where its line begins
	code     string // of a result code; empty if the value is none

	isLabel   bool        // what it is called is not known
	part      field.Field // that an object behind it would be
	group     int
	paragraph int

	isOfSeveral bool // it is one of several codes behind the name
}

// mostNames is how many names of a text are looked at.
const mostNames = 2000

// The names that are read, as people and programs write them, and some that often
// come with them.
const (
	readNames  = `result[ _-]?code|smile[ _-]?id[ _-]?code|result[ _-]?text|job[ _-]?type|smile[ _-]?job[ _-]?id`
	otherNames = `job[ _-]?id|user[ _-]?id|partner[ _-]?id|time(?:stamp)?|date|country|id[ _-]?type|status|product|reference|ref`
	separator  = "[\"'*`\\])]*[ \\t]*(?:=>|->|[:=|\\t])[ \\t]*(?:\\r?\\n)?[ \\t\"'*`(\\[]*"
)

// namesIn finds the names of a text in order.
func (f forms) namesIn(text []byte) []named {
	known := regexp.MustCompile(`(?i)(` + readNames + `|` + otherNames + `)` + separator)
	assigned := regexp.MustCompile(`[A-Za-z][\w.-]*=`)
	var all []named
	for _, m := range known.FindAllSubmatchIndex(text, mostNames) {
		if n, ok := f.named(text, m[2], m[3]); ok {
			n.at = m[1]
			all = append(all, n)
		}
	}
	for _, m := range assigned.FindAllIndex(text, mostNames) {
		all = append(all, named{name: string(field.Squash(nil, text[m[0]:m[1]-1])), from: m[0], at: m[1]})
	}
	all = inOrder(all)
	for i := range all {
		n := &all[i]
		if n.end = len(text); i+1 < len(all) {
			n.end = all[i+1].from
		}
		if m := regexp.MustCompile(`^\d{3,4}\b`).Find(text[n.at:]); n.field == field.ResultCode && (len(m) == 4 && n.prefix == "" || f.words.IsCode(string(m))) {
			n.code = string(m)
		}
	}
	return f.moreCodes(text, all)
}

// inOrder sorts names, without those that are part of another. One that is known is
// the other.
func inOrder(all []named) []named {
	slices.SortStableFunc(all, func(a, b named) int {
		return cmp.Or(cmp.Compare(a.from, b.from), compareBool(a.isLabel, b.isLabel))
	})
	at, label := 0, -1
	var kept []named
	for _, n := range all {
		switch {
		case n.from < at && !n.isLabel && label == len(kept)-1 && label >= 0: // of a label, which is no name then
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

// named is the name at a place of a text, with what it has in front; not the name
// of another job or of something else.
func (f forms) named(text []byte, from, end int) (n named, ok bool) {
	begin := from
	for begin > 0 && field.IsNamePart(text[begin-1]) {
		begin--
	}
	if before := string(text[begin:from]); len(field.WordsOf(before)) == 0 || strings.HasSuffix(before, "map[") {
		begin = from // a bracket, a dash or a map of Go
	}
	name := bytes.ReplaceAll(text[from:end], []byte(" "), nil)
	k, _ := f.keys.Of(name)
	n = named{field: k.Field, name: string(field.Squash(nil, name)), prefix: string(text[begin:from]), from: begin}
	before := bytes.TrimRight(text[:begin], " \t")
	switch word := before[bytes.LastIndexAny(before, " \t\r\n,;|\"'(")+1:]; {
	case field.IsOfAnother(string(word)):
		return n, false
	case n.prefix == "":
		return n, true
	}
	isOfSomebody := n.field == field.ResultCode && !field.IsOfAnswer(n.prefix) // such as bank_result_code
	return n, !isOfSomebody && field.TakesPrefix(text[begin:end], from-begin, n.field)
}
