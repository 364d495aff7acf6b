// Package source reads a catalogue from its files and checks it: catalogue.toml
// (pages and products), codes/*.toml (one file for each product), guides/*.toml
// (one file for each guide), jobs.toml (what a job result can carry),
// formats.toml (how ID numbers are written), sandbox.toml (what the sandbox
// answers) and languages/*.toml (what customers are told in other languages).
//
// The program does not link it: it carries what `go generate` made of the files.
package source

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"smilecodes/catalog"
)

// Load reads a catalogue.
func Load(fsys fs.FS) (*catalog.Catalog, error) {
	data, err := Read(fsys)
	if err != nil {
		return nil, err
	}
	return catalog.New(data), nil
}

// Read reads what a catalogue is made of. It is strict. An unknown key, a
// missing field, an unknown word, a guide that does not exist, an id that comes
// twice, a product without entries, a control character: all are reported
// together, one to a line, each with its file and entry, and there is no
// catalogue then. Half a catalogue would give wrong answers.
func Read(fsys fs.FS) (*catalog.Data, error) {
	l := &loader{fsys: fsys, guides: map[string]*catalog.Guide{}, broken: map[string]bool{}}
	known := l.readCatalogue()
	l.readGuides()
	l.readJobs()
	l.readEditions()
	l.readLanguages()
	if known {
		l.readFormats()
		l.readSandbox()
		l.readCodes()
		l.strayFiles()
		l.duplicates()
		l.twins()
		l.likenesses()
	}
	if len(l.faults) == 0 { // a wrong code or a missing entry would come twice
		l.guided()
		l.sandboxCodes()
		l.suspicions()
	}
	if len(l.faults) > 0 {
		return nil, errors.Join(l.faults...)
	}
	l.order()
	l.Fingerprint = fingerprint(fsys)
	return &l.Data, nil
}

// order puts the entries in order, and the retired ones apart.
func (l *loader) order() {
	slices.SortStableFunc(l.Entries, func(a, b *catalog.Entry) int {
		return cmp.Or(cmp.Compare(a.Product.Order, b.Product.Order), cmp.Compare(a.Source.Row, b.Source.Row))
	})
	for _, e := range l.Entries {
		if e.Retired() {
			l.Retired = append(l.Retired, e)
		}
	}
	l.Entries = slices.DeleteFunc(l.Entries, (*catalog.Entry).Retired)
}

// A loader reads the files one after the other and gathers every fault.
type loader struct {
	catalog.Data
	fsys    fs.FS
	guides  map[string]*catalog.Guide // by slug
	broken  map[string]bool           // slugs of guides that cannot be read
	twinned []twinned
	likened []likened
	faults  []error
}

func (l *loader) fault(where, format string, args ...any) {
	l.faults = append(l.faults, fmt.Errorf("%s: %s", where, fmt.Sprintf(format, args...)))
}

// read decodes a file into a struct, and reports whether that can be checked.
func (l *loader) read(name string, into any) bool {
	data, err := fs.ReadFile(l.fsys, name)
	if err != nil {
		l.fault(name, "the file cannot be read: %v", errors.Unwrap(err))
		return false
	}
	return l.decode(name, data, into)
}

// named lists the files of a folder, and the slug that each is named after.
func (l *loader) named(folder string) (files, slugs []string) {
	files, _ = fs.Glob(l.fsys, folder+"/*.toml") // the pattern is well formed
	for _, name := range files {
		slugs = append(slugs, strings.TrimSuffix(path.Base(name), ".toml"))
	}
	return files, slugs
}

// readCodes reads the file of each product. A malformed slug was reported
// already, and isn't a file's name.
func (l *loader) readCodes() {
	for _, p := range l.Products {
		var file codesFile
		if name := "codes/" + p.Slug + ".toml"; isSlug(p.Slug) && l.read(name, &file) {
			l.codes(p, name, file)
		}
	}
}

func (l *loader) codes(p *catalog.Product, name string, file codesFile) {
	if file.Product != p.Slug {
		l.fault(name, "product is %q, but the file's name says %q", file.Product, p.Slug)
	}
	if len(file.Entries) == 0 {
		l.fault(name, "it has no entry")
	}
	page := l.page(file.Page)
	if page == nil {
		l.fault(name, "page %q is not in catalogue.toml", file.Page)
	}
	for i, r := range file.Entries {
		c := checker{l, name, "entry", strings.Trim(r.Code+" "+r.Variant, " "), i}
		page := page
		if r.Page != "" {
			if page = l.page(r.Page); page == nil {
				c.fault("page %q is not in catalogue.toml", r.Page)
			}
		}
		e := c.entry(p, page, r)
		l.Entries = append(l.Entries, e)
		l.twinned = append(l.twinned, twinned{e, r.Twins})
		l.likened = append(l.likened, likened{e, r.Like})
	}
}

func (l *loader) page(slug string) *catalog.Page {
	return find(l.Pages, func(p *catalog.Page) bool { return p.Slug == slug })
}

func (l *loader) product(slug string) *catalog.Product {
	return find(l.Products, func(p *catalog.Product) bool { return p.Slug == slug })
}

// find returns the first of all that fits, or nil.
func find[T any](all []*T, fits func(*T) bool) *T {
	if i := slices.IndexFunc(all, fits); i >= 0 {
		return all[i]
	}
	return nil
}

// strayFiles finds files in codes that no product reads.
func (l *loader) strayFiles() {
	files, slugs := l.named("codes")
	for i, name := range files {
		if l.product(slugs[i]) == nil {
			l.fault(name, "catalogue.toml has no product %q", slugs[i])
		}
	}
}

// duplicates finds ids and page rows that come twice. What is missing was
// reported already.
func (l *loader) duplicates() {
	ids, rows := map[string]bool{}, map[catalog.Source]bool{}
	for _, e := range l.Entries {
		c := l.checkerOf(e)
		if e.Code != "" && ids[e.ID] {
			c.fault("id %s appears twice", shown(e.ID))
		}
		if s := e.Source; s.Page != nil && s.Row > 0 && rows[s] {
			c.fault("row %d of page %s appears twice", s.Row, s.Page.Slug)
		}
		ids[e.ID], rows[e.Source] = true, true
	}
}
