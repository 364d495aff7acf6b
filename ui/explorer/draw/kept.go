package draw

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/catalog"
	"smilecodes/ui/explorer/theme"
)

// kept is the part of a text that is shown in a given number of cells, as bytes. If a
// text doesn't fit, the part that tells it from others is kept: it begins at the byte
// apart. If enough of that part shows after the beginning, the beginning is shown. If
// not, as much of the end as fits is shown or, where that begins too late, what comes
// from apart on:
//
//	Failed Enroll Machine Judgement - FAIL - Compare Rejected
//	                                       ^ apart
//	Failed Enroll Machine Judgement - FAIL - Compare Rej…    in 53 cells
//	…Machine Judgement - FAIL - Compare Rejected             in 44
//	…FAIL - Compare Re…                                      in 19
func kept(text string, apart, width int) (from, to int) {
	const (
		enough = 16 // bytes of what tells it from others
		least  = 8  // cells in which that can be seen at all
	)
	if Cells(text) <= width {
		return 0, len(text)
	}
	to = len(Head(text, width-1))
	word := strings.LastIndexByte(text[:apart], ' ') + 1 // which has the byte
	if word == 0 || apart+enough <= to || width < least {
		return 0, to
	}
	from = len(text) - len(ansi.TruncateLeft(text, Cells(text)-width+1, ""))
	if from > word {
		return word, word + len(Head(text[word:], width-2))
	}
	if text[from-1] != ' ' {
		from += strings.IndexByte(text[from:], ' ') + 1 // the next word begins at that word or before it
	}
	if after, isDash := strings.CutPrefix(text[from:], "- "); isDash && len(text)-len(after) <= word {
		from = len(text) - len(after)
	}
	return from, len(text)
}

// PutKept puts the part of a text that is kept in the given cells, with matches
// highlighted and a mark where something is cut. Places are bytes, and what they hold may
// be any letters; they are cut out, never counted in cells.
func (l *Row) PutKept(s *theme.Styles, k theme.Style, text string, apart, width int, found []catalog.Span) *Row {
	from, to := kept(text, apart, width)
	if from > 0 {
		l.Put(k, "…")
	}
	at := from
	for _, f := range found {
		if start, end := max(f.From, at), min(f.To, to); start < end {
			l.Put(k, text[at:start]).Put(s.Match, text[start:end])
			at = end
		}
	}
	l.Put(k, text[at:to])
	if to < len(text) {
		l.Put(k, "…")
	}
	return l
}
