package encoding

import (
	"bytes"
	"regexp"
)

// Terminals colour text with sequences that begin with ESC. Logs write that character in
// other ways, and copies lose it.
//
//	ESC[32mResultCode ESC[0m    \u001b[32m    #033[32m    ^[[32m    ␛[32m    [32m
const (
	escape   = `(?:\x1b|␛)(?:(\[[0-?]*[ -/]*[@-~])|\][^\x07\x1b\n]*(?:\x07|\x1b\\)|[()][0-9A-B]|[=>78])`
	spelt    = `(?:\\x1[bB]|\\u001[bB]|\\033|\\e|#033|\^\[)\[[\d;]*[mK]`
	lost     = `\[\d{1,3}(?:;\d{1,3})*m`
	sequence = escape + `|` + spelt + `|` + lost
)

// colours takes the sequences away. Those that move the cursor part words or lines.
func colours(text []byte) ([]byte, bool) {
	form := regexp.MustCompile(sequence)
	var plain []byte
	at := 0
	for _, m := range form.FindAllSubmatchIndex(text, -1) {
		if text[m[0]] == '[' && bytes.HasPrefix(text[m[1]:], []byte("]")) {
			continue // five minutes: [5m]
		}
		plain = append(plain, text[at:m[0]]...)
		at = m[1]
		switch isControl := m[2] >= 0; {
		case isControl && bytes.IndexByte([]byte("CG"), text[at-1]) >= 0:
			plain = append(plain, ' ')
		case isControl && bytes.IndexByte([]byte("BEHf"), text[at-1]) >= 0:
			plain = append(plain, '\n')
		}
	}
	return append(plain, text[at:]...), at > 0
}
