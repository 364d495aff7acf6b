package dialog

import (
	"strings"
	"testing"

	"smilecodes/model"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

func desk() Desk { return Desk{IsTooLong: func(ticket.Text) bool { return false }} }

func compose(s *model.Session) *show { return open(s, 80, 30, NewComposer(selected(s), desk())) }

func TestComposer(t *testing.T) {
	playAll(t, func() *show { return compose(tinySession(t)) }, []script{
		{"", "", "[internal note]"},
		{"", "", "Internal note: Smile ID 0810, General <any>"},
		{"next", "stay", "[customer reply]"},
		{"next previous previous", "stay", "[internal note]"},
		{"next next next next", "stay", "[engineering]"},
		{"down next", "stay", "[Markdown]"},
		{"click:Markdown", "stay", "[Markdown]"},
		{"click:customer", "stay", "[customer reply]"},
		{"down down up", "", "▌For"},
		{"accept", "copy note", ""},
		{"down next accept", "copy note (Markdown)", ""},
		{"next accept", "copy customer reply", ""},
		{"next code", "stay", "0810"},
		{"leave", "close", ""},
	})
	v := compose(tinySession(t)).play("edit")
	if !strings.HasPrefix(v.asked, "edit Internal note: Smile ID 0810") {
		t.Errorf("it asks %q", v.asked)
	}
	if text := v.Subject(v.c).Text; text == nil || !strings.HasPrefix(v.asked, "edit "+text.String()) {
		t.Errorf("a copy is about %v", text)
	}
}

// TestEdited: what the person made of the text is what counts, until another text is
// chosen, and the composer says so.
func TestEdited(t *testing.T) {
	v := compose(tinySession(t))
	if !v.TakeEdit(modeltest.Text("mine")) || !v.HoldsEdit() {
		t.Fatal("the composer takes no edit")
	}
	v.Push(NewHelp())
	if !v.HoldsEdit() || v.TakeEdit(modeltest.Text("other")) {
		t.Error("below another dialog the edit is not held, or changes")
	}
	v.Pop()
	for _, s := range []script{
		{"previous", "stay", "edited by you"},
		{"next", "stay Your edits are not in this text.", "[customer reply]"},
	} {
		if v.play(s.play); v.asked != s.asks || !strings.Contains(v.screen(), s.shows) {
			t.Errorf("%s asks %q:\n%s", s.play, v.asked, v.screen())
		}
	}
	if v.HoldsEdit() {
		t.Error("the edit is held on")
	}
}

// TestBlanksFirst: each blank is asked for once before a copy; an empty answer leaves it.
func TestBlanksFirst(t *testing.T) {
	playAll(t, func() *show { return compose(tinySession(t)).play("next next") }, []script{
		{"accept", "open", "Fill in SmileJobID, or leave"},
		{"accept type:0044 accept", "open", "Fill in time, or leave"},
		{"accept type:0044 accept accept", "copy engineering note", "SmileJobID: 0044 "},
		{"accept accept accept", "copy engineering note", "SmileJobID: {SmileJobID}"},
		{"accept accept leave accept", "open", "Fill in time, or leave"},
	})
}

// TestReasons: only a reply to a customer leaves the code out.
func TestReasons(t *testing.T) {
	v := compose(tinySession(t))
	if why := v.Reason(v.c, NameCode); why != "Only a reply to a customer leaves the code out." {
		t.Errorf("it says %q", why)
	}
	if why := v.play("next").Reason(v.c, NameCode); why != "" {
		t.Errorf("for a customer it says %q", why)
	}
}

// TestTooLong: a text that its way out does not take says so.
func TestTooLong(t *testing.T) {
	s := tinySession(t)
	v := open(s, 80, 24, NewComposer(selected(s), Desk{Last: Choice{Format: markup.Markdown}, IsTooLong: func(ticket.Text) bool { return true }}))
	if !strings.Contains(v.screen(), "too long for this terminal") || !strings.Contains(v.screen(), "[Markdown]") {
		t.Errorf("it is\n%s", v.screen())
	}
}
