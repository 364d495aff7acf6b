//go:build !windows

package guard

import (
	"io"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// A looker looks, while it runs, for the renderer that draws it.
type looker struct{ saw *bool }

func (l looker) Init() tea.Cmd { return nil }

func (l looker) Update(tea.Msg) (tea.Model, tea.Cmd) {
	*l.saw = isRendering()
	return l, tea.Quit
}

func (l looker) View() tea.View { return tea.NewView("") }

// TestRendererIsSeen holds that a renderer is known by its stack, which another
// version of Bubble Tea may name otherwise.
func TestRendererIsSeen(t *testing.T) {
	l := looker{new(bool)}
	if _, err := tea.NewProgram(l, tea.WithInput(nil), tea.WithOutput(io.Discard)).Run(); err != nil {
		t.Fatal(err)
	}
	if !*l.saw {
		t.Error("it is not seen while it draws")
	}
	for begun := time.Now(); isRendering(); time.Sleep(time.Millisecond) {
		if time.Since(begun) > time.Minute {
			t.Fatal("it is seen still when the program has ended")
		}
	}
}

// TestQuestionsAreNoted holds that an answer is waited for after a question,
// however long the program has run.
func TestQuestionsAreNoted(t *testing.T) {
	g := &guard{}
	filter := g.filter()
	if filter(nil, tea.KeyPressMsg{Code: 'q'}); g.isAsking() {
		t.Error("a key is taken for a question")
	}
	if filter(nil, tea.RequestBackgroundColor()); !g.isAsking() {
		t.Error("a question is not noted")
	}
}
