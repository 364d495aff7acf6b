package ticket_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"smilecodes/model"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
)

// TestMarkdownStandsForItself: whatever characters a text has, Markdown shows
// just them. A result text with a star in it must not turn bold, and one with
// a tag must not vanish.
func TestMarkdownStandsForItself(t *testing.T) {
	for _, text := range []string{
		"*bold* _italic_ **strong** ~~gone~~", "`code`", "[link](https://example.com)", "![image](x.png)",
		"<b>tag</b> <https://example.com> <!-- gone -->", "&amp; &#42; &copy;", `\* \\ \`, "a | b", "# title #",
		"country_code and id_type", "@someone #12", "Unable to Verify Document - reason", "1. one", "- one", "[x] done",
	} {
		if got := throughMarkdown(t, text); got != text {
			t.Errorf("%q is shown as %q", text, got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("a1. `*_[](){}<>#|~!@&\\-+=:;$\"'é—"))).Draw(t, "text")
		if strings.TrimSpace(text) == "" {
			return // no text of an entry is empty
		}
		if got := throughMarkdown(t, text); got != text {
			t.Fatalf("%q is shown as %q", text, got)
		}
	})
}

// TestMarkdownTitle: a product's name is literal too.
func TestMarkdownTitle(t *testing.T) {
	s := model.NewSession(modeltest.TinyCatalog(t, modeltest.TinyEntry{Product: "general", Code: "0001"}))
	s.Settle()
	title := between(ticket.OfSelection(&s).Text(ticket.Internal, markup.Markdown).String(), "### ", "\n")
	if got, want := shownAs(title), "Internal note: Smile ID 0001, General <any>"; got != want {
		t.Errorf("the title is shown as %q, not %q", got, want)
	}
}

// throughMarkdown is how a result text and a step are shown, once they were
// written as Markdown and read again. Both must be shown alike.
func throughMarkdown(t rapid.TB, text string) string {
	t.Helper()
	c := modeltest.TinyCatalog(t, modeltest.TinyEntry{Product: "general", Code: "0001", Text: text, Step: text})
	s := model.NewSession(c)
	s.Settle()
	s.Tick(0)
	md := ticket.OfSelection(&s).Text(ticket.Internal, markup.Markdown).String()
	shown := between(md, "* **Result text:** ", "\n")
	if step := between(md+"\n", "* [x] ", "\n"); shownAs(step) != shownAs(shown) {
		t.Fatalf("the step is written %q, and the text %q", step, shown)
	}
	if plain := between(ticket.OfSelection(&s).Text(ticket.Internal, markup.Plain).String(), "Result text: ", "\n"); plain != text {
		t.Fatalf("plain text shows %q as %q", text, plain)
	}
	return shownAs(shown)
}

func between(text, from, to string) string {
	_, text, _ = strings.Cut(text, from)
	text, _, _ = strings.Cut(text, to)
	return text
}

// ourMarkup is what a line of a ticket begins with, beside the texts.
var ourMarkup = regexp.MustCompile(`^(### |\* \*\*[A-Z][^*]*:\*\* |\* (\[x\] )?|\*\*(Tried|Not done yet|Still to collect):\*\*)`)

// readMarkdown reads a ticket as it is shown, with our markup left in.
func readMarkdown(md string) string {
	lines := strings.Split(md, "\n")
	for i, l := range lines {
		ours := ourMarkup.FindString(l)
		lines[i] = ours + shownAs(l[len(ours):])
	}
	return strings.Join(lines, "\n")
}

// shownAs reads a text as CommonMark and its tables and strike-through do: a
// backslash makes the punctuation after it literal. A mark that
// is bare may be obeyed, which reads ⟨*⟩ here.
func shownAs(md string) string {
	var b strings.Builder
	escaped := false
	for _, r := range md {
		switch {
		case escaped && !isPunctuation(r):
			b.WriteString("\\" + string(r)) // then the backslash is literal
			escaped = false
		case escaped:
			b.WriteRune(r)
			escaped = false
		case r == '\\':
			escaped = true
		case strings.ContainsRune("`*_[]<&~|", r):
			b.WriteString("⟨" + string(r) + "⟩")
		default:
			b.WriteRune(r)
		}
	}
	if escaped {
		b.WriteString("\\")
	}
	return b.String()
}

// isPunctuation holds for ASCII punctuation, which alone can be escaped.
func isPunctuation(r rune) bool {
	return r < unicode.MaxASCII && (unicode.IsPunct(r) || unicode.IsSymbol(r))
}
