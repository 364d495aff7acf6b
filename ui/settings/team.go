package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"smilecodes/catalog"
	"smilecodes/catalog/team"
	"smilecodes/model/safe"
	"smilecodes/ui/text"
)

// TeamVariable names the team's folder. It is the only one that is read on a shared
// account, because the host's owner sets it.
const TeamVariable = "SMILECODES_TEAM"

// LayTeam lays the team's folder over a catalogue, if one is set, as on a day. What is
// wrong with the folder is one error, which counts the faults and has the first of them;
// the built-in words are used in the place of each.
func (s Settings) LayTeam(c *catalog.Catalog, today time.Time) (*catalog.Catalog, error) {
	if s.Team == "" {
		return c, nil
	}
	laid, report, err := ReadTeam(s.Team, c, today)
	switch n := len(report.Faults); {
	case err != nil:
		return c, errors.New(short(fmt.Sprintf("the team's folder %s: %v; the built-in words are used", s.Team, err)))
	case n == 0:
		return laid, nil
	case n == 1:
		return laid, errors.New(oneLine(fmt.Sprintf("the team's folder has a fault, and the built-in words are used there: %v", report.Faults[0])))
	default:
		return laid, errors.New(oneLine(fmt.Sprintf("the team's folder has %d faults, and the built-in words are used there; smilecodes team check lists them. The first: %v", n, report.Faults[0])))
	}
}

// ReadTeam lays a team's folder over a catalogue, and says all that is wrong in it. Nothing
// outside the folder is read.
func ReadTeam(dir string, c *catalog.Catalog, today time.Time) (*catalog.Catalog, team.Report, error) {
	root, err := os.OpenRoot(fromHome(dir))
	if err != nil {
		return nil, team.Report{}, text.WithoutPath(err)
	}
	defer root.Close()
	laid, report := team.Lay(root.FS(), c, today)
	return laid, report, nil
}

// fromHome is a path in which ~ is the home folder, as in a shell.
func fromHome(dir string) string {
	rest, ok := strings.CutPrefix(filepath.ToSlash(dir), "~")
	if !ok || rest != "" && rest[0] != '/' {
		return dir
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return dir
	}
	return filepath.Join(home, rest)
}

// WriteTeam writes the files of a team's folder, by their names in it. If one of them is
// there already, none is written.
func WriteTeam(dir string, files map[string]string) (written []string, err error) {
	dir = fromHome(dir)
	names := slices.Sorted(maps.Keys(files))
	for _, name := range names {
		if _, err := os.Lstat(filepath.Join(dir, name)); !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s is there already, so nothing was written", safe.Text(filepath.Join(dir, name)))
		}
	}
	for _, name := range names {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return written, err
		}
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if err != nil {
			return written, err
		}
		_, err = f.WriteString(files[name])
		if err := errors.Join(err, f.Close()); err != nil {
			return written, err
		}
		written = append(written, safe.Text(path))
	}
	return written, nil
}
