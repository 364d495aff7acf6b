package linear_test

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/ui/linear"
)

var update = flag.Bool("update", false, "write the transcripts again")

func load(t testing.TB) *catalog.Catalog { return modeltest.Load(t) }

// A typist gives one line at a time, and writes it where a terminal would show
// it.
type typist struct {
	lines []string
	shown io.Writer
}

func (y *typist) Read(p []byte) (int, error) {
	if len(y.lines) == 0 {
		return 0, io.EOF
	}
	n := copy(p, y.lines[0])
	if y.lines[0] = y.lines[0][n:]; y.lines[0] == "" {
		y.lines = y.lines[1:]
	}
	y.shown.Write(p[:n])
	return n, nil
}

// A conversation is what a file of testdata says of one.
type conversation struct {
	set   string // words: v3, team, ascii, narrow, page, no-copy, copy-fails, template, faulty, pauses, and last "languages: fr en"
	typed string
}

// catalogueOf is the catalogue that a conversation is about.
func catalogueOf(t testing.TB, c conversation) *catalog.Catalog {
	if strings.Contains(c.set, "team") {
		return modeltest.WithTeam(t)
	}
	if strings.Contains(c.set, "v3") {
		return modeltest.WithV3(t)
	}
	return load(t)
}

// hold holds a conversation. It gives what the program said, what a terminal
// shows, and what was copied.
func hold(t testing.TB, c conversation) (said, shown, copied string) {
	return holdOf(t, c, catalogueOf(t, c))
}

// holdOf holds one about another catalogue.
func holdOf(t testing.TB, c conversation, about *catalog.Catalog) (said, shown, copied string) {
	var saidTo, shownTo bytes.Buffer
	env := linear.Env{
		In:       &typist{strings.SplitAfter(c.typed, "\n"), &shownTo},
		Out:      io.MultiWriter(&saidTo, &shownTo),
		Session:  model.NewSession(about),
		Decoding: modeltest.Decoding,
		ASCII:    strings.Contains(c.set, "ascii"),
		Copy: func(text ticket.Text) (string, error) {
			copied += text.String() + "\n"
			return "tmux", nil
		},
	}
	if strings.Contains(c.set, "pauses") {
		now := time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC)
		env.Now = func() time.Time { now = now.Add(10 * time.Minute); return now }
	}
	if _, tags, ok := strings.Cut(c.set, "languages: "); ok {
		env.Session.Languages = strings.Fields(tags)
	}
	switch {
	case strings.Contains(c.set, "no-copy"):
		env.Copy = nil
	case strings.Contains(c.set, "copy-fails"):
		env.Copy = func(ticket.Text) (string, error) { return "", errors.New("xclip: no \x1b[1mdisplay") }
	}
	if strings.Contains(c.set, "narrow") {
		env.Width = 40
	}
	if strings.Contains(c.set, "page") {
		env.Width = 88
	}
	if strings.Contains(c.set, "template") {
		env.Templates = templates(t)
	}
	if strings.Contains(c.set, "faulty") {
		env.Faults = []error{errors.New("tickets/x.tmpl: line 1 is wrong; the built-in text is used")}
	}
	if code := linear.Run(env); code != 0 {
		t.Errorf("exit code %d", code)
	}
	same := func(text string) string { return modeltest.SameEdition(load(t), text) }
	return same(saidTo.String()), same(shownTo.String()), same(copied)
}

// templates are texts of one's own, one of which writes what a terminal obeys.
func templates(t testing.TB) []*ticket.Template {
	t.Helper()
	var all []*ticket.Template
	for _, nt := range [][2]string{
		{"customer", "Dear customer: {{range .Entries}}{{.Customer}}{{end}}\tYours,\x1b[31m {name}"},
		{"internal-Short", "{{range .Entries}}{{.Code}}: {{.Category}}{{end}}"},
		{"internal-broken", "{{range .Entries}}{{index .Tried 0}}{{end}}"},
	} {
		tm, err := ticket.NewTemplate(nt[0], nt[1])
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, tm)
	}
	return all
}

// TestConversations plays testdata/*.txtar: what is typed, and exactly what a
// terminal shows then. A file that copies has the texts too. With -update it
// writes them.
func TestConversations(t *testing.T) {
	names, _ := filepath.Glob("testdata/*.txtar")
	if len(names) < 25 {
		t.Fatalf("only %d conversations", len(names))
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			_, shown, copied := hold(t, conversation{string(a.Comment), string(a.Files[0].Data)})
			got := []txtar.File{a.Files[0], {Name: "transcript", Data: []byte(shown)}}
			if copied != "" {
				got = append(got, txtar.File{Name: "copied", Data: []byte(copied)})
			}
			want := txtar.Format(a)
			a.Files = got
			if *update {
				if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if now := txtar.Format(a); !bytes.Equal(now, want) {
				t.Errorf("it is not as it was (-update accepts it). It is now:\n%s", now)
			}
		})
	}
}
