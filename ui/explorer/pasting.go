package explorer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"smilecodes/model/job"
	"smilecodes/model/safe"
	"smilecodes/ui/explorer/dialog"
	"smilecodes/ui/explorer/input"
)

// pastedMsg is what the clipboard held, or why it cannot be read.
type pastedMsg struct {
	text string
	err  error
}

// pasteClipboard reads the clipboard, where the program can.
func (c *common) pasteClipboard() tea.Cmd {
	way := c.options.Out
	return func() tea.Msg {
		text, err := way.Paste()
		return pastedMsg{text, err}
	}
}

func (o *overlay) pasted(c *common, p pastedMsg) {
	if p.err != nil {
		c.setStatus("%v. Paste the job result with the terminal's own key.", p.err)
		return
	}
	switch d, ok := c.jobIn(p.text); {
	case ok && c.at&typing != 0: // the clipboard was slow, and what is typed is still of the ticket in hand
		o.hold(c, &d)
		return
	case ok:
		o.newJob(c, &d)
		return
	}
	c.setStatus("There is no job result in the clipboard. A short text can be pasted into the search.")
}

// takePaste takes a paste, which ends once it is seen.
func (m *explorer) takePaste(content string) {
	m.touched()
	m.paste(content)
	m.last.paste = m.options.Now()
}

// paste takes text from outside. A job result opens in its own view; anything
// else that is short is something to search. The text is not kept.
func (m *explorer) paste(content string) {
	words, short := shortText(content)
	switch {
	case m.at&(atSearch|menuScopes) != 0 && short:
		m.edit(func(f *input.Line) { f.Insert(words) })
		return
	case m.at&(atNote|atBlank|atFind) != 0: // there a paste is text
		m.edit(func(f *input.Line) { f.Insert(strings.Join(strings.Fields(safe.Text(content)), " ")) })
		return
	}
	switch d, ok := m.jobIn(content); {
	case ok:
		m.dialogs.newJob(&m.common, &d)
	case short && words == "":
	case short:
		m.search(words)
	default:
		m.setStatus("%s", d.WhyNone())
	}
}

// shortText is a paste as words of one line, and whether it is short enough to
// be searched.
func shortText(content string) (words string, short bool) {
	words = strings.Join(strings.Fields(safe.Text(content[:min(len(content), longestQuery+1)])), " ")
	return words, len(content) <= longestQuery && !strings.Contains(content, "{")
}

// jobIn decodes a text from outside. A word or two in one line are no job
// result, even if they have a code.
func (c *common) jobIn(content string) (d job.Decoded, ok bool) {
	lines := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(content)
	d = job.Decode(c.session.Catalog(), []byte(lines), c.options.Decoding(job.PasteMost))
	words, short := shortText(content)
	isPhrase := short && !strings.Contains(content, "\n") && len(strings.Fields(words)) < 3
	return d, len(d.Results) > 0 && !isPhrase
}

// longestQuery is the most bytes of a paste that is taken for words to search.
const longestQuery = 256

// search looks a text up from wherever one is.
func (m *explorer) search(text string) {
	m.dialogs.Stack = dialog.Stack{}
	m.query.lookUp(&m.common, text)
	m.at = atSearch
}
