// Package bulk reads many job results for a count: JSON Lines, lists, logs and tables, of
// any length. It opens no file: its caller does. It keeps a [tally.Record] of each result,
// which has nothing of a person.
//
// An input is decided by its head, cut into chunks that end where a record does, and read
// by several workers. A plain answer is skimmed, and any other is decoded as a pasted one
// is; see skim.go.
package bulk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job"
	"smilecodes/model/job/field"
	"smilecodes/model/job/tally"
	"smilecodes/model/job/wire"
)

// A Source is an input.
type Source struct {
	Name string                        // for errors
	Size int64                         // in bytes; 0 if it isn't known
	Open func() (io.ReadCloser, error) // from its beginning
}

// Options say how inputs are read.
type Options struct {
	Catalog  *catalog.Catalog
	Decoding job.Decoding // the day, and the key of this run
	Kinds    *tally.Kinds // those of the count

	// Columns are the names or numbers of columns, or the keys of JSON, by code, job_type,
	// time, country, id_type, smile_job_id, job_id and text; json is that of the column
	// with the payload. TimeForm is how the times of a table are written; ISO for what the
	// first of them look like.
	Columns  map[string]string
	TimeForm tally.TimeForm

	Workers  int                     // 0 for one a core
	Progress func(read, total int64) // in bytes; the total is 0 if it isn't known

	// Pause is called when some of an input has come. At the time that it tells, what came
	// until then is counted, if no more comes. If it is nil, nothing is counted before a lot
	// has come.
	Pause func() <-chan time.Time

	chunk int // how large one is, in tests; 0 for as large as is fast
}

// ErrNoCode is in the error of inputs without any result code.
var ErrNoCode = errors.New("no result code was found")

// A ListError is that of an input that is a list of codes, which has no results.
type ListError struct {
	Codes  int      // how many it lists; 0 if there are more than were looked at
	Listed []string // the first of them, where the list has nothing else
}

// Error says how many codes it lists, and what to do with them.
func (e *ListError) Error() string {
	list := "a list of codes"
	switch {
	case e.Codes == 1:
		list = "a code"
	case e.Codes > 1:
		list = fmt.Sprintf("a list of %d codes", e.Codes)
	}
	if len(e.Listed) == 0 {
		return "this is " + list + ", not results. To look codes up, type them after smilecodes, or paste them into the explorer"
	}
	return "this is " + list + ", not results. To look codes up, type smilecodes " + strings.Join(e.Listed, " ") +
		", or paste them into the explorer. If each line is a result, count them with --columns code=1"
}

// Read reads inputs into a count. Where the context ends, what was read counts, and the
// count says that it is only a part. An input that can't be read is in the error, and the
// others count. If nothing was found in any, the error is [ErrNoCode].
func Read(ctx context.Context, from []Source, to *tally.Tally, how Options) error {
	r := newReading(to, how)
	r.add = to.Add
	err := r.read(ctx, from)
	r.describe(func(in *tally.Input) { in.IsPartly = in.IsPartly || r.isPartly.Load() })
	if err == nil && r.records.Load() == 0 && !r.isPartly.Load() {
		err = r.noCode()
	}
	return err
}

// Again reads inputs again and gives each result whose record is wanted. What it says
// of its job is what may be shown of it. It calls wanted
// from several goroutines at once, and found from one at a time.
func Again(ctx context.Context, from []Source, how Options, wanted func(tally.Record) bool, found func(tally.Record, *job.Result)) error {
	r := newReading(nil, how)
	r.add, r.wanted, r.found = func([]tally.Record) {}, wanted, found
	if err := r.read(ctx, from); err != nil {
		return err
	}
	return ctx.Err()
}

// A reading is one pass over inputs.
type reading struct {
	how   Options
	to    *tally.Tally // nil for a second pass
	add   func([]tally.Record)
	keys  field.Keys
	words *wire.Vocabulary // for the goroutine that reads
	kinds *tally.Kinds
	total int64 // bytes of all inputs; 0 if that isn't known

	wanted func(tally.Record) bool
	found  func(tally.Record, *job.Result)
	mu     sync.Mutex // of found

	bytes, records atomic.Int64
	isPartly       atomic.Bool

	heads heads
}

// A heads is what the heads of inputs told.
type heads struct {
	forms      []string
	recognized []string // columns of tables without a code
	truncated  bool     // some compressed file has nothing before it ends
	tooLong    bool     // some record was too long
}

func newReading(to *tally.Tally, how Options) *reading {
	const large = 256 << 10 // all of it stays in the processor's cache
	if how.chunk == 0 {
		how.chunk = large
	}
	if how.Workers == 0 {
		how.Workers = runtime.GOMAXPROCS(0)
	}
	how.Decoding.Most = mostOfRecord
	return &reading{how: how, to: to, keys: field.NewKeys(), words: wire.New(how.Catalog), kinds: how.Kinds}
}

// read reads all inputs, one after another, into chunks for the workers.
func (r *reading) read(ctx context.Context, from []Source) error {
	for _, source := range from {
		if source.Size == 0 {
			r.total = 0
			break
		}
		r.total += source.Size
	}
	to := feed{make(chan chunk), make(chan []byte, r.how.Workers+2)}
	done := make(chan error, 1)
	var all crew
	go func() {
		defer close(to.chunks)
		defer all.rescue()
		var errs []error
		for _, source := range from {
			if err := r.source(ctx, source, to); err != nil && ctx.Err() == nil {
				errs = append(errs, fmt.Errorf("%s: %w", source.Name, err))
			}
		}
		if ctx.Err() != nil {
			r.isPartly.Store(true)
		}
		done <- errors.Join(errs...)
	}()
	for range r.how.Workers {
		all.work(func() { newWorker(r).work(ctx, to) })
	}
	all.wait()
	select {
	case err := <-done:
		return err
	case <-ctx.Done(): // an input that says nothing is not waited for
		r.isPartly.Store(true)
		return nil
	}
}

// A crew is goroutines whose panics are those of the one who waits for them. Only there can
// the terminal be given back first.
type crew struct {
	workers sync.WaitGroup
	panics  atomic.Pointer[any]
}

// work runs something in a goroutine.
func (c *crew) work(do func()) {
	c.workers.Go(func() {
		defer c.rescue()
		do()
	})
}

// rescue keeps the panic of its goroutine. Defer it.
func (c *crew) rescue() {
	if p := recover(); p != nil {
		c.panics.CompareAndSwap(nil, &p)
	}
}

// wait waits for the workers, and panics if one of them did.
func (c *crew) wait() {
	c.workers.Wait()
	if p := c.panics.Load(); p != nil {
		panic(*p)
	}
}
