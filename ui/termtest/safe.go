//go:build !windows

package termtest

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Safe returns nil if a picture is XML and has only what pages show that trust nobody:
// drawn shapes, text and styles. A script, a handler, and anything that would be fetched
// from elsewhere is an error.
func Safe(svg string) error {
	decoder := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := decoder.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if err := safeElement(token); err != nil {
				return err
			}
		case xml.CharData:
			if text := string(token); strings.Contains(text, "@import") || strings.Contains(text, "url(") {
				return fmt.Errorf("%q fetches something", text)
			}
		}
	}
}

// The elements that a picture may have. The attributes that could do harm are handlers
// and addresses: of these only those within the picture are allowed.
var safeElements = []string{"svg", "defs", "g", "rect", "text", "use", "style"}

func safeElement(e xml.StartElement) error {
	if !slices.Contains(safeElements, e.Name.Local) {
		return fmt.Errorf("<%s> is not allowed", e.Name.Local)
	}
	for _, a := range e.Attr {
		name := a.Name.Local
		if strings.HasPrefix(name, "on") || name == "href" && !strings.HasPrefix(a.Value, "#") {
			return fmt.Errorf("<%s %s=%q> is not allowed", e.Name.Local, name, a.Value)
		}
	}
	return nil
}
