package model

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"smilecodes/catalog"
)

// Suggested says that an entry is only a suggestion for an unknown code; empty if
// it isn't one. It repeats only the code, so that nothing else that was typed gets
// into a ticket.
func (s *Session) Suggested(e *catalog.Entry) string {
	if s.Tier() != catalog.Suggestion || !slices.ContainsFunc(s.hits, func(h catalog.Hit) bool { return h.Entry == e }) {
		return ""
	}
	if code := catalog.TypedCode(s.focus.query); code != "" {
		return fmt.Sprintf("The code typed was %s, which is unknown. %s only looks like it.", code, e.Code)
	}
	return fmt.Sprintf("The code typed is unknown. %s only looks like it.", e.Code)
}

// Doubts warn that an entry is only a suggestion, or isn't the verdict of the job in hand;
// empty if neither holds.
func Doubts(s *Session, e *catalog.Entry) Page {
	var p Page
	if why := s.Suggested(e); why != "" {
		p = Warnings([]string{why})
	}
	return append(p, s.InJob(e)...)
}

// isUnknown reports whether a code was searched that the catalogue does not have.
func isUnknown(s *Session) bool {
	if len(s.hits) == 0 {
		return catalog.TypedCode(s.focus.query) != ""
	}
	return s.Tier() == catalog.Suggestion
}

// Unfinished says that only the beginning of a code was typed, and nothing was chosen
// from what begins so; empty otherwise. A copy then means another code than
// the one that happens to be first.
func (s *Session) Unfinished() string {
	begun := strings.TrimSpace(s.focus.query)
	if begun == "" || utf8.RuneCountInString(begun) > 2 || s.choice == picked || strings.ContainsFunc(begun, isNoDigit) {
		return ""
	}
	return fmt.Sprintf("%s is only the beginning of a code. Type the rest of it.", begun)
}

func isNoDigit(r rune) bool { return !isDigit(r) }

// UnknownCode is the unknown code that was searched, with the zero that three digits
// lack. It is empty if there is none, or if what was typed has more digits than a
// code.
func (s *Session) UnknownCode() string {
	switch code := catalog.TypedCode(s.focus.query); {
	case !isUnknown(s):
		return ""
	case len(code) == 3:
		return "0" + code
	case len(code) == 4:
		return code
	}
	return ""
}
