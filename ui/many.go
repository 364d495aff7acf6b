package ui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync/atomic"

	"github.com/charmbracelet/x/term"

	"smilecodes/model/job/bulk"
	"smilecodes/ui/command"
	"smilecodes/ui/command/count"
	"smilecodes/ui/guard"
	"smilecodes/ui/restricted"
	"smilecodes/ui/settings"
	"smilecodes/ui/triage"
)

// openMany opens the screen of many results, and waits for its end. Where there is no
// screen or no keyboard it opens nothing. Its catalogue is the one that was counted by.
func openMany(n *count.Count) (code int, isOpen bool) {
	s := setUp(settings.Overrides{})
	if s.Linear || !takeKeyboard() {
		return 0, false
	}
	if kind, _ := screen(); kind != full {
		return 0, false
	}
	w := &watched{Count: n, whole: n}
	code = guard.Run(triage.New(triage.Options{Catalog: n.Catalog(), Explorer: s.explorer(), Reading: w.reading()}), s.options()...)
	w.end()
	if code == command.Found {
		code = w.code()
	}
	return code, true
}

// takeKeyboard lets keys come from the terminal where standard input is results, which
// somebody has in hand already. It reports whether keys can come at all.
func takeKeyboard() bool {
	if term.IsTerminal(os.Stdin.Fd()) {
		return true
	}
	tty, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
	if err != nil {
		return false
	}
	os.Stdin = tty
	return true
}

// A watched is a count that a screen shows while it is read.
type watched struct {
	*count.Count
	whole      *count.Count // without what a filter of the screen leaves out
	stop       context.CancelFunc
	err        error // that of reading, at the end
	read, size atomic.Int64
	isRead     atomic.Bool
	again      atomic.Pointer[watched] // the same with other filters, which took its place
}

func (w *watched) reading() triage.Reading {
	ctx, stop := context.WithCancel(context.Background())
	w.stop = stop
	r := triage.Reading{
		Run: func() error {
			w.err = w.ReadBeside(ctx, func(read, size int64) { w.read.Store(read); w.size.Store(size) })
			w.isRead.Store(true)
			return w.err
		},
		Count: func() triage.Count { return triage.Count{Report: w.Report(), Read: w.read.Load(), Size: w.size.Load()} },
		Stop:  stop,
		Again: w.only,
		Retry: func(file string) (string, error) {
			listed, err := w.Retry(context.Background(), file)
			return listed.Words(file), err
		},
	}
	if restricted.Is(os.Getenv) {
		r.Retry, r.NoRetry, r.Again, r.NoAgain = nil, restricted.Why, nil, restricted.Why
	}
	return r
}

// only reads the same with a filter.
func (w *watched) only(f triage.Filter) (triage.Reading, error) {
	n, err := w.whole.Only(f.Products, f.Countries, f.IDTypes)
	if err != nil {
		return triage.Reading{}, err
	}
	again := &watched{Count: n, whole: w.whole}
	w.again.Store(again)
	return again.reading(), nil
}

// end stops whatever is still read.
func (w *watched) end() {
	for ; w != nil; w = w.again.Load() {
		w.stop()
	}
}

// code is the exit code, and says why if there was nothing to show.
func (w *watched) code() int {
	r := w.Report()
	switch {
	case !w.isRead.Load():
		return command.NotFound
	case w.err != nil && r.Input.Results == 0:
		fmt.Fprintf(os.Stderr, "smilecodes: %s.\n", strings.TrimSuffix(w.err.Error(), "."))
		if list := (*bulk.ListError)(nil); errors.Is(w.err, bulk.ErrNoCode) || errors.As(w.err, &list) {
			return command.Usage
		}
		return command.NotFound
	case w.err != nil || !r.IsWhole():
		return command.NotFound
	}
	return command.Found
}
