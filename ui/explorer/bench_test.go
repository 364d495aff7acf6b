package explorer

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// BenchmarkKey is a key to its finished frame: Update and View, without what
// the renderer does with it.
func BenchmarkKey(b *testing.B) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
		for _, keys := range []struct{ name, lead, loop string }{
			{"move", "", "jjjjjjjjjjkkkkkkkkkk"},
			{"code", "/", "0812\b\b\b\b"},
			{"words", "/", "spoof\b\b\b\b\b"},
			{"fuzzy", "/", "blury\b\b\b\b\b"},
			{"guide", "0908 enter g", "jjjjkkkk"},
		} {
			b.Run(fmt.Sprintf("%dx%d/%s", size[0], size[1], keys.name), func(b *testing.B) {
				p := start(b, size[0], size[1]).play(keys.lead)
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
			})
		}
	}
}
