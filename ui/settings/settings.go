// Package settings reads what a person has set up: config.toml, and texts of
// their own. It looks only into the person's configuration folder, never into
// the current one: a folder that somebody else made must not change what a code
// means.
package settings

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"smilecodes/model/safe"
	"smilecodes/model/ticket"
	"smilecodes/ui/restricted"
	"smilecodes/ui/text"
)

// Dir is the folder with the person's settings, whether it exists or not.
func Dir() (string, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "smilecodes"), nil
}

// textsName is the folder of the templates, in [Dir].
const textsName = "tickets"

// maxTemplateBytes is the most bytes that a template can have.
const maxTemplateBytes = 64 << 10

// Templates reads tickets/*.tmpl of the person's folder, in order of name. What
// is wrong with one is a [TextFault] with its line, and the others are read. Where the
// program is restricted there are none.
func Templates() ([]*ticket.Template, []error) {
	dir, err := Dir()
	if err != nil || restricted.Is(os.Getenv) {
		return nil, nil
	}
	dir = filepath.Join(dir, textsName)
	files, _ := os.ReadDir(dir) // without the folder there are no templates
	var templates []*ticket.Template
	var faults []error
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), templateEnd) {
			continue
		}
		file := filepath.Join(dir, f.Name())
		t, err := readTemplate(file)
		if err != nil {
			faults = append(faults, newTextFault(file, err))
			continue
		}
		templates = append(templates, t)
	}
	return templates, faults
}

const templateEnd = ".tmpl"

// A TextFault is what is wrong with a template. It may repeat some of it.
type TextFault struct {
	Name    string // of the template
	message string
}

// Error names the file, and where it is wrong.
func (f *TextFault) Error() string { return f.message }

func newTextFault(file string, err error) *TextFault {
	return &TextFault{templateName(file), oneLine(fmt.Sprintf("%s: %v; the built-in text is used", file, err))}
}

// templateName is the name of the template in a file.
func templateName(file string) string {
	return oneLine(strings.TrimSuffix(filepath.Base(file), templateEnd))
}

func readTemplate(file string) (*ticket.Template, error) {
	name := templateName(file)
	if name == "" {
		return nil, errors.New("a template needs a name before " + templateEnd)
	}
	text, err := readFile(file, maxTemplateBytes)
	if err != nil {
		return nil, err
	}
	return ticket.NewTemplate(name, safe.Text(text))
}

// readFile reads a regular file that is not too long. It looks before it opens:
// a pipe without a writer would never answer.
func readFile(name string, most int64) (string, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return "", text.WithoutPath(err)
	case !info.Mode().IsRegular():
		return "", errors.New("it isn't a file")
	case info.Size() > most:
		return "", fmt.Errorf("it is larger than %d KB", most>>10)
	}
	f, err := os.Open(name)
	if err != nil {
		return "", text.WithoutPath(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most))
	return string(data), err
}
