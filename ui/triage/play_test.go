package triage

import (
	"errors"
	"flag"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"smilecodes/catalog"
	"smilecodes/model/job"
	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
	"smilecodes/ui/explorer"
	"smilecodes/ui/settings"
	"smilecodes/ui/system"
)

var update = flag.Bool("update", false, "write the golden files")

// special are the keys that scripts write by name. Everything else in a script is typed
// letter by letter.
var special = map[string]tea.KeyPressMsg{
	"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "space": {Code: tea.KeySpace, Text: " "},
	"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
	"home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd}, "pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown},
	"tab": {Code: tea.KeyTab}, "backspace": {Code: tea.KeyBackspace}, "ctrl+c": {Code: 'c', Mod: tea.ModCtrl},
	"ctrl+l": {Code: 'l', Mod: tea.ModCtrl}, "ctrl+z": {Code: 'z', Mod: tea.ModCtrl}, "ctrl+u": {Code: 'u', Mod: tea.ModCtrl},
}

// A player drives a screen without a terminal. What it reads comes when a script says so.
type player struct {
	screen
	count Count     // what the next count says
	did   []tea.Msg // what the commands answered
	asked []string  // of the reading
}

// play does the steps of a script: keys by name, letters to type, and what is read:
//
//	read:30    a count of 30 % of all, as they come
//	over       the last count
//	partly     the last count, of a reading that was stopped
//	none       a text without results; clean: results of which nothing has to be done
func (p *player) play(script string) *player {
	for word := range strings.FieldsSeq(script) {
		name, what, _ := strings.Cut(word, ":")
		switch k, isKey := special[word]; {
		case isKey:
			p.send(k)
		case name == "read":
			p.reads(int(what[0]-'0')*10, false)
		case name == "over":
			p.reads(100, true)
		case name == "none":
			p.ends(Count{Report: tally.Report{Input: tally.Input{Form: "text", Files: 1}}}, nil)
		case name == "clean":
			r := made(p.options.Catalog)
			r.NotRead, r.Todo, r.Authorities, r.Spikes, r.Apart = nil, r.Todo[7:], nil, nil, nil
			p.ends(Count{Report: r}, nil)
		case name == "partly":
			p.count.Report.Input.IsPartly = true
			p.reads(40, true)
			p.count.Report.Input.IsPartly = false
		default:
			for _, r := range word {
				p.send(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
		}
	}
	return p
}

// reads has a part of everything counted.
func (p *player) reads(percent int, isOver bool) {
	isPartly := p.count.Report.Input.IsPartly
	p.count = Count{Report: part(made(p.options.Catalog), percent), Read: int64(percent), Size: 100}
	p.count.Report.Input.IsPartly = isPartly
	if isOver {
		p.ends(p.count, nil)
		return
	}
	p.send(p.reading.count(p.options.Catalog)())
}

// ends has everything read that there is.
func (p *player) ends(c Count, err error) {
	p.count = c
	p.send(readMsg{p.reading.number, err})
}

func (p *player) send(msg tea.Msg) *player {
	m, cmd := p.Update(msg)
	p.screen = m.(screen)
	if _, isCount := msg.(countedMsg); !isCount || !p.reading.isOn() { // which waits before the next one
		p.run(cmd)
	}
	return p
}

// run runs commands, also those of a batch or a sequence, whose type is Bubble Tea's
// secret.
func (p *player) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	if all := reflect.ValueOf(msg); all.IsValid() && all.Kind() == reflect.Slice {
		for i := range all.Len() {
			one, _ := all.Index(i).Interface().(tea.Cmd)
			p.run(one)
		}
		return
	}
	switch did := msg.(type) {
	case copiedMsg, retriedMsg, countedMsg, readMsg, againMsg, explorer.LeftMsg:
		p.send(did)
	default:
		p.did = append(p.did, did)
	}
}

func (p *player) quits() bool {
	return slices.ContainsFunc(p.did, func(m tea.Msg) bool { _, ok := m.(tea.QuitMsg); return ok })
}

// shown is what is seen, without styles.
func (p *player) shown() string { return ansi.Strip(p.View().Content) }

// begin opens a screen of a size, on which nothing was read yet.
func begin(t testing.TB, width, height int) *player {
	t.Helper()
	p := &player{}
	p.screen = New(Options{
		Catalog:  modeltest.Load(t),
		Explorer: explorer.Options{Out: system.TerminalClipboard, Decoding: modeltest.Decoding, Settings: settings.Defaults()},
		Reading:  p.source(),
	}).(screen)
	return p.send(tea.WindowSizeMsg{Width: width, Height: height})
}

// start goes on until all is read.
func start(t testing.TB, width, height int) *player { return begin(t, width, height).play("over") }

// source is a reading that says what the player says, and notes what it is asked for.
func (p *player) source() Reading {
	return Reading{
		Run:   func() error { return nil },
		Count: func() Count { return p.count },
		Stop:  func() { p.asked = append(p.asked, "stop") },
		Again: func(f Filter) (Reading, error) {
			p.asked = append(p.asked, "again "+strings.Join(f.chips(), ","))
			return p.source(), nil
		},
		Retry: func(file string) (string, error) {
			p.asked = append(p.asked, "retry "+file)
			if file == "there.csv" {
				return "", errors.New("there.csv exists already")
			}
			return "1,204 jobs are listed in " + file + ".", nil
		},
	}
}

// golden compares with a file, or writes it with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", filepath.FromSlash(name))
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want, err := os.ReadFile(path); err != nil || got+"\n" != string(want) {
		t.Errorf("%s is not as it was (%v; -update accepts it). It is now:\n%s", path, err, ansi.Strip(got))
	}
}

