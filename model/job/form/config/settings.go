package config

import "strings"

// settings reads lines of a name, an equals sign and a value up to an empty line, as
// files of settings have them. It begins with the line at a place.
func (p *parser) settings(from int) bool {
	before := len(p.out)
	escapes := strings.NewReplacer(`\:`, ":", `\=`, "=", `\#`, "#", `\!`, "!", `\ `, " ", `\\`, `\`)
	has := map[string]bool{}
	isOfCode, isOnce := false, true
	at := from
	for ; at < len(p.lines); at++ {
		text := p.lines[at].text
		if strings.HasPrefix(p.lines[at].whole, "#") || strings.HasPrefix(text, ";") || strings.HasPrefix(text, "!") {
			continue
		}
		name, value, ok := setting(text)
		if !ok {
			break
		}
		lower := strings.ToLower(name)
		isOnce = isOnce && !has[lower]
		has[lower] = true
		isOfCode = isOfCode || strings.Contains(lower, "code")
		p.out = append(p.out, ',')
		p.out = append(appendText(p.out, name), ':')
		if isQuoted := value != "" && (value[0] == '"' || value[0] == '\'') && endOfQuoted(value) == len(value); isQuoted {
			p.out = appendText(p.out, unquoted(value))
		} else {
			p.out = appendPlain(p.out, escapes.Replace(value))
		}
	}
	p.at = max(p.at, at)
	isWhole := at == len(p.lines) || p.lines[at].text == "" || strings.HasPrefix(p.lines[at].text, "[")
	if len(has) < 2 || !isOfCode || !isOnce || !isWhole {
		p.out = p.out[:before]
		return false
	}
	p.out[before] = '{'
	p.out = append(p.out, '}')
	return true
}

// setting parts a line into a name and its value.
func setting(text string) (name, value string, ok bool) {
	name, value, ok = strings.Cut(strings.TrimPrefix(text, "export "), "=")
	name, value = strings.TrimSpace(name), strings.TrimSpace(value)
	return name, value, ok && name != "" && strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-[]") == "" &&
		!strings.HasPrefix(value, ">") && !hasSetting(value)
}

// hasSetting reports whether a value goes on with another name, as in a log.
func hasSetting(value string) bool {
	isQuoted := len(value) > 1 && (value[0] == '"' || value[0] == '\'') && endOfQuoted(value) == len(value)
	word := 0 // where it begins
	for i := range len(value) {
		switch c := value[i]; {
		case c == ' ':
			word = i + 1
		case c == '=' && !isQuoted && word > 0 && word < i && value[i-1] != '\\':
			return true
		}
	}
	return false
}
