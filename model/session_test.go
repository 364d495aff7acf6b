package model_test

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// TestSession plays the scripts in testdata/session: one file, one case. Adding
// a test is adding a file.
//
// A script is a session from its start. Each line is something that somebody
// does, or, after "=", what is then to be seen:
//
//	# 0812 has two meanings, and the best hit is selected.
//	search 0812
//	= rows 2
//	= selected biometric-kyc/0812
//	= count document-verification 1
//
// The words are in the tables deeds and sights below. Entries are named by
// id, products and categories by slug.
func TestSession(t *testing.T) {
	files, err := filepath.Glob("testdata/session/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			x := &script{Session: model.NewSession(load(t)), t: t}
			x.play(file)
		})
	}
}

// What somebody can do.
var deeds = map[string]func(x *script, arg string){
	"search":   func(x *script, query string) { x.Search(query) },
	"lookup":   func(x *script, query string) { x.Lookup(query) },
	"product":  func(x *script, slug string) { x.ShowProduct(x.product(slug)) },
	"tab":      func(x *script, n string) { x.NextProduct(x.number(n)) },
	"category": func(x *script, slug string) { x.ToggleCategory(x.category(slug)) },
	"all":      func(x *script, _ string) { x.ShowAll() },
	"settle":   func(x *script, _ string) { x.Settle() },
	"move":     func(x *script, n string) { x.Move(x.number(n)) },
	"wheel":    func(x *script, n string) { x.Wheel(x.number(n)) },
	"select":   func(x *script, row string) { x.Select(x.number(row)) },
	"open":     func(x *script, id string) { x.Open(x.entry(id)) },
	"propose":  func(x *script, id string) { x.Propose(x.entry(id)) },
	"back":     func(x *script, _ string) { x.answer = yesNo(x.Back()) },
	"visit":    func(x *script, _ string) { x.Visit() },
	"pin":      func(x *script, _ string) { x.answer = yesNo(x.TogglePin()) },
	"mark":     func(x *script, _ string) { x.ToggleMark() },
	"unmark":   func(x *script, _ string) { x.ClearMarks() },
	"retired":  func(x *script, _ string) { x.answer = yesNo(x.ToggleRetired()) },
	"tick":     func(x *script, step string) { x.Tick(x.number(step)) },

	// The ticket in hand. A note is on the first step.
	"note":    func(x *script, text string) { x.SetNote(0, text) },
	"fill":    func(x *script, value string) { x.Fill("time", value, "") },
	"copy":    func(x *script, kind string) { x.send(kind); x.answer = again(x.Arrived(x.sent)) },
	"send":    (*script).send,
	"fails":   func(x *script, _ string) { x.answer = yesNo(x.Failed(x.sent, true)) },
	"arrives": func(x *script, _ string) { x.answer = again(x.Arrived(x.sent)) },
	"confirm": func(x *script, _ string) { x.answer = yesNo(x.Confirm()) },
	"opened":  func(x *script, id string) { x.Open(x.entry(id)); x.answer = yesNo(x.Opened(x.entry(id))) },
	"paste":   func(x *script, job string) { x.answer = yesNo(x.Paste(x.job(job))) },
	"choose":  func(x *script, _ string) { x.answer = yesNo(x.Choose(x.Pasted().Results[0])) },
	"pause":   func(x *script, _ string) { x.Pause() },
	"aside":   func(x *script, _ string) { x.answer = yesNo(x.SetAside()) },
	"undo":    func(x *script, _ string) { x.answer = yesNo(x.BringBack()) },
}

