package triage

import (
	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog"
	"smilecodes/ui/explorer"
)

// An inside is the explorer that is opened at what a row means. It is kept while it is
// closed, with what was marked, ticked and noted in it.
type inside struct {
	model  tea.Model // nil before it is first opened
	isOpen bool
	told   [3]tea.Msg // by the terminal: size, background and colours
}

// hears reports whether a message is also for the explorer: what is pressed only while it
// is open.
func (i *inside) hears(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.WindowSizeMsg:
		i.told[0] = msg
	case tea.BackgroundColorMsg:
		i.told[1] = msg
	case tea.ColorProfileMsg:
		i.told[2] = msg
	case tea.KeyMsg, tea.MouseMsg, tea.PasteMsg:
		return i.isOpen
	}
	return i.model != nil
}

func (i *inside) update(msg tea.Msg) (cmd tea.Cmd) {
	i.model, cmd = i.model.Update(msg)
	return cmd
}

// open opens the explorer at what a code means.
func (s *screen) open(code string, entries []*catalog.Entry) tea.Cmd {
	i, all := &s.inside, []tea.Cmd(nil)
	if i.model == nil {
		i.model = explorer.New(s.options.Catalog, s.options.Explorer)
		all = append(all, i.model.Init())
		for _, msg := range i.told {
			if msg != nil {
				all = append(all, i.update(msg))
			}
		}
	}
	i.isOpen = true
	return tea.Batch(append(all, i.update(explorer.OpenMsg{Code: code, Entries: entries}))...)
}
