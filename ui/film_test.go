//go:build !windows

package ui_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"smilecodes/ui/termtest"
)

// TestFilm keeps the moving picture of the README: one ticket from its code to the
// reply, and one from a pasted callback to the note.
func TestFilm(t *testing.T) {
	termtest.Slow(t)
	if runtime.GOOS != "linux" {
		t.Skip("a copy goes to the clipboard of the machine")
	}
	for theme, path := range map[termtest.Theme]string{
		termtest.Dark:  "testdata/film-dark.svg",
		termtest.Light: "testdata/film-light.svg",
	} {
		t.Run(string(theme), func(t *testing.T) {
			const brief, read = 400 * time.Millisecond, 4 * time.Second
			p := termtest.Terminal{Size: termtest.Size{Cols: 80, Rows: 24}, Theme: theme}.Start(t, remote[1:])
			p.WaitFor("All 94")
			f := p.Film(path, *update)
			f.Keep("", "A customer is waiting, and the ticket says 0812", 2*time.Second)
			for _, digit := range []string{"0", "8", "1"} {
				p.Type(digit)
				f.Keep(digit, "Type the code", brief)
			}
			p.Type("2")
			p.WaitFor("2 of 94")
			f.Keep("2", "What to say, what to do, what it means", read)
			f.Still()
			p.Send(termtest.Enter)
			p.WaitFor("y reply")
			f.Keep("Enter", "Go to the list", brief)
			p.Send("y")
			p.WaitFor("Which job_type does the job have?")
			f.Keep("y", "Copy the reply; but 0812 means two things", read)
			p.Send("6")
			f.Keep("6", "The job has job_type 6", 2*time.Second)
			p.Send("y")
			p.WaitFor("✓ Copied")
			f.Keep("y", "The reply is copied: paste it into the ticket", read)
			p.Paste(callback)
			p.WaitFor("Job result")
			f.Keep("paste", "Or paste a callback", read)
			p.Send("c")
			p.WaitFor("✓ Copied: note")
			f.Keep("c", "The internal note is copied", read)
			f.End()
		})
	}
}

// TestFilmsAreSafe: every picture is small, and one that any page can show.
func TestFilmsAreSafe(t *testing.T) {
	pictures, _ := filepath.Glob("testdata/*.svg")
	for _, path := range pictures {
		svg, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := termtest.Safe(string(svg)); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		if len(svg) > 120_000 {
			t.Errorf("%s has %d bytes", path, len(svg))
		}
	}
	if len(pictures) < 4 {
		t.Errorf("only %q", pictures)
	}
}

// callback is a job result of the film.
const callback = `{
  "SmileJobID": "0000001897",
  "PartnerParams": {"user_id": "u-77", "job_id": "order-118", "job_type": 1},
  "ResultType": "ID Verification",
  "ResultText": "Error - Issuer not available",
  "ResultCode": "0908",
  "FullName": "Ada Example",
  "Country": "KE", "IDType": "NATIONAL_ID",
  "timestamp": "2024-05-14T09:21:07Z"
}`