// made is a report of a month of results with three outages and a spike.
func made(c *catalog.Catalog) tally.Report {
	const hours = 28 * 24
	begin := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	r := tally.Report{
		Input: tally.Input{
			Form: "JSON Lines", Files: 1, Records: 301_412, JobsExact: true, NoJobID: 312, Padded: 7, NoTime: 41,
			Columns: []tally.Column{{Field: "code", From: "ResultCode"}, {Field: "job_type", From: "job_type"}, {Field: "time", From: "timestamp"}, {Field: "country", From: "country"}, {Field: "id_type", From: "IDType"}},
			First:   begin.Add(2 * time.Minute), Last: begin.Add(hours*time.Hour - 9*time.Minute),
		},
		Step:      tally.Hour,
		Reviewers: tally.Reviewers{Provisional: 9_120, Decided: 8_411, Open: 709, OldestOpen: begin.Add(6*24*time.Hour + 4*time.Minute)},
		Apart:     []tally.Apart{{Role: job.Lookup, Results: 8_210}, {Role: job.DuplicateCheck, Results: 96}},
		NotRead:   []tally.NotRead{{Kind: tally.BrokenJSON, Lines: 14, First: []int{77, 1204, 9411, 20117, 20118}}, {Kind: tally.NoCode, Lines: 1_377, First: []int{3, 8, 15, 16, 23}}},
	}
	for h := range hours {
		r.Begins = append(r.Begins, begin.Add(time.Duration(h)*time.Hour))
	}
	outage := func(h int) bool { return h >= 130 && h < 134 || h >= 300 && h < 303 || h >= 508 && h < 517 }
	todo := func(key, label, actor string, each float64, codes ...string) {
		t := tally.Todo{Key: key, Label: label}
		for _, id := range codes {
			m := tally.Meaning{JobType: -1}
			for one := range strings.SplitSeq(id, "+") {
				if e := c.Entry(one); e != nil {
					m.Code, m.Entries = e.Code, append(m.Entries, e)
				} else {
					m.Code = one
				}
			}
			t.Meanings = append(t.Meanings, m)
		}
		if e := t.Meanings[0].Entries; len(e) == 1 {
			t.Guide, t.Retry, t.Acts = e[0].Guide, e[0].Retry, e[0].Acts
		}
		t.IsOpen = key == "product-not-known"
		for h := range hours {
			day := 0.55 + 0.45*math.Sin(float64(h%24-8)/24*2*math.Pi)
			n := each * day * (1 + 0.25*math.Sin(float64(h)))
			if t.Retry == catalog.RetryLater && outage(h) {
				n += 90
			}
			t.OverTime = append(t.OverTime, int(n+0.5))
			t.Results += int(n + 0.5)
		}
		t.Jobs = t.Results - t.Results/40
		for i := range t.Meanings {
			t.Meanings[i].Results, t.Meanings[i].Jobs = t.Results/(i+1)/2, t.Jobs/(i+1)/2
		}
		r.Todo = append(r.Todo, t)
	}
	todo("product-not-known", "Product not known: cannot be told", "", 3, "biometric-kyc/0812+document-verification/0812", "general/0810+biometric-kyc/0810")
	todo("faces/new-images", "Ask for a new selfie", "", 32, "smartselfie-authentication/0921", "biometric-kyc/0911", "biometric-kyc/0912")
	todo("authority/later", "Run again later", "", 9, "biometric-kyc/1015", "basic-kyc/1015", "enhanced-kyc/1015", "biometric-kyc/0908")
	todo("details/corrected", "Ask for corrected details", "", 14, "basic-kyc/1022", "enhanced-kyc/1013", "biometric-kyc/1013")
	todo("reviewer/wait", "Wait for the reviewer", "", 6, "biometric-kyc/0812", "biometric-kyc/1213")
	todo("number/corrected", "Correct the ID number", "", 5, "basic-kyc/1014")
	todo("product/our-change", "Have the product activated", "", 1, "basic-kyc/1016", "9999")
	todo("none", "Nothing to do", "", 330, "biometric-kyc/0810", "basic-kyc/1020", "enhanced-kyc/1012")
	for i := range r.Todo {
		r.Input.Jobs += r.Todo[i].Jobs
		r.Input.Results += r.Todo[i].Results
		for _, m := range r.Todo[i].Meanings {
			if !slices.ContainsFunc(r.Codes, func(o tally.Code) bool { return o.Code == m.Code }) {
				r.Codes = append(r.Codes, tally.Code{Code: m.Code, Entries: m.Entries, Results: m.Results})
			}
		}
	}
	for i := range r.Todo {
		r.Todo[i].Share = float64(r.Todo[i].Jobs) / float64(r.Input.Jobs)
	}
	for i, p := range c.Products()[:7] {
		n := r.Input.Jobs / (i + 2)
		r.Products = append(r.Products, tally.Product{Slug: p.Slug, Name: p.Name, Results: n + n/40, Jobs: n, OverTime: r.Todo[(i+1)%8].OverTime})
	}
	r.Products = append(r.Products, tally.Product{Name: "Product not known", Results: 1_390, Jobs: 1_377, OverTime: r.Todo[0].OverTime})
	for i, name := range []string{"NG BVN", "KE NATIONAL_ID", "GH SSNIT", "ZA NATIONAL_ID", "UG NATIONAL_ID_NO_PHOTO", "NG NIN_V2", "other other"} {
		country, idType, _ := strings.Cut(name, " ")
		a := tally.Authority{Country: country, IDType: idType, Results: 40_000 / (i + 1), Failed: 1_900 / (i*i + 1), OverTime: r.Todo[7].OverTime, FailedOverTime: r.Todo[2].OverTime}
		if from := []int{508, 130, 300}; i < 3 {
			begin := r.Begins[from[i]]
			a.Outages = []tally.Outage{{From: begin, To: begin.Add(time.Duration(9-3*i) * time.Hour), Lost: 812 / (i + 1), Results: 900 / (i + 1), Level: tally.Offline}}
		}
		r.Authorities = append(r.Authorities, a)
	}
	r.Spikes = []tally.Spike{{Code: "0911", From: r.Begins[401], To: r.Begins[402], Results: 140, Expected: 21.4}}
	return r
}

// part is a report of the first results alone: numbers are smaller, some rows are not
// there yet, and those that are come in another order.
func part(r tally.Report, percent int) tally.Report {
	if percent == 100 {
		return r
	}
	r.Todo = slices.Clone(r.Todo)
	slices.Reverse(r.Todo)
	r.Todo = r.Todo[:min(len(r.Todo), 2+percent/10)]
	for i := range r.Todo {
		t := &r.Todo[i]
		t.Jobs, t.Results = t.Jobs*percent/100, t.Results*percent/100
		t.OverTime, t.Meanings = slices.Clone(t.OverTime), slices.Clone(t.Meanings)
		for j := range t.Meanings {
			t.Meanings[j].Jobs = t.Meanings[j].Jobs * percent / 100
		}
		clear(t.OverTime[len(t.OverTime)*percent/100:])
	}
	r.Input.Jobs, r.Input.Results = r.Input.Jobs*percent/100, r.Input.Results*percent/100
	r.Authorities, r.Spikes = r.Authorities[:2], nil
	return r
}
