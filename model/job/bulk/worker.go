package bulk

import (
	"bytes"
	"context"
	"encoding/json"

	"smilecodes/model/job"
	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/tally"
	"smilecodes/model/job/wire"
)

// A worker makes records of chunks.
type worker struct {
	*reading
	reader        // of this chunk
	json   reader // which knows the keys that the user named
	tables reader // whose names are those of columns
	row    row
	line   row // a line by itself, where a cell goes on in the next
	made   []tally.Record
	lines  int // records of the input in this chunk

	localTime int64 // of the row that is read, where spreadsheets wrote it; 0 for none
}

// A reader reads answers.
type reader struct {
	skim     *skimmer
	decoder  *job.Decoder
	hasNames bool // of the user
}

func newWorker(r *reading) *worker {
	names := map[string]field.Field{}
	for _, column := range columnNames[:parts] {
		name := r.how.Columns[column.said]
		if isNumber := wire.IsDigits(name); name != "" && !isNumber {
			names[name] = column.field
		}
	}
	w := &worker{reading: r, tables: newReader(r, nil)}
	if w.json = w.tables; len(names) > 0 {
		w.json = newReader(r, names)
	}
	w.reader = w.json
	return w
}

func newReader(r *reading, names map[string]field.Field) reader {
	how := r.how.Decoding
	how.Names = names
	return reader{newSkimmer(wire.New(r.how.Catalog), names), job.NewDecoder(r.how.Catalog, how), len(names) > 0}
}

// work makes records of chunks until there are no more.
func (w *worker) work(ctx context.Context, from feed) {
	for {
		select {
		case <-ctx.Done():
			return
		case c, ok := <-from.chunks:
			if !ok {
				return
			}
			w.chunk(c)
			select {
			case from.used <- c.data:
			default:
			}
		}
	}
}

// chunk counts the records of a chunk.
func (w *worker) chunk(c chunk) {
	w.made, w.lines, w.localTime = w.made[:0], 0, 0
	if w.reader = w.json; c.form.shape == table {
		w.reader = w.tables
	}
	switch c.form.shape {
	case lines:
		w.eachLine(c)
	case values:
		w.eachValue(c)
	case table:
		w.eachRow(c)
	default:
		w.lines++
		w.decode(c.data, c.line)
	}
	w.records.Add(int64(len(w.made)))
	w.add(w.made)
	w.describe(func(in *tally.Input) { in.Records += w.lines })
}

func (w *worker) eachLine(c chunk) {
	for data, line := c.data, c.line; len(data) > 0; line++ {
		end := bytes.IndexByte(data, '\n') + 1
		if end == 0 {
			end = len(data)
		}
		text := data[:end]
		data = data[end:]
		switch {
		case w.skim.line(text):
			w.lines++
			w.plain(text)
		case len(bytes.TrimSpace(text)) == 0:
		case c.form.isLog && bytes.IndexByte(text, '{') < 0:
			w.decode(text, 0)
		default:
			w.lines++
			w.decode(text, line)
		}
	}
}

func (w *worker) eachValue(c chunk) {
	for data, line := c.data, c.line; ; {
		begin := bytes.IndexByte(data, '{')
		if begin < 0 {
			return
		}
		line += bytes.Count(data[:begin], newline)
		data = data[begin:]
		end := 0
		if w.lines++; w.skim.value(data) {
			end = w.skim.at
			w.plain(data[:end])
		} else {
			var n nesting
			if end = n.end(data); end == 0 {
				end = len(data)
			}
			w.decode(data[:end], line)
		}
		line += bytes.Count(data[:end], newline)
		data = data[end:]
	}
}

// plain counts a plain answer.
func (w *worker) plain(text []byte) {
	r := w.record()
	if w.wanted == nil {
		w.made = append(w.made, r)
	} else if w.wanted(r) {
		w.decode(text, 0)
	}
}

// record is that of what was skimmed.
func (w *worker) record() tally.Record {
	found := &w.skim.found
	r := tally.Record{
		Kind:    w.kinds.Of(found[code], w.kinds.JobType(found[jobType]), found[text]),
		Country: w.kinds.Country(found[country]), IDType: w.kinds.IDType(found[idType]),
		SmileJobID: w.how.Decoding.Key.OfBytes(found[smileJobID]), JobID: w.how.Decoding.Key.OfBytes(found[jobID]),
		IsPadded: len(found[code]) < len("0812"),
	}
	if seconds, ok := w.kinds.Time(found[at]); ok {
		r.Time = seconds
	} else {
		r.Time = w.localTime
	}
	return r
}

// decode counts the results of a text, or says why it has none if it has a line.
func (w *worker) decode(text []byte, line int) (n int) {
	if w.hasNames || mayTell(text) {
		for _, result := range w.decoder.Decode(text).Results {
			r := tally.RecordOf(w.kinds, result)
			if r.Kind == tally.NoKind {
				continue
			}
			if r.Time == 0 {
				r.Time = w.localTime
			}
			if n++; w.wanted == nil {
				w.made = append(w.made, r)
			} else if w.wanted(r) {
				w.mu.Lock()
				w.found(r, result)
				w.mu.Unlock()
			}
		}
	}
	begin := bytes.IndexByte(text, '{')
	switch {
	case n > 0 || line == 0:
	case bytes.IndexByte(text, 0) >= 0:
		w.fault(tally.NotText, line)
	case begin >= 0 && !json.Valid(text[begin:]):
		w.fault(tally.BrokenJSON, line)
	case w.namesCode(text):
		w.fault(tally.OddCode, line)
	default:
		w.fault(tally.NoCode, line)
	}
	return n
}

// namesCode holds for JSON that has something under the name of a result code.
func (w *worker) namesCode(text []byte) bool {
	for e := range payload.Events(text) {
		k, _ := w.skim.keys.Of(e.Key)
		isValue := e.Kind == payload.String || e.Kind == payload.Number
		if k.Field == field.ResultCode && isValue && len(bytes.TrimSpace(e.Raw)) > 0 {
			return true
		}
	}
	return false
}

// mayTell is a cheap look for what may be a result: a name of a code or of a status, or
// text that may be encoded. Most lines of a log have neither.
func mayTell(text []byte) bool {
	const longestName = 40
	n := 0
	for i, c := range text {
		if c == '"' || c <= ' ' || c == ':' || c == '.' {
			n = 0
			continue
		}
		if n++; n > longestName {
			return true
		}
		switch c | 0x20 {
		case 'o':
			if i+3 <= len(text) && bytes.EqualFold(text[i:i+3], []byte("ode")) {
				return true
			}
		case 'd':
			if i+4 <= len(text) && bytes.EqualFold(text[i:i+4], []byte("digo")) {
				return true
			}
		case 't':
			if i+5 <= len(text) && bytes.EqualFold(text[i:i+5], []byte("tatus")) {
				return true
			}
		}
	}
	return false
}
