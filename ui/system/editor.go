package system

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"smilecodes/model/safe"
	"smilecodes/model/ticket"
)

// An Editor lets a person change one text in their own editor. It runs as a
// command of its own while the screen is given away. The text lies in a private
// file in a private folder, which is removed afterwards, whatever happened.
type Editor struct {
	argv []string
	text ticket.Text
}

// NewEditor prepares a visit to $VISUAL or $EDITOR, which may have arguments.
func NewEditor(text ticket.Text) (*Editor, error) {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if argv := strings.Fields(os.Getenv(name)); len(argv) > 0 {
			return &Editor{argv: argv, text: text}, nil
		}
	}
	return nil, errors.New("no editor is set: put one into VISUAL or EDITOR, for example nano")
}

// Text is the text as the editor left it.
func (e *Editor) Text() ticket.Text { return e.text }

// SetStdin takes nothing: what the screen's owner reads and writes may be
// wrapped, and an editor needs the terminal itself.
func (e *Editor) SetStdin(io.Reader) {}

// SetStdout takes nothing.
func (e *Editor) SetStdout(io.Writer) {}

// SetStderr takes nothing.
func (e *Editor) SetStderr(io.Writer) {}

// Run opens the editor and waits for its end.
func (e *Editor) Run() error {
	dir, err := os.MkdirTemp("", "smilecodes-") // only its owner may look into it
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "ticket.txt")
	if err := os.WriteFile(name, []byte(e.text.String()+"\n"), 0o600); err != nil {
		return err
	}
	cmd := exec.Command(e.argv[0], append(e.argv[1:], name)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stdout
	if err := cmd.Run(); err != nil {
		return errors.New(safe.Text(err.Error())) // it may name the editor's path
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	e.text = e.text.Edited(string(data))
	return nil
}
