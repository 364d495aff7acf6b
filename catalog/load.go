package catalog

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Load reads a catalogue: catalogue.toml (pages and products), codes/*.toml
// (one file for each product), guides/*.toml (one file for each guide), jobs.toml
// (what a job result can carry) and formats.toml (how ID numbers are written).
//
// It is strict. An unknown key, a missing field, an unknown word, a guide that
// does not exist, an id that stands twice, a control character: all are
// reported together, one to a line, each with its file and entry, and there is
// no catalogue then. Half a catalogue would give wrong answers.
//
// With codes only what explains these is read, as strictly, if all of them are
// there and nothing is wrong with it. Such a catalogue has every entry of the
// codes and no other.
func Load(fsys fs.FS, codes ...string) (*Catalog, error) {
	if len(codes) > 0 {
		if c := loadPart(fsys, codes); c != nil {
			return c, nil
		}
	}
	l := &loader{fsys: fsys, named: map[string]*Guide{}, broken: map[string]bool{}}
	known := l.catalogue()
	l.readGuides()
	l.readJobs()
	l.readFormats()
	if known {
		l.readCodes()
		l.strayFiles()
		l.duplicates()
		l.twins()
	}
	if len(l.faults) > 0 {
		return nil, errors.Join(l.faults...)
	}
	return l.whole(), nil
}

// whole makes the catalogue of what was read.
func (l *loader) whole() *Catalog {
	c := newCatalog(l.pages, l.products, l.guides, l.entries)
	c.jobs, c.day = l.jobs, l.day
	fsys := l.fsys
	c.fingerprint = sync.OnceValue(func() string { return fingerprintOf(fsys) })
	return c
}

// A loader reads the files one after the other and gathers every fault.
type loader struct {
	fsys     fs.FS
	part     part
	parser   unstable.Parser
	day      string
	pages    []*Page
	products []*Product
	guides   []*Guide
	named    map[string]*Guide // the guides by slug
	entries  []*Entry
	jobs     jobs
	twinned  []twinned
	broken   map[string]bool // slugs of guides that cannot be read
	faults   []error

	// What one file was read into serves for the next: memory that a short
	// run touches first is most of what reading costs.
	steps []rawStep
	rows  []rawEntry
}

func (l *loader) fault(place, format string, args ...any) {
	l.faults = append(l.faults, fmt.Errorf("%s: %s", place, fmt.Sprintf(format, args...)))
}

// read decodes a file, as far as it belongs to the part.
func (l *loader) read(name string, raw document) bool {
	data, err := l.part.read(l.fsys, name)
	if err != nil {
		l.fault(name, "the file cannot be read: %v", errors.Unwrap(err))
		return false
	}
	f := decode(&l.parser, name, data, raw)
	l.faults = append(l.faults, f.faults...)
	return f.usable
}

func (l *loader) catalogue() bool {
	const name = "catalogue.toml"
	var raw rawCatalogue
	if !l.read(name, &raw) {
		return false
	}
	top := checker{l: l, file: name}
	top.required("day", raw.Day)
	top.date("day", raw.Day)
	l.day = raw.Day
	for i, r := range raw.Page {
		c := checker{l, name, "page", r.Slug, i}
		c.required("slug", r.Slug, "title", r.Title, "url", r.URL)
		if !r.Unnumbered {
			c.required("given", r.Given)
		}
		c.required("note", r.Note)
		c.slug("slug", r.Slug)
		if r.Slug != "" && l.page(r.Slug) != nil {
			c.fault("it stands twice")
		}
		l.pages = append(l.pages, &Page{
			Slug: r.Slug, Title: r.Title, URL: r.URL, Given: r.Given, Note: r.Note, Unnumbered: r.Unnumbered,
		})
	}
	for i, r := range raw.Product {
		c := checker{l, name, "product", r.Slug, i}
		c.required("slug", r.Slug, "name", r.Name, "short", r.Short, "tiny", r.Tiny)
		c.slug("slug", r.Slug)
		c.plain("note", r.Note)
		c.plainAll("aliases", r.Aliases)
		p := &Product{
			Slug: r.Slug, Name: r.Name, Short: r.Short, Tiny: r.Tiny,
			Aliases: r.Aliases, JobTypes: r.JobTypes, SeenJobTypes: r.Seen, Note: r.Note, Order: i,
		}
		c.families(p, r)
		if r.Slug != "" && l.product(r.Slug) != nil {
			c.fault("it stands twice")
			continue // its entries are read once
		}
		l.products = append(l.products, p)
	}
	return true
}

func (l *loader) readGuides() {
	names, _ := fs.Glob(l.fsys, "guides/*.toml") // the pattern is well formed
	for _, name := range names {
		l.readGuide(name)
	}
}

func (l *loader) readGuide(name string) {
	raw := rawGuide{Step: l.steps[:0]}
	if l.read(name, &raw) {
		g := l.guide(name, raw)
		l.guides = append(l.guides, g)
		l.named[g.Slug] = g
	} else {
		l.broken[guideSlug(name)] = true
	}
	l.steps = raw.Step
}

func guideSlug(name string) string { return strings.TrimSuffix(path.Base(name), ".toml") }

func (l *loader) guide(name string, r rawGuide) *Guide {
	g := &Guide{
		Slug:  guideSlug(name),
		Title: r.Title, Summary: r.Summary, Customer: r.Customer, Escalate: r.Escalate, Evidence: r.Evidence,
	}
	c := checker{l: l, file: name}
	c.required("title", r.Title, "summary", r.Summary, "customer", r.Customer, "escalate", r.Escalate)
	c.some("evidence", r.Evidence)
	if len(r.Step) == 0 {
		c.fault("it has no step")
	}
	g.Steps = make([]Step, 0, len(r.Step))
	for i, s := range r.Step {
		c := checker{l, name, "step", "", i}
		c.required("do", s.Do, "check", s.Check)
		g.Steps = append(g.Steps, Step{Who: word[Actor](c, "who", actors, s.Who), Do: s.Do, Check: s.Check})
	}
	return g
}

// readCodes reads the file of each product. A slug that is no slug was reported
// already, and is no file's name.
func (l *loader) readCodes() {
	for _, p := range l.products {
		raw := rawCodes{Entry: l.rows[:0]}
		if name := "codes/" + p.Slug + ".toml"; isSlug(p.Slug) && l.read(name, &raw) {
			l.codes(p, name, raw)
		}
		l.rows = raw.Entry
	}
}

func (l *loader) codes(p *Product, name string, raw rawCodes) {
	if raw.Product != p.Slug {
		l.fault(name, "product is %q, but the file's name says %q", raw.Product, p.Slug)
	}
	page := l.page(raw.Page)
	if page == nil {
		l.fault(name, "page %q does not stand in catalogue.toml", raw.Page)
	}
	for i, r := range raw.Entry {
		asked := l.part.has(r.Code)
		if !asked && !slices.ContainsFunc(r.Twins, l.part.has) {
			continue
		}
		c := checker{l, name, "entry", strings.Trim(r.Code+" "+r.Variant, " "), i}
		page := page
		if r.Page != "" {
			if page = l.page(r.Page); page == nil {
				c.fault("page %q does not stand in catalogue.toml", r.Page)
			}
		}
		e := c.entry(p, page, r)
		if asked {
			l.entries = append(l.entries, e)
		}
		l.twinned = append(l.twinned, twinned{e, r.Twins})
	}
}

func (l *loader) page(slug string) *Page {
	return find(l.pages, func(p *Page) bool { return p.Slug == slug })
}

func (l *loader) product(slug string) *Product {
	return find(l.products, func(p *Product) bool { return p.Slug == slug })
}

// strayFiles finds files in codes that no product reads.
func (l *loader) strayFiles() {
	names, _ := fs.Glob(l.fsys, "codes/*.toml") // the pattern is well formed
	for _, name := range names {
		if slug := strings.TrimSuffix(path.Base(name), ".toml"); l.product(slug) == nil {
			l.fault(name, "catalogue.toml has no product %q", slug)
		}
	}
}

// duplicates finds ids and page rows that stand twice. What is missing was
// reported already.
func (l *loader) duplicates() {
	ids, rows := map[string]bool{}, map[Source]bool{}
	for _, e := range l.entries {
		c := l.checkerOf(e)
		if e.Code != "" && ids[e.ID] {
			c.fault("id %s stands twice", shown(e.ID))
		}
		if s := e.Source; s.Page != nil && s.Row > 0 && rows[s] {
			c.fault("row %d of page %s stands twice", s.Row, s.Page.Slug)
		}
		ids[e.ID], rows[e.Source] = true, true
	}
}

// find returns the first of all that fits, or nil.
func find[T any](all []*T, fits func(*T) bool) *T {
	for _, t := range all {
		if fits(t) {
			return t
		}
	}
	return nil
}
