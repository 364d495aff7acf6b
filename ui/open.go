package ui

import (
	"crypto/rand"
	"fmt"
	"os"
	"time"

	"github.com/charmbracelet/x/term"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/ui/command"
	"smilecodes/ui/explorer"
	"smilecodes/ui/guard"
	"smilecodes/ui/linear"
	"smilecodes/ui/restricted"
	"smilecodes/ui/settings"
	"smilecodes/ui/system"
)

// open opens the explorer or, where that was asked for or nothing else can be,
// the conversation.
func open(c *catalog.Catalog, flags settings.Overrides) int {
	s := setUp(flags)
	c, err := s.LayTeam(c, time.Now())
	if err != nil {
		s.Faults = append(s.Faults, err)
	}
	kind, why := screen()
	inLines := s.Linear && (kind != nothing || s.From("linear").Source == settings.FromFlag)
	switch {
	case inLines:
	case kind == nothing:
		fmt.Fprint(os.Stderr, noTerminal)
		return command.Usage
	case kind == tooLarge:
		fmt.Fprintln(os.Stderr, "smilecodes:", why)
		return command.Usage
	}
	if inLines {
		return s.converse(c)
	}
	return s.explore(c)
}

// explore opens the explorer and waits for its end.
func (s setup) explore(c *catalog.Catalog) int {
	return guard.Run(explorer.New(c, s.explorer()), s.options()...)
}

// explorer is what the explorer needs to know.
func (s setup) explorer() explorer.Options {
	return explorer.Options{
		Out: system.ChooseClipboard(os.Getenv), Host: remoteHost(), Decoding: decoding(), Settings: s.Settings,
		Templates: s.templates, Faults: s.Faults, State: s.remembered, Remember: s.remember(),
		Colours: s.colours(), File: s.File, IsRestricted: restricted.Is(os.Getenv),
	}
}

// converse asks and answers line by line.
func (s setup) converse(c *catalog.Catalog) int {
	session := model.NewSession(c)
	session.Restore(s.remembered.Pins, s.remembered.Recent)
	session.Languages = s.Languages
	return linear.Run(linear.Env{
		In: os.Stdin, Out: os.Stdout, Session: session, Width: width(term.IsTerminal(os.Stdout.Fd())), ASCII: s.ASCII,
		Decoding: decoding(),
		Copy:     copyAloud(), Templates: s.templates, Faults: s.Faults, Remember: s.remember(),
	})
}

// decoding is how a run of the program decodes job results: as of the day on which
// each is read, and with a key that no other run has.
func decoding() func(most int) job.Decoding {
	var run job.Decoding
	_, _ = rand.Read(run.Key[:]) // it never fails
	return func(most int) job.Decoding {
		return job.Decoding{Most: most, Day: time.Now(), Key: run.Key}
	}
}
