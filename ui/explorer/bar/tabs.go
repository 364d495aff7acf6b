package bar

import (
	"slices"
	"strconv"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/theme"
)

// A tab is a product, or all, with its count, and where it is in its row.
type tab struct {
	product *catalog.Product // nil for all
	label   string
	active  bool
	isHit   bool // a query found something in it: beside it, others are dim
	from    int  // the first cell, after what separates it
}

func (t tab) width() int { return draw.Cells(t.label) + 2 }

// Tabs are the tabs that have room.
type Tabs []tab

// NewTabs makes the product tabs that have room. They shorten when there is little
// of it, and then scroll so that the active one is in view.
func NewTabs(s *model.Session, width int) Tabs {
	names := []func(*catalog.Product) string{
		func(p *catalog.Product) string { return p.Short },
		func(p *catalog.Product) string { return p.Tiny },
	}
	var tabs Tabs
	for _, name := range names {
		tabs = everyTab(s, name)
		if tabs.width() <= width {
			break
		}
	}
	active := slices.IndexFunc(tabs, func(t tab) bool { return t.active })
	for ; active > 0 && tabs[:active+1].width() > width; active-- {
		tabs = tabs[1:]
	}
	at := 0
	for i := range tabs {
		tabs[i].from = at
		at += tabs[i].width() + 1
	}
	return tabs
}

func everyTab(s *model.Session, name func(*catalog.Product) string) Tabs {
	products := s.Catalog().Products()
	tabs := make(Tabs, 0, len(products)+1)
	add := func(p *catalog.Product, name string) {
		found := s.CountIn(p)
		tabs = append(tabs, tab{
			product: p, label: name + " " + strconv.Itoa(found),
			active: s.Product() == p, isHit: found > 0 && strings.TrimSpace(s.Query()) != "",
		})
	}
	add(nil, "All")
	for _, p := range products {
		add(p, name(p))
	}
	return tabs
}

func (r Tabs) width() int {
	w := len(r) - 1
	for _, t := range r {
		w += t.width()
	}
	return w
}

// Draw draws the row.
func (r Tabs) Draw(b *draw.Buffer, s *theme.Styles, width int) {
	row := b.Open(width)
	for i, t := range r {
		if i > 0 {
			row.Put(s.Edge, "│")
		}
		k, left, right := s.Tab, " ", " "
		switch {
		case t.active:
			k, left, right = s.ActiveTab, "▌", "▐"
		case t.isHit:
			k = s.Strong
		}
		row.Put(k, left).Put(k, t.label).Put(k, right)
	}
	_ = row.String()
}

// At is the product of the tab in a column, nil for all; ok says whether there is one.
func (r Tabs) At(x int) (p *catalog.Product, ok bool) {
	for _, t := range r {
		if x >= t.from && x < t.from+t.width() {
			return t.product, true
		}
	}
	return nil, false
}
