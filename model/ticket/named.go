package ticket

import (
	"smilecodes/catalog"
	"smilecodes/model"
)

// Twice is a code that more than one of the entries explain, empty if there is
// none. Nobody outside the company can tell which meaning is theirs.
func Twice(entries []*catalog.Entry) string {
	seen := map[string]*catalog.Entry{}
	for _, e := range entries {
		if other := seen[e.Code]; other != nil && other.ID != e.ID {
			return e.Code
		}
		seen[e.Code] = e
	}
	return ""
}

// Caution is what to be careful about before a text for an audience leaves: that it
// explains a code with more than one meaning to a customer. It is empty if there is
// nothing.
func (t Ticket) Caution(a Audience) string {
	var entries []*catalog.Entry
	for _, s := range t.subjects {
		if s.entry != nil {
			entries = append(entries, s.entry)
		}
	}
	if code := Twice(entries); code != "" && a == Customer {
		return code + " appears with more than one meaning. Send the customer only one"
	}
	return ""
}

// Names lists what the ticket explains, in order: "0812, Biometric KYC". Meanings of one
// product have their text: "0001, General: Data Invalid".
func (t Ticket) Names() []string {
	return t.names(func(p *catalog.Product) string { return p.Name })
}

// ShortNames are the names with short product names: "0812, Biometric".
func (t Ticket) ShortNames() []string {
	return t.names(func(p *catalog.Product) string { return p.Short })
}

func (t Ticket) names(product func(*catalog.Product) string) []string {
	var names []string
	for _, s := range t.subjects {
		switch {
		case s.entry != nil:
			name := s.entry.Code + ", " + product(s.entry.Product)
			for _, e := range s.alike {
				name += " or " + product(e.Product)
			}
			if text := model.TextApart(s.entry, t.catalog.Code(s.entry.Code)); text != "" {
				name += ": " + text
			}
			names = append(names, name)
		case s.unknown != "":
			names = append(names, s.unknown+", an unknown code")
		case s.job.code != "":
			names = append(names, s.job.code)
		default:
			names = append(names, "the answer")
		}
	}
	return names
}

// Marked counts the marked entries that the ticket explains.
func (t Ticket) Marked() int { return t.marked }
