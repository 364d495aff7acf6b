package linear

import (
	"slices"
	"strconv"
	"strings"
)

// A command is a word that acts. Dispatch and help come from the same rows.
type command struct {
	name  string
	short []string // other ways to say it
	takes string   // what may be after it, for the help
	does  string
	run   action
}

// An action acts on the words after a command, and reports whether they fit.
type action func(rest string) bool

// alone acts where there are no words.
func alone(do func()) action { return word("", do) }

// word acts on one word, however it is written.
func word(w string, do func()) action {
	return func(rest string) bool {
		fits := strings.EqualFold(rest, w)
		if fits {
			do()
		}
		return fits
	}
}

// numbered acts on a number.
func numbered(do func(n int)) action {
	return func(rest string) bool {
		n, ok := number(rest)
		if ok {
			do(n)
		}
		return ok
	}
}

// either acts as the first of some does that the words fit.
func either(all ...action) action {
	return func(rest string) bool {
		return slices.ContainsFunc(all, func(a action) bool { return a(rest) })
	}
}

// number reads one or two digits: more are a code.
func number(line string) (n int, ok bool) {
	if len(line) > 2 || strings.Trim(line, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(line)
	return n, err == nil
}

// title is a command with what may be after it.
func (c command) title() string { return strings.TrimSpace(c.name + " " + c.takes) }

// commands are rows, in the order in which people need them.
type commands []command

// find gives the command that a line begins with, and the words after it.
func (all commands) find(line string) (c command, rest string, ok bool) {
	name, rest, _ := strings.Cut(line, " ")
	name = strings.ToLower(name)
	for _, c := range all {
		if c.name == name || slices.Contains(c.short, name) {
			return c, rest, true
		}
	}
	return command{}, "", false
}

// is reports whether a line is one command and nothing else.
func (all commands) is(line, name string) bool {
	c, rest, ok := all.find(line)
	return ok && c.name == name && rest == ""
}

// help has a line for each command.
func (all commands) help() []string {
	var lines []string
	for _, c := range all {
		name := c.title()
		if len(c.short) > 0 {
			name += ", or " + c.short[0]
		}
		lines = append(lines, name+": "+c.does)
	}
	return lines
}
