package catalog

// A desk can lay a folder of its own over the catalogue: its words for customers, notes
// and steps of guides. Package team reads the folder. What the source page says stays
// untouched, and every paragraph says whose it is.

// A Review is when a paragraph of the team was last read through, and by whom.
type Review struct {
	Owner    string // a name or a group; may be empty
	Reviewed string // the day, as YYYY-MM-DD; empty if nobody says
	Overdue  string // the day on which it was due to be read through again; empty if that is to come
}

// String is the mark of a paragraph of the team on every face:
//
//	Team, reviewed 2026-11-20
//	Team, reviewed 2026-01-20, overdue since 2026-07-19
//	Team, not reviewed
func (r Review) String() string {
	switch {
	case r.Reviewed == "":
		return "Team, not reviewed"
	case r.Overdue != "":
		return "Team, reviewed " + r.Reviewed + ", overdue since " + r.Overdue
	}
	return "Team, reviewed " + r.Reviewed
}

// An Overlay is what the team says of an entry.
type Overlay struct {
	BuiltIn *Entry  // the entry without it
	Words   *Review // of the words for the customer; nil where they are ours
	SayAs   string  // the id of the entry whose words they are, where they are another's

	Next   string // what to do besides our next step, for colleagues only
	Note   string // for colleagues only
	Review Review // of Next, Note and a tightened disclosure
}

// BuiltIn is the entry as the program carries it, whatever the team says of it.
func (e *Entry) BuiltIn() *Entry {
	if e.Team != nil {
		return e.Team.BuiltIn
	}
	return e
}

// Data is what the catalogue is made of, to make another one of it. What it points to
// must not be changed.
func (c *Catalog) Data() Data { return *c.data }
