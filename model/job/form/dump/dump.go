// Package dump reads how languages print values, and gives them as JSON:
//
//	#<Job:0x000 @code="0812", @ok=nil>      {"code":"0812","ok":null}
//	Job(code=0812, text=Failed, again)      {"code":"0812","text":"Failed, again"}
//
// All languages have brackets with members in them, each with a name or without one. They
// differ in the words and punctuation between, which one reader takes in any mixture; see
// [languages]. Most put texts in quotes. Some do not, and there the rule is that a value
// ends only where the next name, or the end of its brackets, surely is; see [bareForms].
//
// A dump that doesn't close, or could be read in two ways, stays as it is, and so does
// whatever is in it: the rest of a record must not be taken for a record of its own.
package dump

import (
	"bytes"
	"slices"

	"smilecodes/model/job/form/effort"
)

// JSON gives a text with each dump in it as JSON, and the name of what it had: "a Ruby
// dump". Words around dumps, and JSON, stay as they are. A text without dumps isn't ok.
func JSON(text []byte, steps *effort.Steps) (out []byte, name string, ok bool) {
	if !bytes.ContainsAny(text, `=:>"'`) {
		return nil, "", false // one of them is beside each name that has a value
	}
	f := finder{text: text, steps: steps}
	if !f.find() || len(f.found) == 0 {
		return nil, "", false
	}
	by, at := all, 0
	for _, s := range f.found {
		out = append(append(out, text[at:s.from]...), s.json...)
		by, at = by&s.by, s.to
	}
	return append(out, text[at:]...), by.name(), true
}

// A span is a dump in a text.
type span struct {
	from, to int
	json     []byte
	by       languages // which may have printed it
	outer    int       // the names of its outermost container
	isBare   bool      // it has words without quotes
	isStrict bool      // its texts should have quotes
}

// A finder goes through the words of a text from bracket to bracket.
type finder struct {
	text  []byte
	steps *effort.Steps
	found []span

	tried int    // up to where nothing with quotes was found
	line  int    // how many dumps were found before this line
	open  []byte // the brackets that close what is open among its words
	outer []byte // those that close what is open at the ends of lines before
	last  byte   // of the words
}

// find finds all dumps. It reports whether there were steps enough.
func (f *finder) find() bool {
	if f.findLists(); !f.steps.Take(len(f.text)) {
		return false
	}
	listed := f.found
	f.found = nil
	for at := 0; at < len(f.text); {
		if len(listed) > 0 && listed[0].from == at {
			f.found = append(f.found, listed[0])
			at, listed, f.line = listed[0].to, listed[1:], len(f.found)
			continue
		}
		c := f.text[at]
		switch c {
		case '\n':
			f.newLine()
		case '{', '[', '(', '<':
			to, ok := f.read(at)
			if !ok {
				return false
			}
			if to > at {
				at, f.last = to, 0
				continue
			}
			if c != '<' {
				f.open = append(f.open, closingOf[c])
			}
		case '}', ']', ')':
			if f.close(c) {
				at += lineEnd(f.text[at:])
				continue
			}
		}
		if at++; !isBlank(c) {
			f.last = c
		}
	}
	return true
}

// newLine begins a line. What is open at the end of a line stays open.
func (f *finder) newLine() {
	if f.last == '{' || f.last == '[' || f.last == '(' {
		f.outer = append(f.outer, f.open...)
	}
	if f.open = f.open[:0]; f.last != 0 {
		f.line, f.last = len(f.found), 0
	}
}

// close takes in a closing bracket among the words. If it closes nothing, a text
// without quotes may have had the bracket that ended a dump too early: then the line is in
// doubt.
func (f *finder) close(c byte) (isDoubt bool) {
	for _, open := range []*[]byte{&f.open, &f.outer} {
		if n := len(*open); n > 0 && (*open)[n-1] == c {
			*open = (*open)[:n-1]
			return false
		}
	}
	return f.doubt()
}

// doubt takes back the dumps of this line, if one has words without quotes.
func (f *finder) doubt() bool {
	isBare := slices.ContainsFunc(f.found[f.line:], func(s span) bool { return s.isBare })
	if isBare {
		f.found = f.found[:f.line]
	}
	return isBare
}

