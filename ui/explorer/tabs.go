package explorer

import (
	"slices"
	"strconv"

	"smilecodes/catalog"
	"smilecodes/ui/explorer/draw"
)

// A tab is a product, or all, with its count, and where it stands in its row.
type tab struct {
	product *catalog.Product // nil for all
	label   string
	active  bool
	from    int // the first cell, after what separates it
}

func (t tab) width() int { return draw.Cells(t.label) + 2 }

// tabs are the product tabs that have room. They shorten when there is little
// of it, and then scroll so that the active one is in view.
func (c *common) tabs(width int) []tab {
	names := []func(*catalog.Product) string{
		func(p *catalog.Product) string { return p.Short },
		func(p *catalog.Product) string { return p.Tiny },
	}
	var tabs []tab
	for _, name := range names {
		tabs = c.everyTab(name)
		if tabsWidth(tabs) <= width {
			break
		}
	}
	active := slices.IndexFunc(tabs, func(t tab) bool { return t.active })
	for ; active > 0 && tabsWidth(tabs[:active+1]) > width; active-- {
		tabs = tabs[1:]
	}
	at := 0
	for i := range tabs {
		tabs[i].from = at
		at += tabs[i].width() + 1
	}
	return tabs
}

func (c *common) everyTab(name func(*catalog.Product) string) []tab {
	s := &c.session
	products := s.Catalog().Products()
	tabs := make([]tab, 0, len(products)+1)
	tabs = append(tabs, tab{label: "All " + strconv.Itoa(s.CountIn(nil)), active: s.Product() == nil})
	for _, p := range products {
		tabs = append(tabs, tab{product: p, label: name(p) + " " + strconv.Itoa(s.CountIn(p)), active: s.Product() == p})
	}
	return tabs
}

func tabsWidth(tabs []tab) int {
	w := len(tabs) - 1
	for _, t := range tabs {
		w += t.width()
	}
	return w
}

// drawTabs draws the row of the tabs.
func (c *common) drawTabs(b *draw.Buffer, width int) {
	l := b.Open(width)
	for i, t := range c.tabs(width) {
		if i > 0 {
			l.Put(c.styles.Edge, "│")
		}
		k, left, right := c.styles.Tab, " ", " "
		if t.active {
			k, left, right = c.styles.ActiveTab, "▌", "▐"
		}
		l.Put(k, left).Put(k, t.label).Put(k, right)
	}
	_ = l.String()
}
