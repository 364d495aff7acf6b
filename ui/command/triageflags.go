package command

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"smilecodes/model/job/tally"
	"smilecodes/ui/command/count"
	"smilecodes/ui/text"
)

// columnFields are what --columns can name. A job is named by its SmileJobID, or by the
// job_id of the company.
var columnFields = []string{"code", "job_type", "time", "time:dmy", "time:mdy", "country", "id_type", "job", "smile_job_id", "job_id", "text"}

// timeForms say which number of a date is the day, where the dates leave that open.
var timeForms = map[string]tally.TimeForm{"time:dmy": tally.DayFirst, "time:mdy": tally.MonthFirst}

// chosenColumns is what --columns and --json-column say: the name or the number of a column, by field.
func (t *triaging) chosenColumns() (columns map[string]string, form tally.TimeForm, err error) {
	columns = map[string]string{"json": t.jsonColumn}
	for _, pair := range strings.Split(strings.Join(*t.columns, ","), ",") {
		name, column, _ := strings.Cut(pair, "=")
		name, column = strings.TrimSpace(name), strings.TrimSpace(column)
		switch {
		case pair == "":
			continue
		case !slices.Contains(columnFields, name) || column == "":
			return nil, form, fmt.Errorf("--columns doesn't understand %s; give pairs such as code=result_code, of: %s", text.Shown(pair), strings.Join(columnFields, ", "))
		case name == "job":
			name = "smile_job_id"
		case timeForms[name] != tally.ISO:
			form, name = timeForms[name], "time"
		}
		columns[name] = column
	}
	return columns, form, nil
}

// chosenResults is what the flags say of which results count, and how.
func (t *triaging) chosenResults(o count.Options) (tally.Options, error) {
	var of tally.Options
	var zone, step, since, until, products, places error
	of.Zone, zone = zoneOf(t.span.zone)
	if zone != nil {
		of.Zone = time.UTC
	}
	of.Step, step = stepOf(t.span.by)
	of.Since, of.Last, since = timeOf("since", t.span.since, of.Zone)
	of.Until, t.span.untilBefore, until = t.end(of.Zone)
	chosen, products := text.Products(o.Catalog, *t.products)
	for _, p := range chosen {
		of.Products = append(of.Products, p.Slug)
	}
	of.Countries, of.IDTypes, places = t.chosenPlaces(o)
	var assumed error
	if of.AssumeJobType = t.assume; t.assume < 0 || t.assume > 12 {
		assumed = errors.New("--assume-job-type takes a job_type from 1 to 12. smilecodes products lists them")
	}
	return of, errors.Join(zone, step, since, until, products, places, assumed)
}

// chosenPlaces are the countries and ID types that alone count.
func (t *triaging) chosenPlaces(o count.Options) (countries, idTypes []string, err error) {
	kinds := tally.NewKinds(o.Catalog, o.Decoding)
	for _, w := range *t.countries {
		word := kinds.Country([]byte(strings.TrimSpace(w)))
		if word <= tally.Other {
			return nil, nil, fmt.Errorf("the country %s is unknown; give its code, such as NG", text.Shown(w))
		}
		countries = append(countries, kinds.Name(word))
	}
	for _, w := range *t.idTypes {
		word := kinds.IDType([]byte(strings.ReplaceAll(strings.TrimSpace(w), " ", "_")))
		if word <= tally.Other {
			return nil, nil, fmt.Errorf("the ID type %s is unknown; smilecodes format lists them", text.Shown(w))
		}
		idTypes = append(idTypes, kinds.Name(word))
	}
	return countries, idTypes, nil
}

// stepOf is how long an interval is.
func stepOf(word string) (tally.Step, error) {
	if i := slices.Index(stepSlugs[:], word); i >= 0 {
		return tally.Step(i), nil
	}
	return tally.Auto, fmt.Errorf("--by %s is unknown; choose one of: %s", text.Shown(word), strings.Join(stepSlugs[:], ", "))
}

// zoneOf is a time zone by its name, or by how far it is from UTC: +01:00.
func zoneOf(word string) (*time.Location, error) {
	if at, err := time.Parse("-07:00", word); err == nil {
		_, offset := at.Zone()
		return time.FixedZone("UTC"+word, offset), nil
	}
	zone, err := time.LoadLocation(word)
	if err != nil || word == "Local" {
		return nil, fmt.Errorf("the time zone %s is unknown here; give a name such as Africa/Lagos, or +01:00", text.Shown(word))
	}
	return zone, nil
}

// timeOf is a day, a time, or how long before the last time in the data.
//
//	2026-11-21, 2026-11-21T14:00:00Z, 24h, 7d
func timeOf(flag, word string, zone *time.Location) (at time.Time, before time.Duration, err error) {
	if word == "" {
		return at, 0, nil
	}
	if at, err = time.ParseInLocation(time.DateOnly, word, zone); err == nil {
		return at, 0, nil
	}
	if at, err = time.Parse(time.RFC3339, word); err == nil {
		return at, 0, nil
	}
	number, unit := word[:len(word)-1], word[len(word)-1]
	n, err := strconv.Atoi(number)
	units := map[byte]time.Duration{'h': time.Hour, 'd': 24 * time.Hour}
	const longest = 10 * 366
	if err != nil || n < 1 || n > 24*longest || units[unit] == 0 {
		return at, 0, fmt.Errorf("--%s doesn't understand %s; give a day (2026-11-21), a time (2026-11-21T14:00:00Z), or 24h or 7d before the last time in the data", flag, text.Shown(word))
	}
	return at, time.Duration(n) * units[unit], nil
}

// end is where the time ends that counts, or how long before the last time in the data. A
// day counts whole.
func (t *triaging) end(zone *time.Location) (at time.Time, before time.Duration, err error) {
	at, before, err = timeOf("until", t.span.until, zone)
	if _, notDay := time.Parse(time.DateOnly, t.span.until); notDay == nil {
		at = at.AddDate(0, 0, 1)
	}
	return at, before, err
}

// beforeLast makes what is counted end so long before the last time in the data, which a
// reading of its own has to find first.
func beforeLast(o count.Options, before time.Duration) (count.Options, error) {
	whole := o
	whole.Tally = tally.Options{Zone: o.Tally.Zone}
	c := count.New(whole)
	if err := c.CanBeReadAgain(); err != nil {
		return o, err
	}
	_ = c.Read(context.Background(), nil) // the reading that counts says what is wrong
	last := c.Report().Input.Last
	if last.IsZero() {
		return o, nil
	}
	o.Tally.Until = last.Add(-before)
	return o, nil
}

// completeFilters offers countries and ID types, and after --columns what can be named.
func (t *triaging) completeFilters(cmd *cobra.Command) {
	offer := func(flag string, words func() []string) {
		_ = cmd.RegisterFlagCompletionFunc(flag, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return words(), cobra.ShellCompDirectiveNoFileComp
		}) // it fails only for a flag that does not exist
	}
	offer("country", func() (all []string) {
		for _, o := range t.Catalog.Countries() {
			all = append(all, o.Code+"\t"+o.Name())
		}
		return all
	})
	offer("id-type", func() (all []string) {
		for _, f := range t.Catalog.Formats() {
			if !slices.Contains(all, f.Type) {
				all = append(all, f.Type)
			}
		}
		return all
	})
	offer("columns", func() (all []string) {
		for _, f := range columnFields {
			all = append(all, f+"=")
		}
		return all
	})
}
