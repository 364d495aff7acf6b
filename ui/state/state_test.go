package state

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// TestFit lists what is kept of what is given.
func TestFit(t *testing.T) {
	many := make([]string, 120)
	for i := range many {
		many[i] = fmt.Sprintf("basic-kyc/%04d", i)
	}
	for _, c := range []struct{ given, want State }{
		{State{}, State{}},
		{State{Pins: []string{"basic-kyc/1012", "", "Basic", "a b", "a\n", "../x", "é", strings.Repeat("a", 129), "basic-kyc/1012", "general/0001/x-y"}},
			State{Pins: []string{"basic-kyc/1012", "general/0001/x-y"}}},
		{State{Pins: many}, State{Pins: many[20:]}},
		{State{Recent: many}, State{Recent: many[:5]}},
		{State{Audience: "customer", Format: "jira", Mouse: "off", Split: 20}, State{Audience: "customer", Format: "jira", Mouse: "off", Split: 20}},
		{State{Audience: "Nkechi Obi", Format: "1990-01-01", Mouse: "yes", Split: 19}, State{}},
		{State{Mouse: "on", Split: 81}, State{Mouse: "on"}},
	} {
		if got := c.given.fit(); !reflect.DeepEqual(got, c.want) {
			t.Errorf("of %+v\n%+v is kept, not\n%+v", c.given, got, c.want)
		}
	}
}

func TestChanges(t *testing.T) {
	var s State
	for _, id := range []string{"a", "b", "c", "b"} {
		s.SetPin(id, true)
		s.Visit(id)
	}
	s.SetPin("a", false)
	s.SetPin("x", false)
	if got := fmt.Sprint(s.Pins, s.Recent); got != "[b c] [b c a]" {
		t.Error(got)
	}
}

// TestDir lists where the folder is.
func TestDir(t *testing.T) {
	home, err := os.UserHomeDir()
	if err != nil {
		t.Skip(err)
	}
	for _, c := range []struct{ xdg, want string }{
		{t.TempDir(), ""}, {"", home}, {"not/whole", home},
	} {
		t.Setenv("XDG_STATE_HOME", c.xdg)
		if c.want == "" {
			c.want = c.xdg
		}
		if got, err := Dir(); err != nil || !strings.HasPrefix(got, c.want) || !strings.HasSuffix(got, "smilecodes") {
			t.Errorf("XDG_STATE_HOME=%s: %s, %v", c.xdg, got, err)
		}
	}
}

// TestNothingPersonal holds that what is neither an id nor a known word doesn't
// reach the disk, whoever asks for it.
func TestNothingPersonal(t *testing.T) {
	dir := t.TempDir()
	err := New(dir).Change(func(s *State) {
		s.Audience, s.Format, s.Mouse = "Nkechi", "Nkechi", "Nkechi"
		s.SetPin("Nkechi Obi", true)
		s.SetPin("basic-kyc/1012", true)
		s.Visit("1990-01-01 Nkechi")
	})
	if err != nil {
		t.Fatal(err)
	}
	files, _ := os.ReadDir(dir)
	for _, f := range files {
		text, err := os.ReadFile(dir + "/" + f.Name())
		if err != nil || strings.Contains(string(text), "Nkechi") || strings.Contains(string(text), "1990") {
			t.Errorf("%s has %s, %v", f.Name(), text, err)
		}
	}
	if got, err := New(dir).Load(); err != nil || !slices.Equal(got.Pins, []string{"basic-kyc/1012"}) {
		t.Errorf("what may be kept is not: %+v, %v", got, err)
	}
}

// FuzzDecode holds for any file that it is read without a panic, and that only
// what fits comes out of it.
func FuzzDecode(f *testing.F) {
	for _, text := range []string{`{"version":1,"pins":["a/1","A"],"split":300}`, `{"version":2}`, `[]`, "", "{", `{"version":1e99}`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		s, err := decode(text)
		if err == nil && !reflect.DeepEqual(s, s.fit()) {
			t.Errorf("%q gives %+v", text, s)
		}
	})
}
