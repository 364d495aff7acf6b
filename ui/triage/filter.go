package triage

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"smilecodes/ui/explorer/dialog"
)

// The groups of the filter.
const byProduct, byCountry, byIDType = "Product", "Country", "ID type"

// filterOptions are what there is to filter by: what the results named before any was
// filtered out.
func (s *screen) filterOptions() []dialog.Option {
	var all []dialog.Option
	add := func(group, key, name string, chosen []string) {
		known := key != "" && key != "other"
		if known && !slices.ContainsFunc(all, func(o dialog.Option) bool { return o.Group == group && o.Key == key }) {
			all = append(all, dialog.Option{Group: group, Key: key, Label: name, IsOn: slices.Contains(chosen, key)})
		}
	}
	whole, f := s.reading.whole, s.reading.filter
	for _, p := range whole.Products {
		add(byProduct, p.Slug, p.Name, f.Products)
	}
	for _, a := range whole.Authorities {
		add(byCountry, a.Country, s.options.Catalog.CountryName(a.Country), f.Countries)
	}
	for _, a := range whole.Authorities {
		add(byIDType, a.IDType, a.IDType, f.IDTypes)
	}
	return all
}

func openFilter(s *screen, _ tea.KeyPressMsg) tea.Cmd {
	return s.push(dialog.NewChoices("Count only", s.filterOptions()))
}

// filterBy reads again what was chosen.
func (s *screen) filterBy(all []dialog.Option) tea.Cmd {
	chosen := func(group string) (names []string) {
		for _, o := range all {
			if o.Group == group && o.IsOn {
				names = append(names, o.Key)
			}
		}
		return names
	}
	f := Filter{Products: chosen(byProduct), Countries: chosen(byCountry), IDTypes: chosen(byIDType)}
	again := s.reading.source.Again
	return func() tea.Msg {
		from, err := again(f)
		return againMsg{from, f, err}
	}
}

// againMsg is another reading of the same, which can begin, or why there is none.
type againMsg struct {
	from   Reading
	filter Filter
	err    error
}

// again begins it. What was counted stays until it has counted something.
func (s *screen) again(msg againMsg) tea.Cmd {
	if msg.err != nil {
		s.SetFailure("✗ "+msg.err.Error()+".", "✗ It can't be read again.")
		return nil
	}
	s.reading = reading{source: msg.from, number: s.reading.number + 1, whole: s.reading.whole, filter: msg.filter, now: s.reading.now}
	s.reading.now.isOver = false
	return s.reading.begin(s.options.Catalog)
}

// chips say what is filtered.
func (f Filter) chips() []string { return slices.Concat(f.Products, f.Countries, f.IDTypes) }
