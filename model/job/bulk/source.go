package bulk

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"smilecodes/model/job"
	"smilecodes/model/job/field"
	"smilecodes/model/job/tally"
)

// A feed is what inputs are cut into, and the buffers that come back from it.
type feed struct {
	chunks chan chunk
	used   chan []byte
}

// source reads one input.
func (r *reading) source(ctx context.Context, source Source, to feed) error {
	file, err := source.Open()
	if err != nil {
		return err
	}
	defer file.Close()
	text, was, err := plainText(counted{file, &r.bytes})
	if err != nil {
		r.heads.truncated = true
		return r.broken(1, err)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	in := newFlow(ctx, text, r.how.Pause)
	head, telling, err := r.head(in)
	switch {
	case len(bytes.TrimSpace(head)) > 0:
	case err == io.EOF:
		return nil
	default:
		r.heads.truncated = true
		return r.broken(1, err)
	}
	f, refused := r.begin(telling, was, err != nil)
	if refused != nil {
		return refused
	}
	in.unread(head[f.from:])
	c := &cutter{
		from: in, form: f, size: min(firstChunk, r.how.chunk), most: r.how.chunk,
		line: 1 + bytes.Count(head[:f.from], newline), fault: func(kind tally.Fault, line int) {
			r.heads.tooLong = true
			r.fault(kind, line)
		},
	}
	err = r.cut(ctx, c, to)
	return r.broken(c.line, err)
}

// firstChunk is small, so that there is something to see at once.
const firstChunk = 64 << 10

// head reads as much of an input as tells what it is: of a slow one, the lines that have come.
func (r *reading) head(in *flow) (head, telling []byte, err error) {
	for {
		if head, err = in.fill(head, headSize); err != nil || len(head) == headSize {
			return head, head, err
		}
		telling = head[:bytes.LastIndexByte(head, '\n')+1]
		if f, wrong := r.formOf(telling, false); wrong == nil && f.isSure(telling) {
			return head, telling, nil
		}
	}
}

// begin decides what an input is by its head, which may be all of it, and describes it with
// what the bytes of it were.
func (r *reading) begin(head []byte, was []string, isAll bool) (*form, error) {
	if !isText(head) {
		r.fault(tally.NotText, 1)
		if bytes.HasPrefix(head, []byte("PK")) {
			return nil, errors.New("this is a spreadsheet or a zip file. Save the sheet as a CSV, or unpack the file")
		}
		return nil, errors.New("this isn't text. Give triage JSON, a log, a CSV or a TSV, which may be compressed with gzip")
	}
	if list := r.listIn(head, isAll); list != nil {
		return nil, list
	}
	f, err := r.formOf(head, isAll)
	if err != nil {
		return nil, err
	}
	if len(was) > 0 {
		f.name += " (" + strings.Join(was, ", ") + ")"
	}
	told := f.columns.told
	if r.to != nil && (f.shape != table || f.columns.at[inJSON] >= 0) {
		told = append(told, r.fieldsOf(head[f.from:], &f)...)
	}
	r.describe(func(in *tally.Input) {
		if !slices.Contains(r.heads.forms, f.name) {
			r.heads.forms = append(r.heads.forms, f.name)
			in.Form = strings.Join(r.heads.forms, " and ")
		}
		for _, c := range told {
			if !slices.Contains(in.Columns, c) {
				in.Columns = append(slices.Clone(in.Columns), c)
			}
		}
		in.Files++
	})
	return &f, nil
}

// isText reports whether a head has the signs of text, but for a few that logs have as well.
func isText(head []byte) bool {
	const few = 50 // of which one may be odd
	odd := 0
	for _, c := range head {
		switch {
		case c == 0:
			return false
		case c < '\t', c > '\r' && c < ' ' && c != '\x1b':
			odd++
		}
	}
	return few*odd <= len(head)
}

// listIn says that a head is a list of codes, if it is: of codes and their texts, or of codes
// alone. Where the user names the column of the code, each is a result.
func (r *reading) listIn(head []byte, isAll bool) error {
	if r.to == nil || r.how.Columns[columnNames[code].said] != "" {
		return nil
	}
	name, below, _ := bytes.Cut(bytes.TrimSpace(head), newline)
	if k, _ := r.keys.Of(bytes.TrimSpace(name)); k.Field == field.CallCode { // one column called "code"
		head = below
	}
	if n, codes := r.words.Listed(head); n > 0 {
		if !isAll {
			n = 0
		}
		return &ListError{Codes: n, Listed: codes}
	}
	if isAll {
		if d := job.NewDecoder(r.how.Catalog, r.how.Decoding).Decode(head); d.Listed > 0 {
			return &ListError{Codes: d.Listed}
		}
	}
	return nil
}

// cut cuts an input into chunks for the workers.
func (r *reading) cut(ctx context.Context, c *cutter, to feed) error {
	for {
		var buffer []byte
		select {
		case buffer = <-to.used:
		default:
		}
		part, err := c.next(buffer)
		if err == nil || len(part.data) > 0 {
			select {
			case to.chunks <- part:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		if r.how.Progress != nil && ctx.Err() == nil {
			r.how.Progress(r.bytes.Load(), r.total)
		}
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		}
	}
}

// broken is the fault of an input that could not be read to its end. What was read
// before counts.
func (r *reading) broken(line int, err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, gzip.ErrHeader) && line > 1: // what comes after a compressed file
		return nil
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader), errors.As(err, &corrupt):
		r.fault(tally.Truncated, line)
		return nil
	}
	return fmt.Errorf("it could only be read in part: %w", err)
}

func (r *reading) fault(kind tally.Fault, line int) {
	if r.to != nil {
		r.to.Fault(kind, line, 1)
	}
}

func (r *reading) describe(change func(*tally.Input)) {
	if r.to != nil {
		r.to.Describe(change)
	}
}

// noCode says that nothing was found, and what was recognized.
func (r *reading) noCode() error {
	switch isNothing := len(r.heads.forms) == 0; {
	case isNothing && r.heads.truncated:
		return fmt.Errorf("%w. The compressed file ends too early", ErrNoCode)
	case isNothing:
		return fmt.Errorf("%w. The input is empty", ErrNoCode)
	case r.heads.tooLong:
		return fmt.Errorf("%w. What is longer than %d MB is not read", ErrNoCode, mostOfRecord>>20)
	}
	read, known := strings.Join(r.heads.forms, " and "), "No field that triage knows was recognized."
	if len(r.heads.recognized) > 0 {
		known = "What was recognized: " + strings.Join(r.heads.recognized, ", ") + "."
	}
	if read != "" {
		read = " It was read as " + read + "."
	}
	return fmt.Errorf("%w.%s %s Say where the code is: --columns code=NAME, or the number of its column", ErrNoCode, read, known)
}
