package triage

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model"
	"smilecodes/model/job/tally"
	"smilecodes/model/triage"
	"smilecodes/ui/explorer"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/restricted"
	"smilecodes/ui/settings"
)

// Why an action does not work now, in a sentence; empty if it does.

func noRow(s *screen) string {
	if s.tables.selected() == nil {
		return "There is no row here."
	}
	return ""
}

func stillReading(s *screen) string {
	if s.reading.isOn() {
		return "Results are still being read. Ctrl+C stops that and keeps what was read."
	}
	return ""
}

func noRetry(s *screen) string {
	switch {
	case s.reading.source.Retry == nil:
		return s.reading.source.NoRetry
	case !slices.ContainsFunc(s.reading.now.Report.Todo, tally.Todo.RunsAgain):
		return "No job is to be run again later."
	}
	return ""
}

func noFilter(s *screen) string {
	switch {
	case s.reading.source.Again == nil:
		return s.reading.source.NoAgain
	case len(s.filterOptions()) == 0:
		return "No product, country or ID type is known here."
	}
	return ""
}

// noReply: a customer is told about one result.
func noReply(s *screen) string {
	return "A customer is told about one result, not about many. Enter leads to an answer, where " + s.KeyOf("reply") + " copies its reply."
}

func isRestricted(s *screen) string {
	if s.options.Explorer.IsRestricted {
		return restricted.Why
	}
	return ""
}

// The table.

// read goes one step down, and at the end to what the row means in the explorer.
func read(s *screen, _ tea.KeyPressMsg) tea.Cmd {
	if s.tables.down() {
		s.tables.arrange(s.reading.now)
		return nil
	}
	if r := s.tables.selected(); r.Code != "" {
		return s.open(r.Code, r.Entries)
	}
	s.SetStatus("There is no more to open here.")
	return nil
}

// stepBack undoes one thing, the nearest first. It never quits.
func stepBack(s *screen, _ tea.KeyPressMsg) tea.Cmd {
	switch t := &s.tables; {
	case t.query.Text() != "":
		t.query = input.Line{}
	case t.depth > 0:
		t.up()
	case t.table().sort > 0:
		t.table().sort = 0
		s.sayOrder()
	case t.view != triage.Todo:
		t.show(triage.Todo)
	default:
		s.SetAtStart(s.KeyOf("quit"))
		return nil
	}
	s.rearrange()
	return nil
}

// rearrange puts rows in the order that they have now, whatever it was.
func (s *screen) rearrange() {
	s.tables.table().order = nil
	s.tables.arrange(s.reading.now)
}

func (s *screen) show(view int) {
	s.tables.show(view)
	s.tables.arrange(s.reading.now)
}

func chooseView(s *screen, k tea.KeyPressMsg) tea.Cmd {
	n, _ := strconv.Atoi(k.String())
	s.show(n - 1)
	return nil
}

func turning(n int) func(*screen, tea.KeyPressMsg) tea.Cmd {
	return func(s *screen, _ tea.KeyPressMsg) tea.Cmd {
		views := len(s.tables.all)
		s.show((s.tables.view + n + views) % views)
		return nil
	}
}

func sortNext(s *screen, _ tea.KeyPressMsg) tea.Cmd {
	one, columns := s.tables.table(), s.tables.shown.Columns
	one.sort = (one.sort + 1) % (len(columns) + 1)
	s.rearrange()
	s.sayOrder()
	return nil
}

// sayOrder says by what the rows are sorted.
func (s *screen) sayOrder() {
	if n := s.tables.table().sort; n > 0 {
		s.SetStatus("Sorted by %s.", strings.ToLower(s.tables.shown.Columns[n-1].Title))
		return
	}
	s.SetStatus("The rows are in their own order again.")
}

func moving(d draw.Motion) func(*screen, tea.KeyPressMsg) tea.Cmd {
	return func(s *screen, _ tea.KeyPressMsg) tea.Cmd {
		if s.At&(atTable|atSearch) == 0 {
			s.dialogs.Move(d)
			return nil
		}
		s.ClearSuccess()
		s.tables.by(d, s.layout().rows())
		return nil
	}
}

// The search.

func search(s *screen, _ tea.KeyPressMsg) tea.Cmd {
	s.At = atSearch
	s.tables.query.Select()
	return nil
}

func keepSearch(s *screen, _ tea.KeyPressMsg) tea.Cmd {
	s.At = atTable
	return nil
}

func clearSearch(s *screen, _ tea.KeyPressMsg) tea.Cmd {
	s.At, s.tables.query = atTable, input.Line{}
	s.tables.arrange(s.reading.now)
	return nil
}

// The program.

// leave quits, once it is clear that nothing is lost by mistake: steps and notes of the
// ticket in the explorer exist only there.
func leave(s *screen, _ tea.KeyPressMsg) tea.Cmd {
	if lost := explorer.Unsent(s.inside.model); lost != "" {
		again := "Press " + s.KeyOf("quit") + " again to quit."
		s.SetStatusForms(lost+" "+again, again)
		if !s.IsSaidAgain() {
			return nil
		}
	}
	return tea.Quit
}

func choosing(t settings.Theme) func(*screen, tea.KeyPressMsg) tea.Cmd {
	return func(s *screen, _ tea.KeyPressMsg) tea.Cmd {
		s.SetStatus("Theme: %s.", t.Slug())
		return s.Choose(t)
	}
}

func toggleMouse(s *screen, _ tea.KeyPressMsg) tea.Cmd {
	s.mouse = !s.mouse
	s.SetMouse(s.mouse, s.KeyOf("mouse"))
	return nil
}

// What was read.

// openRead shows what was taken for what, and all that is told below tables.
func openRead(s *screen, _ tea.KeyPressMsg) tea.Cmd {
	a := s.reading.now.answer
	page := slices.Concat(a.Read, a.Alarms)
	for _, v := range a.Views {
		page = append(page, v.Notes...)
	}
	if len(page) == 0 {
		page = model.Page{{Role: model.Muted, Text: "Nothing was read yet."}}
	}
	return s.push(dialog.NewPage("What was read", page))
}
