package model

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// Suggested says that an entry is only a suggestion for a code that is unknown;
// empty if it is none. Of what was typed only a code is repeated, so that
// nothing else that stood beside it gets into a ticket.
func (s *Session) Suggested(e *catalog.Entry) string {
	if !slices.ContainsFunc(s.hits, func(h catalog.Hit) bool { return h.Entry == e && h.Tier() == catalog.Suggestion }) {
		return ""
	}
	if code := typedCode(s.focus.query); code != "" {
		return fmt.Sprintf("The code as typed was %s, which is unknown; %s only looks like it.", code, e.Code)
	}
	return fmt.Sprintf("The code as typed is unknown; %s only looks like it.", e.Code)
}

// typedCode are the digits of a query, if all of them are one code.
func typedCode(query string) string {
	runs := regexp.MustCompile(`[0-9]+`).FindAllString(strings.ReplaceAll(query, "-", ""), 2)
	if len(runs) != 1 || len(runs[0]) < 3 || len(runs[0]) > 5 {
		return ""
	}
	return runs[0]
}
