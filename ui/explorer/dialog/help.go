package dialog

import (
	"strings"

	"smilecodes/ui/explorer/draw"
	"smilecodes/ui/explorer/input"
	"smilecodes/ui/explorer/viewport"
)

// A help lists every key: what works where the dialog was opened, by what it is for;
// what does not, and why; and what works in other places.
type help struct{ menu }

// NewHelp is the dialog that explains the keys.
func NewHelp() Dialog { return help{} }

func (help) Scope() Scope { return Help }

func (help) place(c Context) (draw.Rect, bool) { return c.raised(84, c.Panes.H), true }

func (d help) do(_ Context, a Action) (Dialog, Effect) {
	if a == Leave {
		return d, Close{}
	}
	return d, Stay{}
}

func (d help) typed(f input.Line) Dialog { return help{d.menu.typed(f)} }

// keyCells are those of the keys, which are names of commands where there is no key.
func keyCells(width int) int {
	if width < 60 {
		return 18
	}
	return 22
}

func (d help) body(c Context, inside draw.Size) body {
	p := viewport.Text{Width: inside.Width}
	b := body{title: "Keys"}
	d.draw(&p, &b, c.Styles, helpSign, "type a key or a word")
	all, heading := d.items(c), ""
	for _, o := range all {
		if o.Place != "" && len(d.words()) == 0 {
			break // the rest works elsewhere too
		}
		if o.IsCommand && len(d.words()) == 0 {
			continue
		}
		if h := o.heading(); h != heading {
			p.Gap()
			c.answers().Section(&p, h)
			heading = h
		}
		does := o.Does
		if o.Reason != "" {
			does += ". " + o.Reason
		}
		p.Labelled(c.Styles.Key, " "+o.Key, keyCells(p.Width), c.Styles.Text, does)
	}
	switch {
	case len(all) == 0:
		p.Gap()
		p.Add(c.Styles.Strong, 1, "No key fits these words.")
	case len(d.words()) == 0:
		elsewhere(c, &p, all)
	}
	b.written(&p)
	return b
}

const inOtherPlaces = "Elsewhere"

// heading is the part of the help that an item is in.
func (o Item) heading() string {
	return [...]string{o.Group, "Not now", inOtherPlaces}[o.rank()]
}

// elsewhere names the keys of other places briefly, grouped by place.
func elsewhere(c Context, p *viewport.Text, all []Item) {
	var places []string
	keys := map[string][]string{}
	for _, o := range all {
		if o.Place == "" || o.Brief == "" {
			continue
		}
		if keys[o.Place] == nil {
			places = append(places, o.Place)
		}
		keys[o.Place] = append(keys[o.Place], o.Brief)
	}
	if len(places) > 0 {
		p.Gap()
		c.answers().Section(p, inOtherPlaces)
	}
	for _, place := range places {
		p.Add(c.Styles.Text, 1, strings.ToUpper(place[:1])+place[1:]+": "+strings.Join(keys[place], " · "))
	}
}
