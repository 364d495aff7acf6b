package catalog

import (
	"slices"
	"strings"
)

// An Entry is one row of a source page: one code, for one product, with one
// meaning. The same code may have other entries; see [Catalog.Code].
type Entry struct {
	ID      string   // product/code, or product/code/text where a product repeats a code; older/... if retired
	Family  Family   // what kind of answer the code is
	Product *Product // whose table has the row
	Code    string   // four digits, or a word in family [V3]; never a key on its own
	Text    string   // the page's result or error text, verbatim; empty if no source gives one
	// WireTexts are texts that jobs were seen to carry instead, verbatim.
	WireTexts []string
	// Varies are the words of Text that are another value in another answer: NG and BVN
	// in the one text for any country and ID type.
	Varies []string

	Category       Category // what people filter by
	SourceCategory string   // the page's own label, verbatim: "-" or empty too
	NoDescription  bool     // the page's description cell is empty
	Meaning        string   // every fact of the description, in our words
	Next           string   // our advice to support: what to do next

	DecidedBy  Decider
	Final      Finality
	Retry      Retry
	Acts       Actor
	Charged    Charge
	Disclosure Disclosure // what a customer may be told
	Customer   string     // the words for the customer, whatever Disclosure says; empty if there are none

	Guide       *Guide     // nil for a plain approval
	Keywords    []string   // what people type for it, lower case
	AlsoApplies []*Product // seen for these products as well
	Twins       []string   // the ids of other codes that say the same
	Like        []Likeness // codes that say nearly the same, by our reading
	JobTypes    []int      // its product's, or its own where the product has none
	Deprecated  bool
	MobileOnly  bool   // sent by the mobile SDK only
	LastSeen    string // where it was seen before it was retired; empty if it is current
	Placement   Placement
	Confidence  Confidence
	Source      Source
	FactsFrom   []FactSource // facts that another page states
	Elsewhere   []Reading    // what other pages say the code means in checks without a table here
	Team        *Overlay     // what a desk's own folder says of it; nil where it says nothing
}

// Headline is the text of an entry, or what to read instead: in version 3 the first
// sentence of the meaning.
func (e *Entry) Headline() string {
	switch {
	case e.Text != "":
		return e.Text
	case e.Family == Status:
		return "(comes without a text)"
	case e.Family == V3:
		first, _, _ := strings.Cut(e.Meaning, ". ")
		return strings.TrimSuffix(first, ".")
	default:
		return "(text not known)"
	}
}

// IsVariant reports whether only its text tells an entry apart from others of its
// product and code.
func (e *Entry) IsVariant() bool { return !strings.HasSuffix(e.ID, "/"+e.Code) }

// Retired reports whether no current page has the entry.
func (e *Entry) Retired() bool { return e.LastSeen != "" }

// A Product is whose answers some entries are, from catalogue.toml: one of
// Smile ID's products, or what takes the place of one, such as refused
// requests. It is a tab, or belongs to the tab of another.
type Product struct {
	Slug    string // as in ids: "basic-kyc"
	Name    string // in full: "Basic KYC"
	Short   string // on a tab: "Basic"
	Tiny    string // on a tab of a narrow window: "Bas"
	Aliases []string

	JobTypes     []int // the job_type numbers of its jobs; empty for General
	SeenJobTypes []int // numbers whose jobs were seen with its codes, which the page does not state

	Family Family   // what kind of answers its entries are
	Tab    *Product // in whose tab it is, below a divider; nil for its own
	Hidden bool     // it has no tab: all of its entries are retired

	Note  string // a caution for every entry of the product, or empty
	Order int    // its index in [Catalog.AllProducts]
}

