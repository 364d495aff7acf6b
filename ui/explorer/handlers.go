package explorer

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/model/safe"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/settings"
	"smilecodes/ui/state"
)

// moving moves where the keys are.
func moving(d draw.Motion) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
		m.last.moved = true
		if p := m.panes.of(m.At); p != nil {
			p.move(&m.common, d)
		} else {
			m.dialogs.Move(d)
		}
		return nil
	}
}

// paning goes round the panes.
func paning(n int) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd { return m.panes.next(&m.common, n) }
}

// turning goes to another product tab.
func turning(n int) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
		m.session.NextProduct(n)
		return nil
	}
}

// stepBack undoes one thing, the nearest first. It never quits.
func (m *explorer) stepBack(tea.KeyPressMsg) tea.Cmd {
	switch {
	case m.panes.find.pane != 0:
		m.panes.find.end()
		m.SetStatus("Find is off.")
	case m.isHome():
		return left
	case m.At != atList:
		m.At = atList
	case m.session.Query() != "":
		m.session.Search("")
	case len(m.session.Categories()) > 0:
		m.session.ClearCategories()
	case m.session.Product() != nil:
		m.session.ShowProduct(nil)
	case len(m.session.Marked()) > 0:
		m.session.ClearMarks()
		m.SetStatus("Nothing is marked.")
	case m.home.isSet:
		return left
	default:
		m.SetAtStart(m.KeyOf("quit"))
	}
	return nil
}

// replyWhileSearching copies the reply. The next thing typed begins another
// search.
func replyWhileSearching(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
	if m.At == atSearch {
		m.query.Select()
	}
	return m.dialogs.copyReply(&m.common)
}

// typeJobType gives the open dialog a digit of a job_type.
func typeJobType(m *explorer, k tea.KeyPressMsg) tea.Cmd {
	return m.carryOut(m.dialogs.Digit(k.String()))
}

// layout is the place of everything now.
func (m *explorer) layout() layout {
	at := m.At
	if m.dialogs.isOpen() {
		at = m.From
	}
	d := m.panes.wants
	d.front, d.split = m.panes.front(at, shapeOf(m.Width, m.Height)), m.mouse.split
	return newLayout(m.Width, m.Height, d)
}

// matching goes to another match of what is found.
func matching(n int) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
		m.panes.nextMatch(&m.common, n)
		return nil
	}
}

// dividing moves the divider.
func dividing(n int) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd { return m.mouse.divide(&m.common, m.layout(), n) }
}

func toggleMouse(m *explorer, _ tea.KeyPressMsg) tea.Cmd { return m.mouse.toggle(&m.common) }

func searchDigit(m *explorer, k tea.KeyPressMsg) tea.Cmd { return m.query.digit(&m.common, k) }

// inPanes is a handler of the panes; those below are of one of them, or another part.
func inPanes(do func(*paneSet, *common) tea.Cmd) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd { return do(&m.panes, &m.common) }
}

func inList(do func(*list, *common) tea.Cmd) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd { return do(&m.panes.list, &m.common) }
}

func inGuide(do func(*guide, *common) tea.Cmd) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd { return do(&m.panes.guide, &m.common) }
}

func inSearch(do func(*search, *common) tea.Cmd) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd { return do(&m.query, &m.common) }
}

func inDialogs(do func(*overlay, *common) tea.Cmd) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd { return do(&m.dialogs, &m.common) }
}

func inCommon(do func(*common) tea.Cmd) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd { return do(&m.common) }
}

// The program.

func redraw(_ *explorer, _ tea.KeyPressMsg) tea.Cmd  { return tea.ClearScreen }
func suspend(_ *explorer, _ tea.KeyPressMsg) tea.Cmd { return tea.Suspend }

// choosing uses a theme for this run. One that follows the terminal asks for its
// background again.
func choosing(t settings.Theme) handler {
	return func(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
		keep := "To keep it, put theme = \"" + t.Slug() + "\" into config.toml."
		m.SetStatusForms("Theme: "+t.Slug()+". "+keep, "Theme: "+t.Slug()+". "+m.KeyOf("settings")+" names the file to keep it in.", "Theme: "+t.Slug()+".")
		return m.Choose(t)
	}
}

// showSettings names the file, which the program only reads.
func (c *common) showSettings() tea.Cmd {
	file := safe.Text(c.options.File)
	c.SetStatusForms("Your settings: "+file+". smilecodes config shows all of them.", "Settings: "+file, file)
	return nil
}

func openFacts(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
	return m.dialogs.open(&m.common, dialog.NewFacts(m.session.Catalog(), m.session.Selected()))
}

func openTeam(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
	return m.dialogs.open(&m.common, dialog.NewTeam(m.session.Selected()))
}

func openForms(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
	return m.dialogs.open(&m.common, dialog.NewForms(m.dialogs.context(&m.common)))
}

func openNote(m *explorer, _ tea.KeyPressMsg) tea.Cmd {
	return m.dialogs.openNote(&m.common, m.panes.guide.steps.On)
}

// leave quits, once it is clear that nothing is lost by mistake: the steps and
// notes of a ticket, in hand or set aside, exist only here.
func (c *common) leave() tea.Cmd {
	if tried := c.session.Unsent(); !tried.IsEmpty() {
		again := "Press " + c.KeyOf("quit") + " again to quit."
		c.SetStatusForms(tried.Sentence()+" "+again, "Not copied: "+tried.String()+". "+again, "Not copied. "+again, again)
		if !c.IsSaidAgain() {
			return nil
		}
	}
	return c.quit()
}

// quit leaves. What is still to be kept is kept first.
func (c *common) quit() tea.Cmd {
	if len(c.persistence.unsaved) > 0 {
		return tea.Sequence(c.keep(), tea.Quit)
	}
	return tea.Quit
}

// visited notes that the selected entry is being read, by whatever key or click:
// that may begin the next ticket.
func (c *common) visited() tea.Cmd {
	e := c.session.Selected()
	if e == nil {
		return nil
	}
	c.opened()
	c.session.Visit()
	return c.remember(func(s *state.State) { s.Visit(e.ID) })
}
