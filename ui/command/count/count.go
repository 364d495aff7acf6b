// Package count counts the results in files: it opens them, reads them into a tally while
// somebody may watch, and lists the jobs that have to be run again.
package count

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job"
	"smilecodes/model/job/bulk"
	"smilecodes/model/job/tally"
	"smilecodes/ui/text"
)

// Options say what is counted, and from where.
type Options struct {
	Catalog  *catalog.Catalog
	Decoding job.Decoding

	Files []string // names; "-" is standard input
	Stdin io.Reader
	Open  func(name string) (*os.File, error)

	Columns  map[string]string // as [bulk.Options] has them
	TimeForm tally.TimeForm
	Tally    tally.Options // without its kinds, which are the count's own
}

// A Count counts the results in files. Its report can be asked for while it reads.
type Count struct {
	options Options
	kinds   *tally.Kinds
	tally   *tally.Tally
	inputs  []*input
	again   []string // files that are named again, and count once
}

// New is a count of nothing yet.
func New(o Options) *Count {
	c := &Count{options: o, kinds: tally.NewKinds(o.Catalog, o.Decoding)}
	o.Tally.Kinds = c.kinds
	c.tally = tally.New(o.Catalog, o.Tally)
	for _, name := range o.Files {
		if in := (&input{name: name, count: c}); slices.ContainsFunc(c.inputs, in.isThatOf) {
			c.again = append(c.again, in.shown())
		} else {
			c.inputs = append(c.inputs, in)
		}
	}
	return c
}

// Again are the files that are named again, as they are shown. They count once.
func (c *Count) Again() []string { return c.again }

// Catalog is the catalogue by which the results are counted.
func (c *Count) Catalog() *catalog.Catalog { return c.options.Catalog }

// Report is what was counted so far.
func (c *Count) Report() tally.Report { return c.tally.Report() }

// Read reads all files. If the context ends, what was read stays counted. Progress is told
// how many bytes were read, and of how many; 0 if that isn't known. It may be nil.
func (c *Count) Read(ctx context.Context, progress func(read, total int64)) error {
	return c.read(ctx, progress, 0)
}

// ReadBeside is the same beside a screen: it leaves a processor to it, if there are several.
func (c *Count) ReadBeside(ctx context.Context, progress func(read, total int64)) error {
	return c.read(ctx, progress, max(1, runtime.GOMAXPROCS(0)-1))
}

func (c *Count) read(ctx context.Context, progress func(read, total int64), workers int) error {
	o := c.reading()
	o.Workers = workers
	o.Progress = func(read, total int64) {
		c.limitMemory()
		if progress != nil {
			progress(read, total)
		}
	}
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(memoryMost))
	return bulk.Read(ctx, c.sources(), c.tally, o)
}

// While it reads, the program keeps within this many bytes, and some more for each job.
// Without that the collector would let garbage grow as large as the table of jobs.
const (
	memoryMost   = 44 << 20
	memoryOfJobs = 32
)

// limitMemory keeps the limit when jobs are no longer told apart: their memory is free then,
// but still the program's, and the collector would run again and again.
func (c *Count) limitMemory() {
	if n := c.tally.Jobs(); n > 0 {
		debug.SetMemoryLimit(memoryMost + memoryOfJobs*int64(n))
	}
}

func (c *Count) reading() bulk.Options {
	o := c.options
	return bulk.Options{Catalog: o.Catalog, Decoding: o.Decoding, Kinds: c.kinds, Columns: o.Columns, TimeForm: o.TimeForm, Pause: lull}
}

// lull is how long a slow input may say nothing before what came of it is counted. It is
// twice as long before there is a number: once to tell what the input is.
func lull() <-chan time.Time { return time.After(100 * time.Millisecond) }

func (c *Count) sources() []bulk.Source {
	var all []bulk.Source
	for _, in := range c.inputs {
		all = append(all, bulk.Source{Name: in.shown(), Size: in.size(), Open: in.open})
	}
	return all
}

// An input is a file, or standard input.
type input struct {
	name  string
	count *Count
	first *state // when it was first opened; nil before
}

// A state is what tells whether a file is still the same.
type state struct {
	size    int64
	changed time.Time
}

const stdin = "-"

func (in *input) shown() string {
	if in.name == stdin {
		return "standard input"
	}
	return text.Shown(in.name)
}

// isThatOf reports whether another name is of the same file.
func (in *input) isThatOf(other *input) bool {
	if in.name == stdin || other.name == stdin {
		return in.name == other.name
	}
	one, err := os.Stat(in.name)
	two, wrong := os.Stat(other.name)
	return err == nil && wrong == nil && os.SameFile(one, two)
}

// size is how large a regular file is; 0 for anything else.
func (in *input) size() int64 {
	if info, err := os.Stat(in.name); in.name != stdin && err == nil && info.Mode().IsRegular() {
		return info.Size()
	}
	return 0
}

// open opens an input at its beginning. A regular file has to be the same each time.
func (in *input) open() (io.ReadCloser, error) {
	if in.name == stdin {
		return io.NopCloser(in.count.options.Stdin), nil
	}
	file, err := in.count.options.Open(in.name)
	if err != nil {
		return nil, text.WithoutPath(err)
	}
	info, err := file.Stat()
	switch {
	case err != nil:
	case info.IsDir():
		err = errors.New("it's a folder. Name the files in it")
	case info.Mode().IsRegular():
		err = in.isSame(info)
	}
	if err != nil {
		file.Close()
		return nil, text.WithoutPath(err)
	}
	return file, nil
}

// isSame says that a file is not as it was.
func (in *input) isSame(info fs.FileInfo) error {
	now := state{info.Size(), info.ModTime()}
	if in.first == nil {
		in.first = &now
	}
	if !in.first.changed.Equal(now.changed) || in.first.size != now.size {
		return errChanged
	}
	return nil
}

var errChanged = errors.New("it changed while it was read")

// Only is another count of the same, which has yet to be read, with other filters: slugs of
// products, countries and ID types. Those that are empty stay as they are.
func (c *Count) Only(products, countries, idTypes []string) (*Count, error) {
	if err := c.CanBeReadAgain(); err != nil {
		return nil, err
	}
	o := c.options
	for _, one := range []struct {
		of   *[]string
		only []string
	}{{&o.Tally.Products, products}, {&o.Tally.Countries, countries}, {&o.Tally.IDTypes, idTypes}} {
		if len(one.only) > 0 {
			*one.of = one.only
		}
	}
	return New(o), nil
}

// CanBeReadAgain says why the inputs can't be read a second time.
func (c *Count) CanBeReadAgain() error {
	for _, in := range c.inputs {
		if in.name == stdin {
			return errors.New("standard input can't be read a second time, which this needs. Save it in a file first, and name the file")
		}
		info, err := os.Stat(in.name)
		switch {
		case err != nil:
			err = text.WithoutPath(err)
		case !info.Mode().IsRegular():
			err = errors.New("it isn't a regular file, so it can't be read a second time, which this needs")
		case in.first != nil:
			err = in.isSame(info)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", in.shown(), err)
		}
	}
	return nil
}