// A Guide is a troubleshooting checklist that several entries share. All of it
// is our own advice.
type Guide struct {
	Slug     string // its file's name: "authority-unavailable"
	Title    string
	Summary  string
	Customer string   // what to tell the customer
	Words    *Review  // of Customer, where a desk's own folder has other words; nil where they are ours
	Escalate string   // when to write to Smile ID, and with what
	Evidence []string // what to collect; never personal data
	Causes   []Cause  // the most likely first, unless HarmlessFirst
	Steps    []Step

	HarmlessFirst bool // no source says which cause is likelier, so they begin with the harmless ones
	AboutNumbers  bool // the form of an ID number helps with it
}

// A Cause is what may have led to a result that has a [Guide].
type Cause struct {
	What string // in a few words
	Tell string // how to tell that this is it
	// For are the codes, or words of version 3, that it can be the cause of; none for
	// all that have the guide.
	For []string
}

// A Step is one thing to do in a [Guide].
type Step struct {
	Who   Actor
	Do    string // a short imperative sentence
	Check string // how to know that it worked
	// For are the codes, or words of version 3, that it is for; none for all that have
	// the guide.
	For  []string
	Team *Review // of a step of a desk's own; nil where it is ours
}

// Steps are the steps of an entry's guide that are for its code, in order; none without
// a guide.
func (e *Entry) Steps() []Step {
	if e.Guide == nil {
		return nil
	}
	return e.Guide.StepsFor(e.Code)
}

// Causes are the likely causes of an entry's guide that are for its code, in order; none
// without a guide.
func (e *Entry) Causes() []Cause {
	if e.Guide == nil {
		return nil
	}
	return e.Guide.CausesFor(e.Code)
}

// GuideCodesOf are those by which a guide chooses what is for some entries.
func GuideCodesOf(entries []*Entry) []string {
	var codes []string
	for _, e := range entries {
		codes = append(codes, e.Code)
	}
	return codes
}

// StepsFor are the steps that are for one of some codes, in order; all where no code
// is given.
func (g *Guide) StepsFor(codes ...string) []Step {
	return slices.DeleteFunc(slices.Clone(g.Steps), func(s Step) bool { return !isFor(s.For, codes) })
}

// CausesFor are the likely causes of one of some codes, in order; all where no code is
// given.
func (g *Guide) CausesFor(codes ...string) []Cause {
	return slices.DeleteFunc(slices.Clone(g.Causes), func(c Cause) bool { return !isFor(c.For, codes) })
}

// isFor reports whether what is for some codes, or for any, is for one of those asked for.
func isFor(some, asked []string) bool {
	return len(asked) == 0 || len(some) == 0 ||
		slices.ContainsFunc(some, func(code string) bool { return slices.Contains(asked, code) })
}

// A Page is a document that entries come from.
type Page struct {
	Slug  string
	Title string
	URL   string // where it is or was
	Given string // the day on which we were given it, as YYYY-MM-DD; empty if not known
	Note  string // how fresh it is

	Unnumbered bool // its entries have no rows: it isn't a table, or not one that we have whole
}

// A Source is where an entry is on its page.
type Source struct {
	Page *Page
	Row  int // from 1, in the order of the page; 0 if the page is unnumbered
}

// A FactSource is the page of a fact that is not on the page of its entry: the
// result codes do not say that 1015 is not charged, another page does.
type FactSource struct {
	Fact Fact
	Page *Page
}

// A Reading is what a code means in a check that the page of its entry does not
// list: in Digital Address Verification, 1022 says the addresses are too far apart.
// It isn't an entry, because no source gives the check's texts and categories.
type Reading struct {
	Where   string // the check
	Meaning string
	Page    *Page
	Level   Level // how sure it is
}

// A Placement says how sure it is that an entry belongs to its product: the
// page reached us without the names of its tables.
type Placement struct {
	Sure bool
	Why  string
}

// Slug is the placement in files and machine formats.
func (p Placement) Slug() string {
	if p.Sure {
		return "sure"
	}
	return "inferred"
}

// A Confidence is how sure it is that an entry says what Smile ID means, and
// why. What is on a numbered page is sure and needs no reason.
type Confidence struct {
	Level Level
	Why   string
}
