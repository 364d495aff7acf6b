package source

import "smilecodes/catalog"

// readCatalogue reads the day, the pages and the products, and reports whether
// they are known well enough to read the entries.
func (l *loader) readCatalogue() bool {
	const name = "catalogue.toml"
	var file catalogueFile
	if !l.read(name, &file) {
		return false
	}
	top := checker{l: l, file: name}
	top.required("day", file.Day)
	top.date("day", file.Day)
	l.Day = file.Day
	for i, r := range file.Pages {
		checker{l, name, "page", r.Slug, i}.page(r)
	}
	for i, r := range file.Products {
		checker{l, name, "product", r.Slug, i}.product(r)
	}
	return true
}

func (c checker) page(r pageRow) {
	c.required("slug", r.Slug, "title", r.Title, "url", r.URL)
	if !r.Unnumbered {
		c.required("given", r.Given)
	}
	c.required("note", r.Note)
	c.slug("slug", r.Slug)
	if r.Slug != "" && c.l.page(r.Slug) != nil {
		c.fault("it appears twice")
	}
	c.l.Pages = append(c.l.Pages, &catalog.Page{
		Slug: r.Slug, Title: r.Title, URL: r.URL, Given: r.Given, Note: r.Note, Unnumbered: r.Unnumbered,
	})
}

func (c checker) product(r productRow) {
	c.required("slug", r.Slug, "name", r.Name, "short", r.Short, "tiny", r.Tiny)
	c.slug("slug", r.Slug)
	c.plain("note", r.Note)
	c.plain("aliases", r.Aliases...)
	p := &catalog.Product{
		Slug: r.Slug, Name: r.Name, Short: r.Short, Tiny: r.Tiny,
		Aliases: r.Aliases, JobTypes: r.JobTypes, SeenJobTypes: r.SeenJobTypes, Note: r.Note, Order: c.i,
	}
	c.families(p, r)
	if r.Slug != "" && c.l.product(r.Slug) != nil {
		c.fault("it appears twice")
		return // its entries are read once
	}
	c.l.Products = append(c.l.Products, p)
}

// families reads whose answers a product has, and where its tab is. Both are
// words that may be missing.
func (c checker) families(p *catalog.Product, r productRow) {
	if r.Family != "" {
		p.Family = word[catalog.Family](c, "family", r.Family)
	}
	switch r.Tab {
	case "":
	case "none":
		p.Hidden = true
	default:
		p.Tab = find(c.l.Products, func(o *catalog.Product) bool { return o.Slug == r.Tab && o.Tab == nil && !o.Hidden })
		if p.Tab == nil {
			c.fault("tab is %q; it must be none, or a product above that has one", shown(r.Tab))
		}
	}
}
