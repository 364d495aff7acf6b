package ticket

import (
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/markup"
)

// reply is kind and short. It says what to do next, and of two sentences that
// are the same only one.
func (t Ticket) reply() []markup.Block {
	all := []markup.Block{{Kind: markup.Paragraph, Text: "Hello,"}}
	said := map[string]bool{}
	var codes []string
	for _, s := range t.subjects {
		if s.entry == nil {
			continue
		}
		if text := unsaid(s.entry.Customer, said); text != "" {
			all = append(all, markup.Block{Kind: markup.Paragraph, Text: text})
		}
		if t.withCode && s.tellsCode() && !slices.Contains(codes, s.entry.Code) {
			codes = append(codes, s.entry.Code)
		}
	}
	if len(all) == 1 {
		all = append(all, markup.Block{Kind: markup.Paragraph, Text: unexplained})
	}
	all = append(all, markup.Block{Kind: markup.Paragraph, Text: "Thank you for your patience."})
	if len(codes) > 0 {
		all = append(all, markup.Block{Kind: markup.Paragraph, Text: "Reference: " + strings.Join(codes, ", ")})
	}
	return all
}

// tellsCode reports whether a customer may be told the code.
func (s subject) tellsCode() bool { return s.entry != nil && s.entry.Disclosure == catalog.Tell }

// Untold lists the codes that no reply to a customer names, even if it was asked
// for.
func (t Ticket) Untold() []string {
	tells := func(code string) bool {
		return slices.ContainsFunc(t.subjects, func(s subject) bool { return s.tellsCode() && s.entry.Code == code })
	}
	var untold []string
	for _, code := range t.Codes() {
		if code != "" && !tells(code) && !slices.Contains(untold, code) {
			untold = append(untold, code)
		}
	}
	return untold
}

// unexplained is what a customer is told of an answer without an entry.
const unexplained = "We are looking into your check. There is nothing you need to do now."

// unsaid is a text without the sentences that were said already.
func unsaid(text string, said map[string]bool) string {
	var kept []string
	for _, sentence := range sentences(text) {
		if !said[sentence] {
			kept = append(kept, sentence)
		}
		said[sentence] = true
	}
	return strings.Join(kept, " ")
}

func sentences(text string) []string {
	all := strings.SplitAfter(text, ". ")
	for i := range all {
		all[i] = strings.TrimSpace(all[i])
	}
	return all
}
