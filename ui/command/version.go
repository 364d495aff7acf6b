package command

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"smilecodes/catalog/edition"
	"smilecodes/ui/text"
)

// version says which program this is, and which catalogue: a wrong answer is reported
// against both.
func (a *app) version() *cobra.Command {
	var fingerprint string
	cmd := a.answers(&cobra.Command{
		Use: "version", Short: "Print the version, and which catalogue this is",
		Long: "version prints the version of the program, and the day and the fingerprint of its catalogue. An internal note ends with both.\n" +
			"With --check it says whether a fingerprint is that of this catalogue and, if not, which entries say something else since.",
		Example: "  smilecodes version\n  smilecodes version --check 1a2b3c4d\n  smilecodes version --format json",
		Args:    noWords,
	}, configFormats(), func(r request) error {
		if r.cmd.Flags().Changed("check") {
			return a.check(r, fingerprint)
		}
		if r.format == "json" {
			return a.json("", versionObject())
		}
		version, commit := built()
		if commit != "" {
			commit = ", commit " + commit
		}
		fmt.Fprintf(a.out, "smilecodes %s%s, %s, %s/%s\n", cmp.Or(version, "unknown"), commit, runtime.Version(), runtime.GOOS, runtime.GOARCH)
		fmt.Fprintf(a.out, "catalogue of %s, fingerprint %s\n", r.catalog.Day(), r.catalog.Fingerprint())
		if age := a.age(); age != "" {
			fmt.Fprintln(a.out, age)
		}
		return nil
	})
	cmd.Flags().StringVar(&fingerprint, "check", "", "the `FINGERPRINT` of a catalogue, such as the one at the end of a note")
	return cmd
}

// built is the version and the commit that the build has of itself, as short as people
// write it; a commit with a plus if files had changed since. Both can be empty.
func built() (version, commit string) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "", ""
	}
	changed := ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value[:min(len(s.Value), 8)]
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = "+"
		}
	}
	if commit != "" {
		commit += changed
	}
	return info.Main.Version, commit
}

func versionObject() object {
	version, commit := built()
	return object{{"version", orNull(version)}, {"commit", orNull(commit)}, {"go", runtime.Version()}, {"system", runtime.GOOS}, {"architecture", runtime.GOARCH}}
}

// check says what this catalogue says otherwise than another.
func (a *app) check(r request, fingerprint string) error {
	fingerprint = strings.ToLower(strings.TrimSpace(fingerprint))
	if !regexp.MustCompile(`^[0-9a-f]{8}$`).MatchString(fingerprint) {
		return errors.New("a fingerprint has eight digits or letters from a to f; a note ends with one")
	}
	earlier, all, known := edition.Since(r.catalog, fingerprint)
	if !known {
		a.say("no version that this one knows has the catalogue %s; it may be newer, or never have been released.", text.Shown(fingerprint))
		return errNotFound
	}
	if r.format == "json" {
		err := a.json("differences", objects(all, func(d edition.Difference) object {
			return object{{"id", d.ID}, {"what", d.What}}
		}))
		return errors.Join(err, differs(all))
	}
	switch len(all) {
	case 0:
		fmt.Fprintf(a.out, "The same: %s is the catalogue of %s.\n", fingerprint, earlier.Day)
		if fingerprint != r.catalog.Fingerprint() {
			fmt.Fprintln(a.out, "Its wording may differ in other places than what a desk acts on.")
		}
		return nil
	case 1:
		fmt.Fprintf(a.out, "%s is the catalogue of %s. 1 entry says something else now:\n", fingerprint, earlier.Day)
	default:
		fmt.Fprintf(a.out, "%s is the catalogue of %s. %d entries say something else now:\n", fingerprint, earlier.Day, len(all))
	}
	rows := [][]string{{"entry", "what"}}
	for _, d := range all {
		rows = append(rows, []string{d.ID, strings.Join(d.What, ", ")})
	}
	a.write(document{{table: rows}}, r.format)
	return differs(all)
}

// differs makes the exit code that of something not found.
func differs(all []edition.Difference) error {
	if len(all) > 0 {
		return errNotFound
	}
	return nil
}

// oldAfter is how many days old a catalogue is when the program begins to say so.
const oldAfter = 180

// age says how old the catalogue is once that is worth a sentence; else it is empty.
func (a *app) age() string {
	day, err := time.Parse(time.DateOnly, a.Catalog.Day())
	if err != nil || a.Today == nil {
		return ""
	}
	if days := int(a.Today().Sub(day).Hours() / 24); days >= oldAfter {
		return fmt.Sprintf("This catalogue is %d days old. Ask for a newer version.", days)
	}
	return ""
}
