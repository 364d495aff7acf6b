package triage

import (
	"fmt"
	"strconv"
	"strings"

	"smilecodes/model"
	"smilecodes/model/triage"
	"smilecodes/ui/explorer/bar"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
	"smilecodes/ui/text"
)

// drawHead draws how much there is, or what is searched, and beside it how far reading
// is and what is filtered. Where no other row has room, it says what just happened. It
// also says in which column the cursor is.
func (s *screen) drawHead(b *draw.Buffer, l layout) (cursor int) {
	if s.Said != "" && l.Status.IsEmpty() && l.Hints.IsEmpty() && s.At != atSearch {
		s.Status.Draw(b, s.Styles, l.head.W, s.options.Explorer.Host)
		return 0
	}
	right, style := s.rightOfHead(l.head.W)
	row := b.Open(l.head.W - draw.Cells(right))
	if query := s.tables.query; s.At == atSearch || query.Text() != "" {
		row.Put(s.Styles.Prompt, " / ")
		shown, before := query.Shown(row.Free() - 1)
		cursor = row.Column() + before
		row.Put(s.Styles.Strong, shown)
		if shown == "" {
			row.Put(s.Styles.Muted, "words in a row")
		}
	} else {
		row.Put(s.Styles.Strong, " "+s.title(row.Free()-1))
	}
	_ = row.String()
	_ = b.Open(draw.Cells(right)).Put(style, right).String()
	return cursor
}

// title is how much there is, without the time where that has no room.
func (s *screen) title(width int) string {
	switch a := &s.reading.now.answer; {
	case s.reading.isOn() && s.reading.now.Report.Input.Results == 0:
		return ""
	case draw.Cells(a.Title) > width:
		return a.Count
	default:
		return a.Title
	}
}

// rightOfHead is how far reading is, or what is not to be seen here.
func (s *screen) rightOfHead(width int) (string, theme.Style) {
	r, room := &s.reading, width/2
	if of, ok := r.share(); r.isOn() {
		said := "  reading "
		if !ok {
			return said, s.Styles.Notice
		}
		done := fmt.Sprintf("%3d %% ", int(100*of))
		if cells := min(12, room-draw.Cells(said+done)); cells > 3 {
			done += draw.Head(text.Bar(of, cells, s.Styles.Theme.ASCII)+strings.Repeat("·", cells), cells) + " "
		}
		return said + done, s.Styles.Notice
	}
	var notes []string
	for _, chip := range r.filter.chips() {
		notes = append(notes, "["+chip+"]")
	}
	if s.tables.hides > 0 || s.At == atSearch {
		all := len(s.tables.shown.Rows) + s.tables.hides
		notes = append(notes, strconv.Itoa(len(s.tables.shown.Rows))+" of "+strconv.Itoa(all))
	}
	if r.now.Report.Input.IsPartly {
		notes = append(notes, "partly read")
	}
	if len(notes) == 0 {
		return "", s.Styles.Muted
	}
	return clip("  "+strings.Join(notes, " ")+" ", room), s.Styles.Notice
}

// readAs is what was taken for what, in one line.
func (s *screen) readAs() string {
	if s.reading.now.Report.Input.Form == "" {
		return ""
	}
	return s.reading.now.answer.Read.First(model.ReadAs).Text
}

// shortTitles are those of the views where there is little room.
var shortTitles = [...]string{
	triage.Todo: "To do", triage.Codes: "Codes", triage.Products: "Products", triage.Authorities: "Authority",
	triage.OverTime: "Time", triage.Reviewers: "Reviewers", triage.NotRead: "Unread",
}

// tabs are the views with their digits.
func (s *screen) tabs(width int) bar.Tabs {
	return bar.Fitting(width, func(form int) bar.Tabs {
		var all bar.Tabs
		for i, v := range s.reading.now.answer.Views {
			label := strconv.Itoa(i+1) + " " + v.Title
			if form == 1 {
				label = strconv.Itoa(i+1) + " " + shortTitles[i]
			}
			all = append(all, bar.Tab{Label: label, Active: i == s.tables.view, IsHit: len(v.Rows) > 0})
		}
		return all
	})
}
