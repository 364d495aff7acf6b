package command

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"smilecodes/model/job"
	"smilecodes/model/job/bulk"
	"smilecodes/model/job/tally"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/model/triage"
	"smilecodes/ui/command/count"
	"smilecodes/ui/command/report"
	"smilecodes/ui/text"
)

// A triaging is the command that counts many results.
type triaging struct {
	*app
	products, countries, idTypes *repeated
	columns                      *repeated
	jsonColumn                   string
	assume, top                  int
	span                         span
	note, retry                  string
	isLinear                     bool
}

// A span is what the flags say about time.
type span struct {
	since, until, zone, by string
	untilBefore            time.Duration // the last time in the data, as --until says it
}

func (a *app) triage() *cobra.Command {
	cmd := &cobra.Command{
		Use: "triage [FILE...|-]", Short: "Count many job results: what to do, and what is one outage",
		Long: "triage counts the results in exports and logs: what has to be done, which ID authority was down and when, what still\n" +
			"waits for a reviewer. It reads JSON Lines, JSON, logs with JSON, CSV and TSV, compressed with gzip or not, and says\n" +
			"what it took for what. On a terminal it opens a screen; into a pipe it writes text. It shows counts, never personal data.",
		Example: "  smilecodes triage callbacks.jsonl\n  cat app.log | smilecodes triage --since 24h\n" +
			"  smilecodes triage export.csv --columns code=result,time=created --zone Africa/Lagos\n" +
			"  smilecodes triage callbacks.jsonl --country NG --id-type BVN --format html > bvn.html\n  smilecodes triage callbacks.jsonl --retry jobs.csv",
	}
	t := &triaging{app: a, products: a.takesProducts(cmd), columns: new(repeated), countries: new(repeated), idTypes: new(repeated)}
	f := cmd.Flags()
	f.Var(t.columns, "columns", "take these `COLUMNS` or JSON keys: code=result_code,job_type=type,time=created_at,country=…,id_type=…,job=…")
	f.StringVar(&t.jsonColumn, "json-column", "", "the `COLUMN` that has the payload")
	f.IntVar(&t.assume, "assume-job-type", 0, "the `JOB_TYPE` of results that have none")
	f.StringVar(&t.span.since, "since", "", "from this `TIME` on: 2026-11-21, 2026-11-21T14:00:00Z, or 24h or 7d before the last time in the data")
	f.StringVar(&t.span.until, "until", "", "up to this `TIME`, given as for --since and counted back from the same last time; a day counts whole")
	f.StringVar(&t.span.zone, "zone", "", "the time `ZONE` of days and hours, such as Africa/Lagos (default UTC)")
	f.Var(t.countries, "country", "only this `COUNTRY`: a code or a name; repeatable")
	f.Var(t.idTypes, "id-type", "only this ID `TYPE`, such as BVN; repeatable")
	f.StringVar(&t.span.by, "by", "auto", "count by `10m|hour|day`")
	f.IntVar(&t.top, "top", rowsMost, "how many `ROWS` each table has; 0 for all")
	f.StringVar(&t.note, "note", "", "write the note on an incident for this `AUDIENCE`: internal, engineering")
	f.StringVar(&t.retry, "retry", "", "also list the jobs to run again later in this new `FILE`")
	f.BoolVar(&t.isLinear, "linear", false, "say it in sentences, for screen readers and braille")
	complete(cmd, "by", stepSlugs[:])
	complete(cmd, "note", slugs(incidentReaders()))
	t.completeFilters(cmd)
	return a.answers(cmd, triageFormats(), t.answer)
}

// rowsMost is how many rows a table has unless somebody asks for another number.
const rowsMost = 10

func triageFormats() []string { return []string{"text", "markdown", "json", "csv", "html"} }

// incidentReaders are those who get a note on an incident: not customers.
func incidentReaders() []ticket.Audience {
	return []ticket.Audience{ticket.Internal, ticket.Engineering}
}

// answer counts, opens the screen or prints what was counted.
func (t *triaging) answer(r request) error {
	o, err := t.options(r)
	if err != nil {
		return err
	}
	if t.span.untilBefore > 0 {
		if o, err = beforeLast(o, t.span.untilBefore); err != nil {
			return err
		}
	}
	c := count.New(o)
	for _, file := range c.Again() {
		t.say("%s is named twice, and counts once.", file)
	}
	if t.retry != "" {
		if err := c.CanRetry(t.retry); err != nil {
			return err
		}
	}
	isPlain := r.cmd.Flags().Changed("format") || t.note != "" || t.retry != "" || t.inLines(r)
	if !isPlain && t.Width > 0 && t.Triage != nil {
		if code, isOpen := t.Triage(c); isOpen {
			return exitOf(code)
		}
	}
	isWhole, err := t.read(c)
	if err != nil {
		return err
	}
	if err := t.write(r, c.Report()); err != nil {
		return err
	}
	if t.retry != "" {
		listed, err := c.Retry(context.Background(), t.retry)
		if err != nil {
			return err
		}
		t.say("%s", listed.Words(t.retry))
		isWhole = isWhole && listed.Unnamed == 0
	}
	if !isWhole {
		return errNotFound
	}
	return nil
}

