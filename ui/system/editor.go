package system

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/google/shlex"

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

// NewEditor prepares a visit to $VISUAL or $EDITOR, which may have arguments, quoted as
// for a shell.
func NewEditor(text ticket.Text) (*Editor, error) {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		argv, err := wordsOf(os.Getenv(name), runtime.GOOS == "windows")
		if err != nil {
			return nil, fmt.Errorf("%s has an unclosed quote, or a backslash at its end", name)
		}
		if len(argv) > 0 {
			return &Editor{argv: argv, text: text}, nil
		}
	}
	return nil, errors.New("no editor is set: set VISUAL or EDITOR, for example to nano")
}

// wordsOf reads a command line as a shell does. On Windows a backslash is a part of a
// path.
//
//	ed -c 'set tw=0'               ed, -c and set tw=0
//	"C:\Program Files\ed.exe" -w   C:\Program Files\ed.exe and -w
func wordsOf(command string, isWindows bool) ([]string, error) {
	if isWindows {
		command = strings.ReplaceAll(command, `\`, `\\`)
	}
	return shlex.Split(command)
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
