// Package editor lets a person change a text in their own editor.
package editor

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"smilecodes/model"
)

// A Session is one visit to the editor. It runs as a command of its own while
// the screen is given away. The text lies in a private file in a private
// folder, which is removed afterwards, whatever happened.
type Session struct {
	argv     []string
	text     string
	in       io.Reader
	out, err io.Writer
}

// New prepares a visit with $VISUAL or $EDITOR, which may have arguments.
func New(text string) (*Session, error) {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if argv := strings.Fields(os.Getenv(name)); len(argv) > 0 {
			return &Session{argv: argv, text: text}, nil
		}
	}
	return nil, errors.New("no editor is set: put one into VISUAL or EDITOR, for example nano")
}

// Text is the text as the editor left it.
func (s *Session) Text() string { return s.text }

// SetStdin takes the terminal's input, which is given away.
func (s *Session) SetStdin(r io.Reader) { s.in = r }

// SetStdout takes the terminal's output.
func (s *Session) SetStdout(w io.Writer) { s.out = w }

// SetStderr takes where the editor's messages go.
func (s *Session) SetStderr(w io.Writer) { s.err = w }

// Run opens the editor and waits for its end.
func (s *Session) Run() error {
	dir, err := os.MkdirTemp("", "smilecodes-") // only its owner may look into it
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "ticket.txt")
	if err := os.WriteFile(name, []byte(s.text+"\n"), 0o600); err != nil {
		return err
	}
	cmd := exec.Command(s.argv[0], append(s.argv[1:], name)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = s.in, s.out, s.err
	if err := cmd.Run(); err != nil {
		return errors.New(model.Clean(err.Error())) // it may name the editor's path
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	s.text = strings.TrimRight(string(data), "\n")
	return nil
}