// What can be seen. A sight is given the wanted words, for it may be asked
// about something ("count all 2"), and returns the words that are right.
var sights = map[string]func(x *script, want string) string{
	"query":      func(x *script, _ string) string { return x.Query() },
	"product":    func(x *script, _ string) string { return slugOf(x.Product()) },
	"categories": func(x *script, _ string) string { return slugsOf(x.Categories()) },
	"retired":    func(x *script, _ string) string { return yesNo(x.ShowsRetired()) },
	"filtered":   func(x *script, _ string) string { return yesNo(x.IsFiltered()) },
	"says":       func(x *script, _ string) string { return said(x.UnselectedPage()) },
	"tier":       func(x *script, _ string) string { return x.Tier().Slug() },

	"selected": func(x *script, _ string) string { return ids(x.Selected()) },
	"cursor":   func(x *script, _ string) string { return strconv.Itoa(x.Cursor()) },
	"rows":     func(x *script, _ string) string { return strconv.Itoa(len(x.entries())) },
	"headings": func(x *script, _ string) string { return x.headings() },
	"list":     (*script).list,

	"count":  (*script).count,
	"size":   func(x *script, _ string) string { return strconv.Itoa(x.Size()) },
	"hiding": func(x *script, _ string) string { return hiding(x.Hiding()) },

	"marked": func(x *script, _ string) string { return ids(x.Marked()...) },
	"ticked": (*script).ticked,
	"ticket": func(x *script, _ string) string { return strconv.Itoa(ticket.OfSelection(&x.Session).Len()) },
	"answer": func(x *script, _ string) string { return x.answer },
	"held":   func(x *script, _ string) string { return orNothing(x.Held().Parts()) },
	"unsent": func(x *script, _ string) string {
		if tried := x.Unsent(); !tried.IsEmpty() {
			return tried.String()
		}
		return "nothing"
	},
}

// send sends the text of a ticket on its way: note, reply, or both that are
// marked.
func (x *script) send(kind string) {
	k, a := ticket.OfSelection(&x.Session), ticket.Internal
	switch kind {
	case "":
	case "reply":
		a = ticket.Customer
	case "marked":
		k = ticket.OfMarked(&x.Session)
	default:
		x.t.Fatalf("there is no text %q", kind)
	}
	x.sent = x.Copy(k.Text(a, markup.Plain).Carries())
}

// said is what a page says, block by block.
func said(p model.Page) string {
	var texts []string
	for _, b := range p {
		texts = append(texts, strings.TrimPrefix(b.Label+": "+b.Text, ": "))
	}
	return orNothing(texts)
}

func again(yes bool) string {
	if yes {
		return "again"
	}
	return "copied"
}

// job is a made job result with a SmileJobID: "0812 41".
func (x *script) job(made string) *job.Decoded {
	code, id, _ := strings.Cut(made, " ")
	text := fmt.Sprintf(`{"ResultCode":%q,"SmileJobID":"00000000%s","PartnerParams":{"job_type":1}}`, code, id)
	d := job.Decode(x.Catalog(), []byte(text), modeltest.Decoding(job.PasteMost))
	return &d
}

// list is the rows in order, headings in brackets. The words "a, b, ..." ask
// for the beginning only.
func (x *script) list(want string) string {
	var rows []string
	for _, r := range x.Rows() {
		if r.Heading != "" {
			rows = append(rows, "["+r.Heading+"]")
		} else {
			rows = append(rows, r.Hit.Entry.ID)
		}
	}
	if asked := strings.Split(want, ", "); asked[len(asked)-1] == "..." && len(rows) >= len(asked) {
		rows = append(rows[:len(asked)-1], "...")
	}
	return orNothing(rows)
}

// count is what is on a tab ("all" or a product) or beside a category.
func (x *script) count(want string) string {
	name, _, _ := strings.Cut(want, " ")
	if isCategory(name) {
		own, also := x.CountOf(x.category(name))
		if also > 0 {
			return fmt.Sprintf("%s %d+%d", name, own, also)
		}
		return fmt.Sprint(name, " ", own)
	}
	return fmt.Sprint(name, " ", x.CountIn(x.product(name)))
}

// ticked is the steps of an entry's guide that are ticked, from 0, and how
// many the program says there are: "biometric-kyc/0812 0 2 (2)". Steps that no guide
// has are looked at too.
func (x *script) ticked(want string) string {
	id, _, _ := strings.Cut(want, " ")
	e := x.entry(id)
	for i := -1; i <= 100; i++ {
		if x.IsTicked(e, i) {
			id += " " + strconv.Itoa(i)
		}
	}
	return fmt.Sprintf("%s (%d)", id, x.Ticked(e))
}
