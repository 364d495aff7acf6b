//go:build !windows

package system

import (
	"errors"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"unicode/utf16"
)

// hasDesktop reports whether there is a clipboard and a tool for it.
func hasDesktop(getenv func(string) string) bool {
	return runtime.GOOS == "darwin" || thisDesktop(getenv) != nil
}

// A desktop is a way to a system's clipboard: the variable that must be set
// for it, the command that takes a text on standard input, and the command that
// gives it back.
type desktop struct {
	needs       string
	copy, paste []string
	isWide      bool // it takes UTF-16, as Windows does
}

// desktops are tried in this order. Under Windows' own Linux the clipboard is
// that of Windows, whatever else there is.
var desktops = []desktop{
	{
		"WSL_DISTRO_NAME", []string{"clip.exe"},
		[]string{"powershell.exe", "-NoProfile", "-Command", "[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard -Raw"}, true,
	},
	{"WAYLAND_DISPLAY", []string{"wl-copy"}, []string{"wl-paste", "--no-newline"}, false},
	{"DISPLAY", []string{"xclip", "-in", "-selection", "clipboard"}, []string{"xclip", "-out", "-selection", "clipboard"}, false},
	{"DISPLAY", []string{"xsel", "--input", "--clipboard"}, []string{"xsel", "--output", "--clipboard"}, false},
}

// thisDesktop is the one that can be reached; nil if none can.
func thisDesktop(getenv func(string) string) *desktop {
	for i, d := range desktops {
		if getenv(d.needs) == "" {
			continue
		}
		if _, err := exec.LookPath(d.copy[0]); err == nil {
			return &desktops[i]
		}
	}
	return nil
}

var errNoTool = errors.New("the clipboard tool is gone")

func writeSystem(text string) error {
	if runtime.GOOS == "darwin" {
		return run(text, "pbcopy")
	}
	d := thisDesktop(os.Getenv)
	switch {
	case d == nil:
		return errNoTool
	case d.isWide:
		text = wide(text)
	}
	return run(text, d.copy...)
}

func readSystem() (string, error) {
	if runtime.GOOS == "darwin" {
		return output("pbpaste")
	}
	d := thisDesktop(os.Getenv)
	if d == nil {
		return "", errNoTool
	}
	return output(d.paste...)
}

// wide is a text in UTF-16, after the mark that says so.
func wide(text string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune("\uFEFF" + text)) {
		b.WriteByte(byte(unit))
		b.WriteByte(byte(unit >> 8))
	}
	return b.String()
}
