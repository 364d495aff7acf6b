package guard

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// errFailed replaces what a panic carried.
var errFailed = errors.New("failed")

// A failure is the line of code where the program failed. Nothing is kept of what
// it failed with.
type failure struct {
	mu     sync.Mutex
	source string
}

// catch is for defer: it notes the source of a panic and lets Bubble Tea end the
// program for it, without what it carried.
func (f *failure) catch() {
	if recover() == nil {
		return
	}
	f.mu.Lock()
	if f.source == "" { // the first is the cause
		f.source = sourceOfPanic()
	}
	f.mu.Unlock()
	panic(errFailed)
}

// where is the source in words, empty if it is not known.
func (f *failure) where() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.source == "" {
		return ""
	}
	return " (" + f.source + ")"
}

// sourceOfPanic is the innermost line of the project's own code, this package
// excepted, on the way to the panic: smilecodes/ui/explorer/keys.go:120.
func sourceOfPanic() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	for {
		frame, more := frames.Next()
		folder, name := path.Split(frame.Function)
		name, _, _ = strings.Cut(name, ".")
		if in := folder + name; strings.HasPrefix(in, "smilecodes/") && in != "smilecodes/ui/guard" {
			return fmt.Sprintf("%s/%s:%d", in, filepath.Base(frame.File), frame.Line)
		}
		if !more {
			return ""
		}
	}
}

// A watchedModel notes where it fails.
type watchedModel struct {
	tea.Model
	failure *failure
}

func (w watchedModel) Init() tea.Cmd {
	defer w.failure.catch()
	return w.command(w.Model.Init())
}

func (w watchedModel) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	defer w.failure.catch()
	m, cmd := w.Model.Update(msg)
	return watchedModel{m, w.failure}, w.command(cmd)
}

func (w watchedModel) View() tea.View {
	defer w.failure.catch()
	return w.Model.View()
}

// command watches a command, and those that it may turn out to consist of: a
// batch or a sequence, whose type is Bubble Tea's secret.
func (w watchedModel) command(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		defer w.failure.catch()
		msg := cmd()
		several := reflect.ValueOf(msg)
		if !several.IsValid() || several.Kind() != reflect.Slice || several.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
			return msg
		}
		all := reflect.MakeSlice(several.Type(), several.Len(), several.Len())
		for i := range several.Len() {
			all.Index(i).Set(reflect.ValueOf(w.command(several.Index(i).Interface().(tea.Cmd))))
		}
		return all.Interface()
	}
}
