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
	"smilecodes/model/ticket"
)

// A Session is one visit to the editor. It runs as a command of its own while
// the screen is given away. The text lies in a private file in a private
// folder, which is removed afterwards, whatever happened.
type Session struct {
	argv []string
	text ticket.Text
}

// New prepares a visit with $VISUAL or $EDITOR, which may have arguments.
func New(text ticket.Text) (*Session, error) {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if argv := strings.Fields(os.Getenv(name)); len(argv) > 0 {
			return &Session{argv: argv, text: text}, nil
		}
	}
	return nil, errors.New("no editor is set: put one into VISUAL or EDITOR, for example nano")
}

// Text is the text as the editor left it.
func (s *Session) Text() ticket.Text { return s.text }

// SetStdin takes nothing: what the screen's owner reads and writes may be
// wrapped, and an editor needs the terminal itself.
func (s *Session) SetStdin(io.Reader) {}

// SetStdout takes nothing.
func (s *Session) SetStdout(io.Writer) {}

// SetStderr takes nothing.
func (s *Session) SetStderr(io.Writer) {}

// Run opens the editor and waits for its end.
func (s *Session) Run() error {
	dir, err := os.MkdirTemp("", "smilecodes-") // only its owner may look into it
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "ticket.txt")
	if err := os.WriteFile(name, []byte(s.text.String()+"\n"), 0o600); err != nil {
		return err
	}
	cmd := exec.Command(s.argv[0], append(s.argv[1:], name)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stdout
	if err := cmd.Run(); err != nil {
		return errors.New(model.Clean(err.Error())) // it may name the editor's path
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	s.text = s.text.Edited(string(data))
	return nil
}
