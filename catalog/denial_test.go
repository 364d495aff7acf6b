package catalog

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestDenial holds, for any prose, that going through it says the same of every
// mention as looking back from the mention.
func TestDenial(t *testing.T) {
	isDenied := func(text string, i int) bool {
		start := strings.LastIndexAny(text[:i], ".:;\n") + 1
		words := strings.Fields(text[start:i])
		return slices.ContainsFunc(words[max(0, len(words)-reach):], func(w string) bool { return isNegation(strings.Trim(w, ",")) })
	}
	piece := rapid.SampledFrom(strings.Split("no no, don't a it at is by up (in (of (face - é re-run x.y ; \u00a0", " "))
	gap := rapid.SampledFrom([]string{" ", " ", " ", " ", " ", " ", "", ", ", "\n"})
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for range rapid.IntRange(0, 300).Draw(t, "pieces") {
			b.WriteString(piece.Draw(t, "piece") + gap.Draw(t, "gap"))
		}
		text := b.String()
		jumping, going := newDenial(text), newDenial(text)
		for i, n := nextWord(text, 0); n > 0; i, n = nextWord(text, i+n) {
			want := isDenied(text, i)
			if got := going.holds(i); got != want {
				t.Fatalf("%q is denied at %d: %v, when gone through", text, i, got)
			}
			going.skip(i + n)
			if rapid.Bool().Draw(t, "asked") {
				if got := jumping.holds(i); got != want {
					t.Fatalf("%q is denied at %d: %v, when asked now and then", text, i, got)
				}
			}
		}
	})
}
