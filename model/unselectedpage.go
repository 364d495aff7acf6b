package model

import (
	"fmt"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// UnselectedPage is what is read where no entry is selected: how to begin, that the
// code that was typed is unknown, or why the list is empty. It is empty if one is.
func (s *Session) UnselectedPage() Page {
	switch {
	case s.Selected() != nil:
		return nil
	case len(s.rows) > 0 && !isUnknown(s):
		return startPage()
	}
	return notFoundPage(s)
}

// startPage says how to begin.
func startPage() Page {
	return Page{
		{Kind: CodeHint, Role: Plain, Text: "Type a code: 0812, 812 or RC 0812."},
		{Kind: WordsHint, Role: Plain, Text: "Type words: issuer down, or blurry selfie."},
		{Kind: PasteHint, Role: Plain, Text: "Paste a job result: JSON, a log line or a table."},
	}
}

// notFoundPage says why what was searched is not there: that the code is unknown, that
// nothing fits, with how to search better, or what the filters hide.
func notFoundPage(s *Session) Page {
	hiding := s.Hiding()
	var p Page
	switch {
	case isUnknown(s):
		p = unknownPage(s.catalog, s.UnknownCode(), s.hits)
	case hiding.Total == 0 && catalog.IsLikeV3(s.focus.query):
		return Page{nothingFound, {Kind: WordsHint, Role: Plain, Text: "It looks like a word of version 3, but the catalogue doesn't have it. Compare yours with the ticket, or look through the V3 tab."}}
	case hiding.Total == 0 && strings.ContainsFunc(s.focus.query, isDigit):
		return Page{nothingFound, fourDigits}
	case hiding.Total == 0:
		return Page{nothingFound, {Kind: WordsHint, Role: Plain, Text: "Try fewer or different words, such as blurry, issuer or expired."}}
	}
	if len(s.rows) > 0 {
		return p
	}
	return append(p, hiding.page(s.Product())...)
}

var (
	nothingFound = Block{Kind: NotFound, Role: Strong, Text: "Nothing found for this search."}
	fourDigits   = Block{Kind: CodeHint, Role: Plain, Text: "A code has four digits. Compare yours with the ticket."}
)

func isDigit(r rune) bool {
	_, ok := catalog.Digit(r)
	return ok
}

// page says what hides all hits: the product, the categories, or both together.
func (h Hiding) page(product *catalog.Product) Page {
	var p Page
	if product != nil && h.Elsewhere == 0 && h.Filtered < h.Total {
		return append(p, h.all())
	}
	if product != nil && h.Elsewhere > 0 {
		p = append(p, Block{Kind: Elsewhere, Role: Strong, Text: fmt.Sprintf("0 in %s, %d in other products", product.Name, h.Elsewhere)})
	}
	if h.Filtered > 0 {
		p = append(p, Block{Kind: Hidden, Role: Strong, Text: "The category filter hides " + count(h.Filtered, "entry", "entries")})
	}
	if len(p) == 0 && h.Total > 0 {
		p = append(p, h.all())
	}
	return p
}

// all says that the product and the categories together hide all.
func (h Hiding) all() Block {
	return Block{Kind: FilteredBy, Role: Strong, Text: "The filters hide " + count(h.Total, "entry", "entries")}
}

// unknownPage is the answer to a code that the catalogue does not have: the codes that
// look like it, what is known of codes that begin so, and what to do.
func unknownPage(c *catalog.Catalog, code string, hits []catalog.Hit) Page {
	p := Page{{Kind: NotFound, Role: Strong, Text: "This code is not in the catalogue."}, fourDigits}
	if code != "" {
		p[0].Text = code + " is not in the catalogue."
	}
	if near := codesOf(hits); len(near) > 0 {
		p = append(p, Block{Kind: Near, Role: Plain, Text: "Similar codes: " + strings.Join(near, ", ")})
	}
	if code == "" {
		return p
	}
	return append(p, Block{Kind: Digits, Role: Plain, Text: beginning(c, code)}, fact(Next, "Do",
		"If the digits are right, ask engineering for Smile ID's whole answer, and ask Smile ID what the code means."))
}

// UnknownPage is the answer to a code that the catalogue does not have where it is asked
// for by itself, with what to collect.
func UnknownPage(c *catalog.Catalog, code string) Page {
	hits := c.Search(code)
	if len(hits) > 0 && hits[0].Tier() != catalog.Suggestion {
		hits = nil
	}
	p := append(unknownPage(c, code, hits), section("Collect for engineering"))
	p[0].Role = Title
	for _, item := range UnknownEvidence() {
		p = append(p, Block{Kind: Evidence, Role: Item, Label: "Collect", Text: item})
	}
	return p
}

// UnknownEvidence is what engineering and Smile ID need to find out what an unknown code
// means.
func UnknownEvidence() []string {
	return []string{
		"The code and its text as they came", "SmileJobID and job_id, if there is a job", "job_type, Country and IDType",
		"The address you called, and the environment", "The time of the answer",
	}
}

// codesOf are the codes of hits, in order.
func codesOf(hits []catalog.Hit) []string {
	var codes []string
	for _, h := range hits {
		if !slices.Contains(codes, h.Entry.Code) {
			codes = append(codes, h.Entry.Code)
		}
	}
	return codes
}

// beginning is what is known of codes that begin as an unknown one does.
func beginning(c *catalog.Catalog, code string) string {
	if note := digitsNote(code); note != "" {
		return note
	}
	var codes []string
	for _, e := range c.Entries() {
		if strings.HasPrefix(e.Code, code[:2]) && !slices.Contains(codes, e.Code) {
			codes = append(codes, e.Code)
		}
	}
	if len(codes) == 0 {
		return "No code in the catalogue begins with " + code[:2] + "."
	}
	return "The catalogue has " + listed(codes) + ", and nothing else is known of codes with " + code[:2] + "."
}

// count says how many things there are: "1 entry", "3 entries".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
