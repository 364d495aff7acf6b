package count

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"smilecodes/model/job"
	"smilecodes/model/job/bulk"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/tally"
	"smilecodes/model/triage"
	"smilecodes/ui/text"
)

// A Listed is what came of a list of jobs to run again.
type Listed struct {
	Jobs    int // in the list
	Unnamed int // that have no reference that may be shown
}

// Words say what is in a list, what isn't, and what to think of before it is used.
func (l Listed) Words(path string) string {
	said := fmt.Sprintf("%s: %s to run again later. ", text.Shown(path), text.Count(l.Jobs, "job", "jobs"))
	switch {
	case l.Unnamed == 1:
		said += "1 job cannot be named. "
	case l.Unnamed > 1:
		said += fmt.Sprintf("%d jobs cannot be named. ", l.Unnamed)
	}
	return said + triage.RetryCaution
}

// header is that of a list. Nothing else is ever in one.
var header = []string{"smile_job_id", "job_id", "product", "code", "country", "id_type", "time"}

// A line is one job of a list.
type line struct {
	at    int64
	cells []string
}

// CanRetry says, before anything is read, why no list could be written to a path.
func (c *Count) CanRetry(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s is there already; a list of jobs is only written to a new file", text.Shown(path))
	}
	return c.CanBeReadAgain()
}

// Retry writes the jobs whose latest result says to run them again later to a new file,
// which only its owner may read. It reads the inputs a second time, and writes nothing if
// one of them is not as it was.
//
// A job without a reference that may be shown is only counted. Each other one has one
// line, in the order of time.
func (c *Count) Retry(ctx context.Context, path string) (Listed, error) {
	if err := c.CanRetry(path); err != nil {
		return Listed{}, err
	}
	r := c.Report()
	if !r.Input.JobsExact {
		return Listed{}, errors.New("there are too many jobs to tell them apart, so none can be listed. Ask for a shorter time with --since and --until")
	}
	lines, err := c.lines(ctx)
	if err == nil {
		err = c.CanBeReadAgain() // it may have changed meanwhile
	}
	if err != nil {
		return Listed{}, err
	}
	listed := Listed{Jobs: len(lines), Unnamed: -len(lines)}
	for _, t := range r.Todo {
		if t.RunsAgain() {
			listed.Unnamed += t.Jobs
		}
	}
	listed.Unnamed = max(0, listed.Unnamed)
	return listed, write(path, lines)
}

// lines are the jobs of a list, in the order of time.
func (c *Count) lines(ctx context.Context) ([]line, error) {
	var lines []line
	seen := map[[2]privacy.Hash]bool{}
	wanted := func(r tally.Record) bool {
		_, is := c.tally.RunsAgain(r)
		return is
	}
	err := bulk.Again(ctx, c.sources(), c.reading(), wanted, func(r tally.Record, result *job.Result) {
		r.Kind, _ = c.tally.RunsAgain(r) // with the job_type that is assumed
		key := [2]privacy.Hash{r.SmileJobID}
		if r.SmileJobID == 0 {
			key[1] = r.JobID
		}
		if cells := c.cells(r, result); cells != nil && !seen[key] {
			seen[key] = true
			lines = append(lines, line{r.Time, cells})
		}
	})
	slices.SortFunc(lines, func(a, b line) int {
		if a.at != b.at {
			return int(min(max(a.at-b.at, -1), 1))
		}
		return slices.Compare(a.cells, b.cells)
	})
	return lines, err
}

// cells are what may be told of a job; nil if it can't be named.
func (c *Count) cells(r tally.Record, result *job.Result) []string {
	shown := func(value string) string {
		if strings.Contains(value, job.NotShown) {
			return ""
		}
		return value
	}
	smileJobID, jobID := shown(result.Job.SmileJobID), shown(result.Job.JobID)
	if smileJobID == "" && jobID == "" {
		return nil
	}
	at := ""
	if r.Time != 0 {
		at = time.Unix(r.Time, 0).UTC().Format(time.RFC3339)
	}
	known := func(w tally.Word) string {
		if w == tally.Other {
			return ""
		}
		return c.kinds.Name(w)
	}
	return []string{smileJobID, jobID, c.kinds.Product(r.Kind), c.kinds.Code(r.Kind), known(r.Country), known(r.IDType), at}
}

// write writes a list to a new file, or leaves none.
func write(path string, lines []line) error {
	var text bytes.Buffer
	w := csv.NewWriter(&text)
	err := w.Write(header)
	for _, l := range lines {
		err = errors.Join(err, w.Write(l.cells))
	}
	w.Flush()
	if err = errors.Join(err, w.Error()); err != nil {
		return err
	}
	return create(path, text.Bytes())
}

// create makes a file with a content. If that fails there is no file, or the one that was
// there before.
func create(path string, content []byte) error {
	const onlyOwner = 0o600
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, onlyOwner)
	if err != nil {
		if errors.Is(err, fs.ErrExist) {
			err = fs.ErrExist
		}
		return fmt.Errorf("%s: not written: %w", text.Shown(path), text.WithoutPath(err))
	}
	_, err = file.Write(content)
	err = errors.Join(err, file.Sync(), file.Close())
	if err != nil {
		return errors.Join(fmt.Errorf("%s: not written: %w", text.Shown(path), text.WithoutPath(err)), os.Remove(path))
	}
	return nil
}
