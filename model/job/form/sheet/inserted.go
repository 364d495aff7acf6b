package sheet

import (
	"bytes"
	"strings"
)

// inserted reads the rows of a statement that says which column each value is for:
//
//	INSERT INTO jobs (result_code, job_type) VALUES ('0812', 6), ('0810', 1);
func (reader) inserted(lines [][]byte) (g grid, used int, ok bool) {
	if len(lines[0]) < len("insert into") || !bytes.EqualFold(lines[0][:len("insert into")], []byte("insert into")) {
		return g, 1, false
	}
	text := bytes.Join(lines[:1], nil)
	for used = 1; used < len(lines) && !bytes.HasSuffix(bytes.TrimSpace(lines[used-1]), []byte(";")); used++ {
		text = append(text, lines[used]...)
	}
	s := statement{text: string(text)}
	s.until("(")
	if g.names, ok = s.list(); !ok || len(g.names) < 2 || !s.word("values") {
		return g, used, false
	}
	for {
		row, ok := s.list()
		if !ok || len(row) != len(g.names) {
			return g, used, false
		}
		g.rows = append(g.rows, row)
		if s.blanks(); s.at == len(s.text) || s.text[s.at] != ',' {
			return g, used, true
		}
		s.at++
	}
}

// A statement is one that is being read.
type statement struct {
	text string
	at   int
}

func (s *statement) until(sign string) {
	if i := strings.Index(s.text[s.at:], sign); i >= 0 {
		s.at += i
	} else {
		s.at = len(s.text)
	}
}

func (s *statement) blanks() {
	for s.at < len(s.text) && strings.IndexByte(" \t\r\n", s.text[s.at]) >= 0 {
		s.at++
	}
}

// word goes beyond a word, if that comes next.
func (s *statement) word(word string) bool {
	s.blanks()
	end := s.at + len(word)
	if end > len(s.text) || !strings.EqualFold(s.text[s.at:end], word) {
		return false
	}
	s.at = end
	return true
}

// list reads names or values in brackets.
func (s *statement) list() (cells []string, ok bool) {
	if !s.word("(") {
		return nil, false
	}
	for {
		cell, ok := s.cell()
		if !ok || s.at == len(s.text) {
			return nil, false
		}
		cells = append(cells, cell)
		switch s.at++; s.text[s.at-1] {
		case ')':
			return cells, true
		case ',':
		default:
			return nil, false
		}
	}
}

// cell reads a name or a value up to what ends it. A call isn't a value that is known.
func (s *statement) cell() (cell string, ok bool) {
	if s.blanks(); s.at == len(s.text) {
		return "", false
	}
	if quote := s.text[s.at]; strings.IndexByte("'\"`[", quote) >= 0 {
		if quote == '[' {
			quote = ']'
		}
		if cell, ok = s.quoted(quote); !ok {
			return "", false
		}
	} else {
		from := s.at
		for s.at < len(s.text) && strings.IndexByte("(),'", s.text[s.at]) < 0 {
			s.at++
		}
		cell = strings.TrimSpace(s.text[from:s.at])
	}
	s.blanks()
	return cell, s.at < len(s.text) && (s.text[s.at] == ',' || s.text[s.at] == ')')
}

// quoted reads what is in quotes.
func (s *statement) quoted(quote byte) (text string, ok bool) {
	var b strings.Builder
	for s.at++; s.at < len(s.text); s.at++ {
		isLast := s.at+1 == len(s.text)
		switch c := s.text[s.at]; {
		case c == '\\' && quote == '\'' && !isLast:
			s.at++
			b.WriteByte(s.text[s.at])
		case c != quote:
			b.WriteByte(c)
		case !isLast && s.text[s.at+1] == quote:
			b.WriteByte(quote)
			s.at++
		default:
			s.at++
			return b.String(), true
		}
	}
	return "", false
}