func exitOf(code int) error {
	if code == Found {
		return nil
	}
	return exitCode(code)
}

// inLines reports whether the answer is to be in sentences.
func (t *triaging) inLines(r request) bool {
	if !t.isLinear && t.Width > 0 && t.Setup != nil && r.format == "text" {
		setup, _ := t.Setup()
		t.isLinear = setup.Linear
	}
	return t.isLinear
}

// read reads all, until the first Ctrl+C: what was read then counts, and the next one ends
// the program. It reports whether nothing was left out.
func (t *triaging) read(c *count.Count) (isWhole bool, err error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop)
	var progress func(read, total int64)
	if t.IsWatched {
		meter := count.NewMeter(t.Stderr, time.Now())
		defer meter.End()
		progress = func(read, total int64) { meter.Show(time.Now(), read, total) }
	}
	err = c.Read(ctx, progress)
	r := c.Report()
	var list *bulk.ListError
	switch isNothing := r.Input.Form == ""; { // every input was refused at its beginning
	case err == nil:
		return r.IsWhole(), nil
	case errors.Is(err, bulk.ErrNoCode), errors.As(err, &list) && isNothing:
		return false, err
	case isNothing:
		t.say("%v.", err)
		return false, errNotFound
	}
	t.say("%v.", err)
	return false, nil
}

// write writes what was counted, in the format that was asked for.
func (t *triaging) write(r request, counted tally.Report) error {
	answer := triage.Of(r.catalog, counted)
	switch {
	case t.note != "":
		audience, f, err := t.noteFor(r)
		if err != nil {
			return err
		}
		fmt.Fprintln(t.out, ticket.OfMany(r.catalog, counted, audience, f))
		return nil
	case t.isLinear:
		t.sentences(answer)
		return nil
	}
	switch r.format {
	case "json":
		return t.json("", reportObject(counted))
	case "csv":
		return t.table(todoTable(counted), "csv")
	case "html":
		t.out.WriteString(report.Page(answer, counted, t.top, t.edition()))
	default:
		t.app.write(triageDocument(answer, t.top), r.format)
	}
	return nil
}

// edition says which catalogue the words are from.
func (a *app) edition() string {
	return "smilecodes, catalogue of " + a.Catalog.Day() + ", fingerprint " + a.Catalog.Fingerprint()
}

// noteFor is who reads the note, and how it is marked up.
func (t *triaging) noteFor(r request) (ticket.Audience, markup.Format, error) {
	audiences, err := text.Choose("audience", []string{t.note}, incidentReaders(), func(a ticket.Audience) []string { return []string{a.Slug(), a.String()} })
	if err != nil {
		return 0, 0, err
	}
	formats := map[string]markup.Format{"text": markup.Plain, "markdown": markup.Markdown, "html": markup.HTML}
	f, ok := formats[r.format]
	if !ok {
		return 0, 0, fmt.Errorf("a note can't be %s; choose one of: text, markdown, html", r.format)
	}
	return audiences[0], f, nil
}

// sentences say an answer line by line: every fact, no pictures, the most important first.
func (t *triaging) sentences(a triage.Answer) {
	say := func(words string) {
		if t.ASCII {
			words = text.ToReadableASCII(words)
		}
		lines := []string{words}
		if t.Width > 0 {
			lines = text.Wrap(words, t.Width)
		}
		for _, l := range lines {
			fmt.Fprintln(t.out, l)
		}
	}
	for _, b := range a.Read {
		say(b.Text)
	}
	say(a.Title + ".")
	for _, b := range a.Alarms {
		say(b.Text)
	}
	for i, v := range a.Views {
		say(v.Title + ".")
		if len(v.Rows) == 0 {
			say(v.Empty)
		}
		if i == triage.OverTime {
			v.Rows = nil // the notes say what they come to
		}
		v = v.Top(t.top)
		for _, r := range v.Rows {
			say(r.Sentence())
		}
		for _, b := range v.Notes {
			say(b.Text)
		}
	}
}

// options are what the flags say.
func (t *triaging) options(r request) (count.Options, error) {
	o := count.Options{
		Catalog: r.catalog, Decoding: t.Decoding(job.InputMost), Files: r.words, Stdin: t.Stdin, Open: openFile,
	}
	if len(o.Files) == 0 {
		o.Files = []string{"-"}
	}
	isNamed := slices.ContainsFunc(o.Files, func(name string) bool { return name != "-" })
	switch {
	case t.IsRestricted && (isNamed || t.retry != ""):
		return o, errNoFiles
	case len(r.words) == 0 && t.IsTyped:
		return o, errors.New("triage needs a file, or results that are piped into it. For example: smilecodes triage callbacks.jsonl")
	case t.top < 0:
		return o, errors.New("--top can't be negative; 0 shows all rows")
	}
	var err error
	if t.note != "" { // before anything is read
		_, _, err = t.noteFor(r)
	}
	var columns error
	o.Columns, o.TimeForm, columns = t.chosenColumns()
	tallied, filters := t.chosenResults(o)
	o.Tally = tallied
	return o, errors.Join(err, columns, filters)
}
