package tally

import (
	"slices"

	"smilecodes/model/job"
)

// filters are what was asked for.
type filters struct {
	since, until                 int64 // seconds since 1970; 0 for no end
	isTimed                      bool  // a time was asked for, so results without one don't count
	products, countries, idTypes []string
}

func newFilters(o Options) filters {
	f := filters{isTimed: o.Last > 0, products: o.Products, countries: o.Countries, idTypes: o.IDTypes}
	if !o.Since.IsZero() {
		f.since, f.isTimed = o.Since.Unix(), true
	}
	if !o.Until.IsZero() {
		f.until, f.isTimed = o.Until.Unix(), true
		if o.Until.Nanosecond() > 0 {
			f.until++
		}
	}
	return f
}

// A passage is what filters say of a record.
type passage uint8

const (
	counts     passage = iota
	isOut              // it is something else
	isUnjudged         // it does not say what was asked for
	isUntimed          // it has no time, and one was asked for
)

// filter judges a record, and counts what does not count.
func (t *Tally) filter(r *Record, m *meaning) passage {
	p := t.only.judge(r, m, t.options.Kinds)
	if m.role != job.Verdict || r.Kind == NoKind {
		return p
	}
	switch p {
	case isOut:
		t.input.Filtered++
	case isUnjudged:
		t.input.Unjudged++
	}
	if r.Time == 0 && (p == isUntimed || p == counts) {
		t.input.NoTime++
	}
	return p
}

// judge says whether a record counts. What is known to be something else is left out,
// whatever else of it is not known.
func (f *filters) judge(r *Record, m *meaning, k *Kinds) passage {
	country, idType, product := f.judgeWord(f.countries, r.Country, k), f.judgeWord(f.idTypes, r.IDType, k), f.judgeProduct(m)
	switch {
	case m.code == "", country == isOut, idType == isOut, product == isOut, r.Time != 0 && !f.isIn(r.Time):
		return isOut
	case country == isUnjudged, idType == isUnjudged, product == isUnjudged:
		return isUnjudged
	case r.Time == 0 && f.isTimed:
		return isUntimed
	}
	return counts
}

func (f *filters) isIn(at int64) bool { return at >= f.since && (f.until == 0 || at < f.until) }

func (f *filters) judgeWord(want []string, w Word, k *Kinds) passage {
	switch {
	case len(want) == 0 || w > Other && slices.Contains(want, k.Name(w)):
		return counts
	case w <= Other:
		return isUnjudged
	}
	return isOut
}

// judgeProduct: of a product that is open it is known which ones it can be.
func (f *filters) judgeProduct(m *meaning) passage {
	isWanted := func(slug string) bool { return slices.Contains(f.products, slug) }
	switch {
	case len(f.products) == 0 || m.slug != "" && isWanted(m.slug):
		return counts
	case m.slug != "" || len(m.may) > 0 && !slices.ContainsFunc(m.may, isWanted):
		return isOut
	}
	return isUnjudged
}
