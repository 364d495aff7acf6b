package model

import "smilecodes/catalog"

// NoTeam says that the team's folder has nothing on an entry.
const NoTeam = "Your team's folder says nothing about this entry."

// teamWords adds, after words for the customer and their rule, that they are the team's.
// The mark is a block of its own: nobody copies it with the words.
func (p Page) teamWords(r *catalog.Review) Page {
	if r == nil {
		return p
	}
	return append(p, fact(TeamWords, "Words", r.String()))
}

// team adds what the team says besides our advice, with the mark that it is theirs.
func (p Page) team(e *catalog.Entry) Page {
	if e.Team == nil {
		return p
	}
	for _, b := range []Block{fact(TeamNext, "Also", e.Team.Next), fact(TeamNote, "Note", e.Team.Note)} {
		if b.Text != "" {
			b.Rest = []string{e.Team.Review.String()}
			p = append(p, b)
		}
	}
	return p
}

// TeamPage is what the team says of an entry beside what we say, and whose it is; empty if
// the team says nothing.
//
//	To the customer
//	Team   We are still checking your details. ...
//	Ours   Your check is not finished yet. ...
func TeamPage(e *catalog.Entry) Page {
	if e.Team == nil {
		return nil
	}
	ours, t := e.BuiltIn(), e.Team
	var p Page
	if t.Words != nil {
		p = append(p, section("To the customer"), fact(TeamSide, "Team", e.Customer), fact(TeamSide, "Ours", ours.Customer))
		p = p.whose(*t.Words)
		if t.SayAs != "" {
			p = append(p, fact(TeamSide, "Says as", t.SayAs))
		}
	}
	if e.Disclosure != ours.Disclosure {
		p = append(p, section("Disclosure"), fact(TeamSide, "Team", e.Disclosure.String()), fact(TeamSide, "Ours", ours.Disclosure.String()))
	}
	if t.Next != "" || t.Note != "" {
		p = append(p, section("For colleagues"), fact(TeamSide, "Ours", ours.Next))
		for _, b := range (Page{}).team(e) {
			p = append(p, fact(TeamSide, b.Label, b.Text))
		}
		p = p.whose(t.Review)
	}
	return p
}

// whose adds who owns a paragraph of the team, and when it was reviewed.
func (p Page) whose(r catalog.Review) Page {
	p = append(p, fact(TeamSide, "Mark", r.String()))
	if r.Owner != "" {
		p = append(p, fact(TeamSide, "Owner", r.Owner))
	}
	return p
}
