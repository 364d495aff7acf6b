package ticket

import (
	"slices"
	"strings"

	"smilecodes/model/ticket/markup"
)

// reply is kind and short. It says what to do next, and of two sentences that
// are the same only one.
func (t Ticket) reply(s spoken) []markup.Block {
	all := []markup.Block{{Kind: markup.Paragraph, Text: s.of(greeting)}}
	said := map[string]bool{}
	for _, words := range t.words() {
		if text := unsaid(s.of(words), said); text != "" {
			all = append(all, markup.Block{Kind: markup.Paragraph, Text: text})
		}
	}
	all = append(all, markup.Block{Kind: markup.Paragraph, Text: s.of(thanks)})
	if codes := t.toldCodes(); len(codes) > 0 {
		all = append(all, markup.Block{Kind: markup.Paragraph, Text: s.of(reference) + " " + strings.Join(codes, ", ")})
	}
	return all
}

// toldCodes are the codes that a reply names: those that were asked for and may be told.
func (t Ticket) toldCodes() []string {
	var codes []string
	for _, s := range t.subjects {
		if t.withCode && s.reply.code != "" && !slices.Contains(codes, s.reply.code) {
			codes = append(codes, s.reply.code)
		}
	}
	return codes
}

// TellsCode reports whether a reply to a customer may name a code.
func (t Ticket) TellsCode() bool {
	return slices.ContainsFunc(t.subjects, func(s subject) bool { return s.reply.code != "" })
}

// Untold says which codes no reply to a customer names, even if that was asked for.
// It is empty if there are none.
func (t Ticket) Untold() string {
	tells := func(code string) bool {
		return slices.ContainsFunc(t.subjects, func(s subject) bool { return s.reply.code == code })
	}
	var untold []string
	for _, code := range t.Codes() {
		if code != "" && !tells(code) && !slices.Contains(untold, code) {
			untold = append(untold, code)
		}
	}
	if len(untold) == 0 {
		return ""
	}
	return strings.Join(untold, ", ") + " may not be told to the customer"
}

// unsaid is a text without the sentences that the reply has already.
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
