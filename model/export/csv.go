package export

import (
	"bytes"
	"fmt"
	"strings"
)

// CSV is a table for machines, to the byte. Every text is in quotes, so that an empty one
// is told from nothing at all, and no cell is guarded against spreadsheets.
//
//	biometric-kyc/0812, 1, nil, ""   "biometric-kyc/0812",1,,""
func (t Table) CSV() []byte {
	var b bytes.Buffer
	for i, c := range t.Columns {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(c.Name)
	}
	b.WriteByte('\n')
	for _, row := range t.Rows {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(inCSV(cell))
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

func inCSV(cell any) string {
	switch v := cell.(type) {
	case nil:
		return ""
	case string:
		return `"` + strings.ReplaceAll(v, `"`, `""`) + `"`
	}
	return fmt.Sprint(cell)
}
