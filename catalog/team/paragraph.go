package team

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"smilecodes/catalog"
	"smilecodes/catalog/statement"
)

// A paragraph is one table of a file, such as [[text]], with its keys.
type paragraph struct {
	reader  *reader
	file    string
	doc     statement.Document
	begins  int                   // where it does, in bytes
	kind    string                // "text"; empty for the keys above all tables
	name    string                // the id or slug that faults name
	all     []statement.Statement // its keys
	isWrong bool                  // it has a fault, so it isn't used
}

// Schemas are the keys that each kind of paragraph can have.
type schemas map[string][]string

var (
	teamKeys     = []string{"name", "owner", "language", "review_days"}
	textKeys     = []string{"id", "customer", "add_next", "note", "disclosure", "say_as", "owner", "reviewed"}
	sentenceKeys = []string{"en", "customer", "owner", "reviewed"}
	stepKeys     = []string{"after", "fingerprint", "who", "do", "check", "for", "owner", "reviewed"}
)

// notTheirs says of keys that people try why a folder can't have them.
var notTheirs = map[string]string{
	"code": stated, "text": stated, "category": stated, "source_category": stated, "meaning": stated, "final": stated, "finality": stated,
	"source": stated, "page": stated, "row": stated, "product": stated, "family": stated, "decided_by": stated, "charged": stated,
	"confidence": stated, "placement": stated,
	"next": "our next step stays; add_next adds to it", "retry": "our next step stays; add_next adds to it", "acts": "our next step stays; add_next adds to it",
	"guide": "steps of your own are in guides", "keywords": "the search finds add_next and note",
}

const stated = "what the source page says stays as it is"

// paragraphs are those of a file, each with the keys that it can have. In a file that
// isn't TOML to its end, nothing counts: the last paragraph would be half of one.
func (r *reader) paragraphs(file string, known schemas) []*paragraph {
	doc, ok := r.read(file)
	if !ok {
		return nil
	}
	all, wrong := doc.Statements()
	if wrong != nil {
		line, _ := doc.Position(wrong.At)
		problem, _, _ := strings.Cut(wrong.Problem, ";")
		r.fault(Fault{File: file, Line: line, Problem: problem + "; nothing of this file is used"})
		return nil
	}
	var found []*paragraph
	head, from := statement.Statement{}, 0
	for i := range len(all) + 1 {
		if i < len(all) && !all[i].IsTable {
			continue
		}
		p := &paragraph{reader: r, file: file, doc: doc, begins: head.At, kind: head.Name(), all: all[from:i]}
		if p.isKnown(known) {
			found = append(found, p)
		}
		if head.IsTable && !head.IsList {
			p.fault("", "write [[%s]] with two brackets, because there can be several", clean(p.kind))
		}
		if i < len(all) {
			head, from = all[i], i+1
		}
	}
	return found
}

// isKnown reports whether a file can have the paragraph, and finds keys that it can't have.
func (p *paragraph) isKnown(known schemas) bool {
	keys := known[p.kind]
	if id, ok := p.key("id"); ok && p.kind == "text" {
		if text, ok := id.Value.(string); ok {
			p.name = clean(text)
		}
	}
	if keys == nil && p.kind == "" {
		for _, s := range p.all {
			p.fault(s.Name(), "%s is above every table; %s", shown(s.Name()), tablesOf(known))
		}
		return false
	}
	if keys == nil {
		p.fault("", "there is no table %s; %s", shown(p.kind), tablesOf(known))
		return false
	}
	for i, s := range p.all {
		isIt := func(o statement.Statement) bool { return o.Name() == s.Name() }
		switch name := s.Name(); {
		case p.reader.isFull():
			return true
		case slices.Contains(keys, name) && slices.ContainsFunc(p.all[:i], isIt):
			p.fault(name, "%s appears twice", shown(name))
		case slices.Contains(keys, name):
		case notTheirs[name] != "":
			p.fault(name, "%s can't be changed: %s", name, notTheirs[name])
		default:
			p.fault(name, "unknown key %s; the keys are %s", shown(name), strings.Join(keys, ", "))
		}
	}
	return true
}

func tablesOf(known schemas) string {
	var names []string
	for name := range known {
		if name != "" {
			names = append(names, "[["+name+"]]")
		}
	}
	slices.Sort(names)
	if len(names) == 0 {
		return "this file has none"
	}
	return "there is " + strings.Join(names, " and ")
}

