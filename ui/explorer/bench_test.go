package explorer

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"smilecodes/catalog/synthetic"
)

// A benched script leads to where its loop is pressed again and again.
type benched struct{ name, lead, loop string }

// BenchmarkKey is a key to its finished frame: Update and View, without what
// the renderer does with it.
func BenchmarkKey(b *testing.B) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
		for _, keys := range []benched{
			{"move", "", "jjjjjjjjjjkkkkkkkkkk"},
			{"code", "/", "0812\b\b\b\b"},
			{"words", "/", "spoof\b\b\b\b\b"},
			{"fuzzy", "/", "blury\b\b\b\b\b"},
			{"guide", "0908 enter g", "jjjjkkkk"},
		} {
			b.Run(fmt.Sprintf("%dx%d/%s", size[0], size[1], keys.name), func(b *testing.B) {
				pressed(b, start(b, size[0], size[1]), keys)
			})
		}
	}
}

// BenchmarkLargeKey is the same in larger and larger catalogues.
func BenchmarkLargeKey(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		c := synthetic.Catalog(n)
		c.Search("ready")
		queries := synthetic.For(c)
		code, word, typo := queries.Codes[0], queries.Words[4], queries.Typos[0].Typed
		for _, keys := range []benched{
			{"move", "enter", "jjjjjjjjjjkkkkkkkkkk"},
			{"code", "/", there(code)},
			{"words", "/", there(word)},
			{"fuzzy", "/", there(typo)},
		} {
			b.Run(fmt.Sprintf("%d/%s", n, keys.name), func(b *testing.B) {
				pressed(b, explore(b, c, 120, 36), keys)
			})
		}
	}
}

// there types a query and takes it back.
func there(query string) string {
	back := make([]byte, len(query))
	for i := range back {
		back[i] = '\b'
	}
	return query + string(back)
}

func pressed(b *testing.B, p *player, keys benched) {
	p.play(keys.lead)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		k := tea.KeyPressMsg{Code: rune(keys.loop[i]), Text: keys.loop[i : i+1]}
		if k.Code == '\b' {
			k = special["backspace"]
		}
		m, _ := p.Update(k)
		p.explorer = m.(explorer)
		_ = p.View()
		i = (i + 1) % len(keys.loop)
	}
}