// read reads what a bracket opens. It gives where to go on if that is a dump, JSON, or a
// dump that is in doubt.
func (f *finder) read(at int) (to int, ok bool) {
	if null := []byte("[Object: null prototype]"); bytes.HasPrefix(f.text[at:], null) {
		return at + len(null), true
	}
	var dumps []span
	doubt := 0
	isQuoted, isOdd := false, false
	for _, form := range readersAt(f.text, at) {
		if form == nil && at < f.tried {
			continue
		}
		if isQuoted && form.between != "\n" {
			continue // it tells more than brackets do
		}
		t := try(f.text, at, form)
		if !f.steps.Take(t.far - at + 1) {
			return 0, false
		}
		switch {
		case t.isDump && form == nil && !t.seen.isForeign:
			return t.to, true // JSON
		case t.isDump && isProgram(f.text, at, t.by):
			doubt = t.to // a line of a program
		case t.isDump:
			dumps = append(dumps, t.span)
		case t.pairs > 0:
			doubt = max(doubt, t.far)
			isOdd = isOdd || form != nil && form.by == php // its lines are not what they seem
		case form == nil:
			f.tried = t.far
		}
		isQuoted = isQuoted || t.isDump && t.seen.hasQuotes
	}
	if len(dumps) > 1 && dumps[0].isStrict && dumps[0].outer != dumps[1].outer {
		dumps = dumps[1:] // it took a part of a text for a name
	}
	isOdd = isOdd && len(dumps) == 1 && !isQuoted
	switch {
	case !isOdd && len(dumps) == 1 || len(dumps) > 1 && areSame(dumps):
		f.found = append(f.found, dumps[0])
		return dumps[0].to, true
	case len(dumps) > 0 || doubt > 0:
		for _, d := range dumps {
			doubt = max(doubt, d.to)
		}
		f.doubt()
		return f.pass(at, doubt), true
	}
	return at, true
}

// isProgram reports whether a bracket is one of a program, and not of what it printed:
// handle({ code: "0812" }), if (ok) { code = "0812"; }
func isProgram(text []byte, at int, by languages) bool {
	before := bytes.TrimRight(text[max(0, at-len("finally  ")):at], " \t\r\n")
	isBlock := slices.ContainsFunc([]string{")", "=>", "->", "else", "try", "do", "finally"}, func(s string) bool { return bytes.HasSuffix(before, []byte(s)) })
	isCall := len(before) > 1 && before[len(before)-1] == '(' && isNameByte(before[len(before)-2])
	return isCall && by&node != 0 || isBlock && by != 0 && by&^(csharp|objectiveC|java|powershell) == 0
}

// A trial is what came of reading a dump in one form.
type trial struct {
	span
	isDump bool
	seen   evidence
	pairs  int // that were read
	far    int // the farthest that was looked at
}

// try reads what a bracket opens in a form; nil for texts in quotes.
func try(text []byte, at int, form *bareForm) trial {
	if form != nil {
		r := bareReader{place: place{text, at, at}, seen: evidence{by: all}, form: form}
		isDump := r.outermost()
		return trial{span{at, r.at, r.out, r.seen.by, r.outer, true, false}, isDump, r.seen, r.pairs, max(r.far, r.at)}
	}
	r := newReader(text, at)
	isDump := r.outermost()
	return trial{span{at, r.at, r.out, r.seen.by, r.outer, r.seen.isBare || !r.seen.hasQuotes, true}, isDump, r.seen, r.pairs, max(r.far, r.at)}
}

// areSame reports whether dumps end at the same place and, if all are without quotes,
// say the same. One with quotes knows more of what is in it.
func areSame(dumps []span) bool {
	for _, d := range dumps[1:] {
		if d.to != dumps[0].to || !dumps[0].isStrict && !bytes.Equal(d.json, dumps[0].json) {
			return false
		}
	}
	return true
}

// pass is where to go on after a dump that is in doubt from some place: at the end of
// its line, or, if it has several, where its bracket is closed.
func (f *finder) pass(at, doubt int) int {
	if bytes.IndexByte(f.text[at:doubt], '\n') < 0 {
		return doubt + lineEnd(f.text[doubt:])
	}
	open, closing := f.text[at], closingOf[f.text[at]]
	depth := 0
	for i := at; i < len(f.text); i++ {
		switch f.text[i] {
		case open:
			depth++
		case closing:
			if depth--; depth == 0 && i >= doubt {
				return i + 1
			}
			depth = max(depth, 0)
		}
	}
	return len(f.text)
}
