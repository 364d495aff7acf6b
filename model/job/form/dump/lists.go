package dump

import (
	"bytes"

	"smilecodes/model/job/form/effort"
)

// PowerShell prints an object as a list: a name and a value a line, with all colons one
// below the other, and an empty line after it. What is too long for a line goes on below.
//
//	ResultCode    : 0812
//	PartnerParams : @{job_id=job-1; job_type=6}

// listMember is a line of a list: a name, and its value after a colon.
var listMember = effort.Pattern(`^([A-Za-z_][\w.-]*) *: ?(.*?)\r?$`)

// findLists finds all lists of a text.
func (f *finder) findLists() {
	if !bytes.Contains(f.text, []byte(" :")) {
		return
	}
	var list [][2][]byte
	begin, colon := 0, 0
	for at := 0; at < len(f.text); {
		end := at + lineEnd(f.text[at:])
		line := f.text[at:end]
		var m []int
		column := -1
		if bytes.Contains(line, []byte(" :")) {
			m = listMember().FindSubmatchIndex(line)
		}
		if m != nil && line[m[3]] == ' ' {
			column = bytes.IndexByte(line, ':')
		}
		switch isNext := len(list) > 0 && column == colon; {
		case isNext || column >= 0 && len(list) == 0 && isEmptyBefore(f.text, at):
			if len(list) == 0 {
				begin, colon = at, column
			}
			list = append(list, [2][]byte{line[m[2]:m[3]], bytes.TrimSpace(line[m[4]:m[5]])})
		case len(list) > 0 && len(bytes.TrimSpace(line)) == 0:
			f.list(list, begin, at)
			list = nil
		case len(list) > 0 && len(line) > colon+1 && len(bytes.TrimSpace(line[:colon+2])) == 0:
			last := &list[len(list)-1][1]
			*last = bytes.Join([][]byte{*last, bytes.TrimSpace(line)}, []byte("\n"))
		default:
			list = nil
		}
		at = end + 1
	}
	if len(list) > 0 {
		f.list(list, begin, len(f.text))
	}
}

func lineEnd(text []byte) int {
	if end := bytes.IndexByte(text, '\n'); end >= 0 {
		return end
	}
	return len(text)
}

// isEmptyBefore reports whether nothing is in the line before.
func isEmptyBefore(text []byte, at int) bool {
	before := bytes.TrimRight(text[:at], " \t\r\n")
	return len(before) == 0 || bytes.Count(text[len(before):at], []byte("\n")) > 1
}

// list adds a list, if it is one.
func (f *finder) list(list [][2][]byte, begin, end int) {
	r := bareReader{form: powerShell()}
	seen := map[string]bool{}
	for i, m := range list {
		if seen[string(m[0])] {
			return
		}
		seen[string(m[0])] = true
		r.out = append(r.out, "{,"[min(i, 1)])
		r.out.write(m[0])
		r.out = append(r.out, ':')
		in := bareReader{place: place{m[1], 1, 1}, seen: evidence{by: all}, form: r.form}
		if isTable := bytes.HasPrefix(m[1], []byte("@{")) && r.form.opensAt(m[1], 1); isTable && in.container() && in.at == len(m[1]) {
			r.out = append(r.out, in.out...)
		} else if isTable || !r.scalar(m[1]) {
			return
		}
	}
	if len(list) < 2 {
		return
	}
	for end > begin && isBlank(f.text[end-1]) {
		end--
	}
	f.found = append(f.found, span{from: begin, to: end, json: append(r.out, '}'), by: powershell})
}

// powerShell is the form of the objects in a list.
func powerShell() *bareForm {
	for i := range bareForms {
		if bareForms[i].by == powershell {
			return &bareForms[i]
		}
	}
	return nil
}
