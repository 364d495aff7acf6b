package idnumber

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// The shape of a number is what may be typed of it: 9 for each digit, A for each letter,
// and the spaces, hyphens and slashes between them. So nobody has to type a number, and
// the program keeps none.
//
//	99999999999       11 digits
//	A999999999A       a letter, 9 digits, a letter

// OnlyShape refuses what isn't a shape, without repeating it.
const OnlyShape = "Type only the shape: 9 for each digit, A for each letter, with its spaces, hyphens and slashes. Never type a number here."

// IsShape reports whether a text is a shape and nothing else.
func IsShape(text string) bool {
	const most = 60
	return strings.ContainsAny(text, "9A") && len(text) <= most && strings.Trim(text, "9A -/") == ""
}

// Split splits a line into words and the shape after them, which begins with the
// first word that has a 9. Small letters of a shape count as capitals.
//
//	ng bvn 999 999     "ng bvn" and "999 999"
func Split(line string) (words, shape string) {
	fields := strings.Fields(line)
	i := slices.IndexFunc(fields, func(w string) bool { return strings.Contains(w, "9") })
	if i < 0 {
		return strings.Join(fields, " "), ""
	}
	return strings.Join(fields[:i], " "), strings.ToUpper(strings.Join(fields[i:], " "))
}

// HasNumber reports whether a line has what may be somebody's number: three digits or
// more, not all of them 9.
func HasNumber(line string) bool {
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, line)
	return len(digits) > 2 && strings.Trim(digits, "9") != ""
}

// Check says what is wrong with a shape as the number of a form; nothing if it fits, or if
// there is no pattern to check it with.
//
//	9999999999 as BVN      10 characters, 11 expected.
//	999-9999-9999 as BVN   Leave out the hyphens.
func Check(f catalog.Format, shape string) string {
	if len(f.Pattern) == 0 || Fits(f, shape) {
		return ""
	}
	bare := strings.NewReplacer(" ", "", "-", "", "/", "").Replace(shape)
	if bare != shape && Fits(f, bare) {
		return "Leave out the " + separators(shape) + "."
	}
	return misfit(f, shape)
}

// Fits reports whether a shape fits a form.
func Fits(f catalog.Format, shape string) bool {
	return slices.ContainsFunc(f.Pattern, func(p string) bool { return regexp.MustCompile(p).MatchString(shape) })
}

// misfit says what is wrong with a shape that does not fit: how many characters it has,
// or of which kind they are.
func misfit(f catalog.Format, shape string) string {
	var lengths []string
	for _, p := range f.Pattern {
		least, most := lengthOf(p)
		if least <= len(shape) && (len(shape) <= most || most < 0) {
			return "The length fits, but a digit, a letter or a sign is in the wrong place."
		}
		if l := between(least, most); !slices.Contains(lengths, l) {
			lengths = append(lengths, l)
		}
	}
	plural := "s"
	if len(shape) == 1 {
		plural = ""
	}
	return fmt.Sprintf("%d character%s, %s expected.", len(shape), plural, strings.Join(lengths, " or "))
}

// separators names the signs between the characters of a shape.
func separators(shape string) string {
	var names []string
	for _, s := range [][2]string{{" ", "spaces"}, {"-", "hyphens"}, {"/", "slashes"}} {
		if strings.Contains(shape, s[0]) {
			names = append(names, s[1])
		}
	}
	return strings.Join(names, " and ")
}

// between is a length in words; most is negative if there is no end.
func between(least, most int) string {
	switch {
	case most < 0:
		return fmt.Sprintf("%d or more", least)
	case least == most:
		return fmt.Sprint(least)
	}
	return fmt.Sprintf("%d to %d", least, most)
}

// lengthOf is how many characters a pattern takes: from least to most, which is negative
// if there is no end.
func lengthOf(pattern string) (least, most int) {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return 0, -1
	}
	return lengths(re.Simplify())
}

// lengths walks over a simple pattern, which has no counted repeats.
func lengths(re *syntax.Regexp) (least, most int) {
	switch re.Op {
	case syntax.OpLiteral:
		return len(re.Rune), len(re.Rune)
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return 1, 1
	case syntax.OpStar:
		return 0, -1
	case syntax.OpPlus:
		least, _ = lengths(re.Sub[0])
		return least, -1
	case syntax.OpQuest:
		_, most = lengths(re.Sub[0])
		return 0, most
	case syntax.OpAlternate:
		least, most = lengths(re.Sub[0])
		for _, s := range re.Sub[1:] {
			l, m := lengths(s)
			least, most = min(least, l), longer(most, m)
		}
		return least, most
	}
	for _, s := range re.Sub {
		l, m := lengths(s)
		least += l
		if most >= 0 && m >= 0 {
			most += m
		} else {
			most = -1
		}
	}
	return least, most
}

// longer is the longer of two ends; negative if one of them has no end.
func longer(a, b int) int {
	if a < 0 || b < 0 {
		return -1
	}
	return max(a, b)
}