// shown is a name as a fault quotes it.
func shown(name string) string { return `"` + clean(name) + `"` }

// clean is a name on one line and short, with nothing hidden.
func clean(name string) string {
	const most = 60
	quoted := strconv.Quote(name)
	if quoted = quoted[1 : len(quoted)-1]; utf8.RuneCountInString(quoted) > most {
		quoted = string([]rune(quoted)[:most]) + "..."
	}
	return quoted
}

// at is a fault at a key of the paragraph, or at its beginning.
func (p *paragraph) at(key, problem string) Fault {
	at := p.begins
	if s, ok := p.key(key); ok {
		at = s.At
	}
	line, _ := p.doc.Position(at)
	return Fault{File: p.file, Line: line, Entry: p.name, Problem: problem}
}

// fault reports what is wrong at a key, and that the paragraph isn't used.
func (p *paragraph) fault(key, format string, args ...any) {
	p.isWrong = true
	if !p.reader.isFull() { // where a line is takes a while to find
		p.reader.fault(p.at(key, fmt.Sprintf(format, args...)))
	}
}

// has reports whether the paragraph has a key.
func (p *paragraph) has(key string) bool { _, ok := p.key(key); return ok }

// key is a key with its value, the last one where there are several. There are few.
func (p *paragraph) key(name string) (s statement.Statement, ok bool) {
	for i := len(p.all) - 1; i >= 0; i-- {
		if key := p.all[i].Key; len(key) == 1 && key[0] == name {
			return p.all[i], true
		}
	}
	return s, false
}

// text is the text of a key, empty if it has none. However it is broken into lines, it is
// one, and everybody can see all of it.
func (p *paragraph) text(key string) string {
	s, ok := p.key(key)
	if !ok {
		return ""
	}
	text, ok := s.Value.(string)
	text = strings.Join(strings.Fields(text), " ")
	hidden := catalog.HiddenIn(text)
	switch {
	case !ok:
		p.fault(key, "%s must be text in quotes", key)
	case text == "":
		p.fault(key, "%s is empty; leave it out instead", key)
	case hidden != "":
		p.fault(key, "%s has the character %s, which nobody can see", key, hidden)
	case utf8.RuneCountInString(text) > catalog.MostCustomerLetters:
		p.fault(key, "%s has more than %d characters", key, catalog.MostCustomerLetters)
	default:
		return text
	}
	return ""
}

// number is the whole number of a key, if it has one.
func (p *paragraph) number(key string) (n int, given bool) {
	s, ok := p.key(key)
	if !ok {
		return 0, false
	}
	value, ok := s.Value.(int64)
	if !ok || value != int64(int32(value)) {
		p.fault(key, "%s must be a whole number", key)
	}
	return int(value), ok
}

// day is the day of a key, as a TOML date or in quotes; empty if it has none.
func (p *paragraph) day(key string) string {
	s, ok := p.key(key)
	if !ok {
		return ""
	}
	text := ""
	switch value := s.Value.(type) {
	case statement.Date:
		text = string(value)
	case string:
		text = value
	}
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		p.fault(key, "%s must be a day, such as 2026-11-20", key)
		return ""
	}
	return text
}

// list is the list of texts of a key.
func (p *paragraph) list(key string) []string {
	s, ok := p.key(key)
	if !ok {
		return nil
	}
	values, isList := s.Value.([]any)
	var texts []string
	for _, v := range values {
		if text, ok := v.(string); ok {
			texts = append(texts, text)
		}
	}
	if !isList || len(texts) < len(values) {
		p.fault(key, "%s must be a list of texts in quotes, such as [\"0811\"]", key)
	}
	return texts
}

// customer is the words for the customer of a key, if they are fit for one.
func (p *paragraph) customer(key string) string {
	text := p.text(key)
	if text == "" {
		return ""
	}
	for _, f := range p.reader.unfit(text) {
		p.fault(key, "%s %s", key, f)
	}
	return text
}

// required reports a key that is missing.
func (p *paragraph) required(keys ...string) {
	for _, key := range keys {
		if !p.has(key) {
			p.fault("", "%s is missing", key)
		}
	}
}
