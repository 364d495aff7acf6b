package source

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"smilecodes/catalog"
)

// A checker looks at one table of a file and reports its faults with where it is:
// the file and the table's name or, where it has none, its kind and number.
type checker struct {
	l          *loader
	file       string
	kind, name string
	i          int // from 0
}

// where is only put together for a fault.
func (c checker) where() string {
	switch {
	case c.kind == "":
		return c.file
	case c.name == "":
		return fmt.Sprintf("%s: %s %d", c.file, c.kind, c.i+1)
	default:
		return c.file + ": " + shown(c.name)
	}
}

// shown is a text as a fault names it: on one line, with nothing hidden.
func shown(text string) string {
	quoted := strconv.Quote(text)
	return quoted[1 : len(quoted)-1]
}

func (c checker) fault(format string, args ...any) { c.l.fault(c.where(), format, args...) }

// required takes keys and values in turn; no value may be empty.
func (c checker) required(pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		if strings.TrimSpace(pairs[i+1]) == "" {
			c.fault("%s is missing", pairs[i])
		}
		c.plain(pairs[i], pairs[i+1])
	}
}

// date wants a day as YYYY-MM-DD, where there is one.
func (c checker) date(key, value string) {
	form := strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0'
		}
		return r
	}, value)
	if value != "" && form != "0000-00-00" {
		c.fault("%s is %q; it must be a day such as 2026-01-31", key, shown(value))
	}
}

// some wants at least one value.
func (c checker) some(key string, values []string) {
	if len(values) == 0 {
		c.fault("%s is missing", key)
	}
	c.plain(key, values...)
}

// slug wants the form of what an id is made of: letters, digits and hyphens.
func (c checker) slug(key, value string) {
	if value != "" && c.plain(key, value) && !isSlug(value) {
		c.fault("%s is %q; it may have only lower-case letters, digits and single hyphens", key, value)
	}
}

// isSlug reports whether a text is words of small letters and digits, joined by
// single hyphens.
func isSlug(text string) bool {
	for word := range strings.SplitSeq(text, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

// plain refuses characters that a terminal obeys or does not show. A line
// break is one of them: how text is broken is for the screen to say.
func (c checker) plain(key string, values ...string) (ok bool) {
	ok = true
	for _, value := range values {
		for _, r := range value {
			if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector) {
				c.fault("%s has the control character %U", key, r)
				ok = false
				break // each text is told once
			}
		}
	}
	return ok
}

// word reads the value of an enum.
func word[E catalog.Enum](c checker, key, slug string) E {
	if slug == "" {
		c.fault("%s is missing", key)
		return 0
	}
	e, ok := parse[E](slug)
	if !ok {
		c.fault("%s is %q; it must be one of: %s", key, slug, strings.Join(catalog.Slugs[E](), ", "))
	}
	return e
}

// parse finds the value of an enum that has a slug.
func parse[E catalog.Enum](slug string) (E, bool) {
	i := slices.Index(catalog.Slugs[E](), slug)
	return E(max(i, 0)), i >= 0
}

// code wants four digits; in version 3 the word that the answer gives, or the HTTP
// status of an error.
func (c checker) code(family catalog.Family, code string) {
	status, isError := strings.CutPrefix(code, catalog.V3Error(""))
	isWord := strings.Trim(code, "abcdefghijklmnopqrstuvwxyz_") == ""
	switch {
	case code == "":
	case family != catalog.V3 && !isCode(code):
		c.fault("code is %q; it must have four digits", code)
	case family == catalog.V3 && !isWord && (!isError || !isHTTP(status)):
		c.fault("code is %q; in version 3 it must be a word such as high_risk, or an HTTP status such as %s", code, catalog.V3Error("413"))
	}
}

// isHTTP reports whether a text is the status of an HTTP request that went wrong.
func isHTTP(text string) bool { return isCode("0"+text) && (text[0] == '4' || text[0] == '5') }

// isCode reports whether a text is four digits.
func isCode(text string) bool { return len(text) == 4 && strings.Trim(text, "0123456789") == "" }
