//go:build !windows

package termtest

import (
	"strings"
	"testing"
)

// body is a picture without its first and last lines, which only say how big
// it is, and without the cursor.
func body(t *testing.T, bytes string) string {
	t.Helper()
	svg := written(t, "\x1b[?25l"+bytes).seen().svg(Dark)
	lines := strings.Split(strings.TrimSpace(svg), "\n")
	return strings.Join(lines[2:len(lines)-1], "\n")
}

func TestSVG(t *testing.T) {
	for name, row := range map[string]struct{ bytes, want string }{
		"nothing":                  {"", ``},
		"text is escaped":          {"a<&", `<text x="9" y="23" textLength="27">a&lt;&amp;</text>`},
		"blanks within":            {" a  b ", `<text x="18" y="23" textLength="36">a  b</text>`},
		"the second row":           {"\r\nx", `<text x="9" y="40">x</text>`},
		"looks that differ":        {"a\x1b[1mb", `<text x="9" y="23">a</text>` + "\n" + `<text x="18" y="23" font-weight="bold">b</text>`},
		"a wide one is alone":      {"a漢b", `<text x="9" y="23">a</text>` + "\n" + `<text x="18" y="23">漢</text>` + "\n" + `<text x="36" y="23">b</text>`},
		"a background":             {"\x1b[48;2;1;2;3m  ", `<rect x="9" y="9" width="18" height="17" fill="#010203"/>`},
		"reversed":                 {"\x1b[7mx", `<rect x="9" y="9" width="9" height="17" fill="#c0caf5"/>` + "\n" + `<text x="9" y="23" fill="#1a1b26">x</text>`},
		"an underline under blank": {"\x1b[4ma \x1b[m b", `<text x="9" y="23" textLength="18" text-decoration="underline">a </text>` + "\n" + `<text x="36" y="23">b</text>`},
	} {
		t.Run(name, func(t *testing.T) {
			if got := body(t, row.bytes); got != row.want {
				t.Errorf("got\n%s\nwant\n%s", got, row.want)
			}
		})
	}
}

func TestSVGIsXML(t *testing.T) {
	svg := written(t, "\x1b[1;31ma<b>\"&'\x1b[m漢 \x1b[7mz").seen().svg(Light)
	if err := Safe(svg); err != nil {
		t.Fatalf("%v in\n%s", err, svg)
	}
}
