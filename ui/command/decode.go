package command

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/ui/text"
)

// decode explains job results from files, or from standard input, and perhaps how their
// values were found.
func (a *app) decode(r request, explains bool) error {
	if len(r.words) == 0 {
		r.words = []string{"-"}
	}
	var all job.Decoded
	if a.IsRestricted && slices.ContainsFunc(r.words, func(name string) bool { return name != "-" }) {
		return errNoFiles
	}
	complete, isRead := true, false
	for _, name := range r.words {
		d, err := a.decodeFile(r.catalog, name, explains)
		if err != nil {
			a.say("%s: %v.", text.Shown(name), err)
			complete = false
			continue
		}
		isRead = true
		if len(r.words) > 1 {
			if d.ReadAs != "" {
				d.ReadAs += " (" + text.Shown(name) + ")"
			}
			for i, w := range d.Warnings {
				d.Warnings[i] = text.Shown(name) + ": " + w
			}
		}
		complete = complete && len(d.Results) > 0
		all = joined(all, d)
	}
	if r.format == "json" {
		if err := a.json("", decodedObject(r.catalog, all)); err != nil {
			return err
		}
	} else {
		a.write(decodedDocument(r.catalog, all), r.format)
	}
	if isRead && len(all.Results) == 0 {
		a.say("no job result was found. %s", all.Missing())
	}
	if len(all.Results) >= manyResults {
		a.say("%d results are a lot to read one by one. To count them, and to find what is one outage: smilecodes triage", len(all.Results))
	}
	if !complete {
		return errNotFound
	}
	return nil
}

// manyResults is how many results are better counted than read.
const manyResults = 50

// errNoFiles is in the way of files on a shared account.
var errNoFiles = errors.New("no file can be opened on this shared account; pipe the text into smilecodes instead")

// joined puts what several files say together.
func joined(all, d job.Decoded) job.Decoded {
	all.Results = append(all.Results, d.Results...)
	all.Warnings = append(all.Warnings, d.Warnings...)
	all.Hidden = slices.Compact(slices.Sorted(slices.Values(append(all.Hidden, d.Hidden...))))
	all.Other += d.Other
	all.Listed += d.Listed
	all.Tried = append(all.Tried, d.Tried...)
	all.Forms = append(all.Forms, d.Forms...)
	if all.ReadAs != "" && d.ReadAs != "" {
		all.ReadAs += "; "
	}
	all.ReadAs += d.ReadAs
	all.IsJSON = all.IsJSON || d.IsJSON
	all.IsOwn = all.IsOwn || d.IsOwn
	return all
}

// decodeFile reads a file; "-" is standard input.
func (a *app) decodeFile(c *catalog.Catalog, name string, explains bool) (job.Decoded, error) {
	in := a.Stdin
	if name != "-" {
		f, err := openFile(name)
		if err != nil {
			return job.Decoded{}, text.WithoutPath(err)
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, job.InputMost+1))
	switch {
	case err != nil:
		return job.Decoded{}, text.WithoutPath(err)
	case len(data) > job.InputMost:
		return job.Decoded{}, fmt.Errorf("it is larger than %d MB; decode it in parts, or count what is in it with smilecodes triage", job.InputMost>>20)
	}
	how := a.Decoding(job.InputMost)
	how.Explains = explains
	return job.Decode(c, data, how), nil
}

// patience is how long a pipe may have no writer.
const patience = time.Second

// openFile opens a file. Opening a pipe waits for somebody who writes to it,
// which may be nobody: then the program says so and ends with the opening
// still under way.
func openFile(name string) (*os.File, error) {
	if info, err := os.Stat(name); err != nil || info.Mode()&os.ModeNamedPipe == 0 {
		return os.Open(name)
	}
	type opened struct {
		file *os.File
		err  error
	}
	done := make(chan opened, 1)
	go func() {
		f, err := os.Open(name)
		done <- opened{f, err}
	}()
	select {
	case o := <-done:
		return o.file, o.err
	case <-time.After(patience):
		return nil, errors.New("it is a pipe, and no program writes to it")
	}
}

// decodedDocument is what a payload says, for people.
func decodedDocument(c *catalog.Catalog, d job.Decoded) document {
	p := append(model.AboutPaste(d), model.TriedPage(d)...)
	for _, r := range d.Results {
		p = append(p, model.ResultHead(r)...)
		for _, e := range r.Shown() {
			p = append(p, model.MeaningPage(r, e).Without(model.Heading)...) // which the result's own says
		}
		p = append(p, withoutEmpty(model.CamePage(c, r))...)
		p = append(p, model.FoundPage(r)...)
	}
	return document{{page: append(p, model.HiddenPage(d)...)}}
}

// withoutEmpty leaves out titles with nothing below them.
func withoutEmpty(p model.Page) model.Page {
	var kept model.Page
	for i, b := range p {
		if b.Kind != model.Section || i+1 < len(p) && p[i+1].Kind != model.Section {
			kept = append(kept, b)
		}
	}
	return kept
}
