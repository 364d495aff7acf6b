// Package team reads a desk's own folder and lays it over the catalogue: its words for
// customers, its notes, its steps of guides and its languages.
//
//	team.toml               name, owner, review_days
//	texts.toml              [[text]] of one entry, [[sentence]] for all that share one of ours
//	guides/<slug>.toml      [[step]] after one of ours
//	languages/<tag>.toml    as in the catalogue
//
// The folder can add to what we advise and can be stricter about what customers hear. It
// can't change what the source page says, and can't let a customer hear more. A paragraph
// with a fault isn't used at all, and the built-in words are; all faults are told
// together, each with its file and line.
package team

import (
	"cmp"
	"fmt"
	"io/fs"
	"time"

	"smilecodes/catalog"
	"smilecodes/catalog/language"
	"smilecodes/catalog/sorted"
)

// A Fault is what is wrong with a paragraph of the folder.
type Fault struct {
	File    string // in the folder: "texts.toml"; empty for the folder itself
	Line    int    // from 1; 0 for the whole file
	Entry   string // the id or the guide's slug that it is about; may be empty
	Problem string
}

// Error is the fault with its place: "texts.toml:12: biometric-kyc/0812: ...".
func (f Fault) Error() string {
	where := f.File
	if f.Line > 0 {
		where += fmt.Sprintf(":%d", f.Line)
	}
	if f.Entry != "" {
		where += ": " + f.Entry
	}
	if where == "" {
		return f.Problem
	}
	return where + ": " + f.Problem
}

// A Report says what came of a folder.
type Report struct {
	Name    string  // of the team; may be empty
	Faults  []Fault // by file and line
	Overdue []Fault // the paragraphs in use that were due to be read through, or never were

	Texts, Sentences, Steps, Languages int // in use
}

// Lay lays a folder over a catalogue. What is overdue is so on a day. The catalogue that
// it gives is another one: the first is as it was.
func Lay(folder fs.FS, c *catalog.Catalog, today time.Time) (*catalog.Catalog, Report) {
	r := &reader{folder: folder, catalog: c, today: today, days: 180}
	r.readTeam()
	o := overlay{reader: r}
	o.readLanguages()
	o.readTexts()
	o.readGuides()
	r.strayFiles()
	o.keepNeutral()
	laid := o.lay()
	for _, all := range [][]Fault{r.report.Faults, r.report.Overdue} {
		sorted.By(all, func(a, b Fault) int {
			if a.File == "" || b.File == "" { // that there are more comes last
				return cmp.Compare(b.File, a.File)
			}
			return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
		})
	}
	return laid, r.report
}

// A reader reads the files of a folder and gathers every fault.
type reader struct {
	folder     fs.FS
	catalog    *catalog.Catalog
	suspicions *language.Suspicions
	today      time.Time

	owner string // of paragraphs that name none
	days  int    // until a paragraph is due to be read through again

	files  int // that were read or listed
	report Report
}

// readTeam reads what holds for the whole folder.
func (r *reader) readTeam() {
	for _, p := range r.paragraphs("team.toml", schemas{"": teamKeys}) {
		r.report.Name, r.owner = p.text("name"), p.text("owner")
		if l := p.text("language"); l != "" && l != catalog.English {
			p.fault("language", "language is %q; texts.toml is in English, and other languages are in languages", l)
		}
		if n, given := p.number("review_days"); given && (n < 1 || n > 3650) {
			p.fault("review_days", "review_days must be from 1 to 3650")
		} else if given {
			r.days = n
		}
	}
}

// review is whose a paragraph is and whether it is overdue.
func (r *reader) review(p *paragraph) catalog.Review {
	review := catalog.Review{Owner: cmp.Or(p.text("owner"), r.owner), Reviewed: p.day("reviewed")}
	day, err := time.Parse(time.DateOnly, review.Reviewed)
	if err != nil {
		return review // there is none, or it was reported
	}
	due := day.AddDate(0, 0, r.days)
	switch {
	case day.After(r.today.AddDate(0, 0, 1)):
		p.fault("reviewed", "reviewed is %s, which is still to come", review.Reviewed)
	case r.today.After(due.AddDate(0, 0, 1)):
		review.Overdue = due.Format(time.DateOnly)
	}
	return review
}

// inUse notes that a paragraph is used, and whether somebody has to read it through.
func (r *reader) inUse(p *paragraph, review catalog.Review, count *int) {
	*count++
	switch {
	case review.Reviewed == "":
		r.report.Overdue = append(r.report.Overdue, p.at("", "it has no review day; reviewed = "+r.today.Format(time.DateOnly)+" says that somebody read it today"))
	case review.Overdue != "":
		owner := ""
		if review.Owner != "" {
			owner = " (" + review.Owner + ")"
		}
		r.report.Overdue = append(r.report.Overdue, p.at("", "overdue since "+review.Overdue+owner))
	}
}
