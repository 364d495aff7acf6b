package ui

import (
	"errors"
	"os"

	"github.com/charmbracelet/x/ansi"

	"smilecodes/model/safe"
	"smilecodes/model/ticket"
	"smilecodes/ui/system"
)

// copyOnce lets a text out by the way that fits here.
func copyOnce(text ticket.Text) (string, error) {
	way := system.ChooseClipboard(os.Getenv)
	if err := way.Copy(text); err != nil {
		return "", err
	}
	if way == system.TerminalClipboard {
		tty, err := os.OpenFile("/dev/tty", os.O_WRONLY, 0)
		if err != nil {
			return "", errors.New("there is no terminal to send it to")
		}
		defer tty.Close()
		if _, err := tty.WriteString(ansi.SetSystemClipboard(text.String())); err != nil {
			return "", err
		}
	}
	return way.String(), nil
}

// copyAloud copies a text when the program may write only lines. It doesn't use
// the terminal's clipboard, because the terminal might print the sequence that
// asks for it. It is nil if there is no other way.
func copyAloud() func(ticket.Text) (string, error) {
	way := system.ChooseClipboard(os.Getenv)
	if way != system.DesktopClipboard && way != system.TmuxClipboard {
		return nil
	}
	return func(text ticket.Text) (string, error) { return way.Name(), way.Copy(text) }
}

// remoteHost is this host's name if the person is at another one.
func remoteHost() string {
	if !system.IsRemote(os.Getenv) {
		return ""
	}
	name, err := os.Hostname()
	if err != nil {
		return "another host"
	}
	return safe.Text(name)
}
