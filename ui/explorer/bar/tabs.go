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

// A Tab is one choice of several, and where it is in its row.
type Tab struct {
	Label  string
	Active bool
	IsHit  bool // a query found something in it: beside it, others are dim
	index  int  // among all
	from   int  // the first cell, after what separates it
}

func (t Tab) width() int { return draw.Cells(t.Label) + 2 }

// Tabs are the tabs that have room.
type Tabs []Tab

// NewTabs makes the product tabs that have room.
func NewTabs(s *model.Session, width int) Tabs {
	return Fitting(width, func(form int) Tabs {
		names := []func(*catalog.Product) string{
			func(p *catalog.Product) string { return p.Short },
			func(p *catalog.Product) string { return p.Tiny },
		}
		return everyTab(s, names[form])
	})
}

// Fitting makes the tabs that have room, in the first of two forms if that has. They
// shorten when there is little of it, and then scroll so that the active one is in view.
func Fitting(width int, form func(int) Tabs) Tabs {
	tabs := form(0)
	if tabs.width() > width {
		tabs = form(1)
	}
	for i := range tabs {
		tabs[i].index = i
	}
	active := slices.IndexFunc(tabs, func(t Tab) bool { return t.Active })
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
		tabs = append(tabs, Tab{
			Label: name + " " + strconv.Itoa(found), Active: s.Product() == p, IsHit: found > 0 && strings.TrimSpace(s.Query()) != "",
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
		case t.Active:
			k, left, right = s.ActiveTab, "▌", "▐"
		case t.IsHit:
			k = s.Strong
		}
		row.Put(k, left).Put(k, t.Label).Put(k, right)
	}
	_ = row.String()
}

// At is which of all tabs is in a column; ok says whether there is one.
func (r Tabs) At(x int) (index int, ok bool) {
	for _, t := range r {
		if x >= t.from && x < t.from+t.width() {
			return t.index, true
		}
	}
	return 0, false
}

// Product is the product of one of the product tabs, nil for all.
func Product(s *model.Session, index int) *catalog.Product {
	if index == 0 {
		return nil
	}
	return s.Catalog().Products()[index-1]
}
