package model

import (
	"slices"
	"strings"

	"smilecodes/catalog"
)

// A Page is an answer, composed once: of an entry, a guide, a comparison, a job
// result, or of a search that found nothing. Its blocks are in the order in which
// they are read. Every face renders pages. It may leave blocks out, put its own
// label before one and say which key or word leads on; it writes no sentence
// about an entry of its own.
//
//	Heading   0812, Biometric KYC
//	Verdict   Provisionally Approved · not final
//	Other     0812 is Rejected in Document Verification
//	Say       Your check is not finished yet. ...
//	Do        Wait for a later callback ...
//	Means     A document reviewer still has to decide.
//	...
type Page []Block

// A Block is one thing that a page says.
type Block struct {
	Kind  Kind     // what it says
	Role  Role     // how a face presents it
	Label string   // what comes before the text; empty where it needs nothing
	Text  string   // in whole sentences where it is our own; wire values to the byte
	Brief string   // the text where there is little room; empty where it is short
	Rest  []string // what comes after the text: of a verdict whether it is final, and what sets it apart

	Category catalog.Category // that a verdict looks like, or that another meaning has
	Ref      string           // the entry's id or the guide's slug that the block leads to; empty for none
	Done     bool             // a step that was ticked, or that went well
}

// A Kind is what a block says.
type Kind uint8

// The kinds. A kind occurs as often as there is something to say.
const (
	Heading     Kind = iota // Label is the code, Text the product; or Text alone names the thing
	Section                 // a heading inside the page
	Verdict                 // the category or family in words, and in Rest what belongs to it
	ResultText              // the wire text, or what to read in its place
	Warning                 // what to be careful about
	Other                   // what else the code means: Label the code, Text what it is
	SameMeaning             // where the code means the same
	Agreement               // whether the meanings of a code agree
	Ask                     // what to find out
	Meaning
	Like    // which codes of other versions say nearly the same, by our reading
	Stated  // the facts that a source states, in one line
	Reading // what the code means in a check that its page does not list
	Final   // as a fact: "yes", "no"
	Family  // what kind of answer the code is
	JobType // of the jobs that have the code; empty for any
	Retry
	Acts
	Charged
	DecidedBy
	Disclosure     // what the customer may be told
	Keywords       // words by which the entry is found
	Next           // our advice
	CustomerText   // what to tell the customer
	Rule           // the rule of disclosure, directly after CustomerText
	NoCustomerText // that there is nothing to tell the customer
	TeamWords      // that CustomerText is the team's, and when it was reviewed
	TeamNext       // the team's advice besides Next; Rest whose it is
	TeamNote       // the team's note for colleagues; Rest whose it is
	TeamSide       // what the team says, or what we say, where both are shown
	GuideTitle     // Ref is the guide
	Origin         // the page, the row and how sure they are, in few words
	Source         // the page, the row, and how sure the entry is
	Address        // the URL of the page
	SourceLabel    // the page's own label
	ID
	Digits        // what the digits of the code usually say
	Note          // a caution of the product; or what was noted on a step
	Age           // how fresh the source is
	ReadingSource // the page of a Reading
	Summary
	Cause      // of a guide: what may have led to the result; Rest for which codes
	HowToTell  // how to tell that the cause before is it
	Step       // of a guide: Rest who does it, if not support, and for which codes
	Check      // how to know that the step before worked
	OtherSteps // how many steps of the guide are for other codes
	OtherCode  // what to do if the guide ends with another code
	Evidence
	Escalation
	Ours       // that the page is our advice
	ReadAs     // what a paste was taken for
	FoundAs    // where a value of a paste was found, or in which forms it was looked for
	CameText   // the result text in the job
	JobField   // an identifier, a time or another value of the job
	JobStep    // a step that the job reports on; Done if all was well
	NotShown   // what of the payload is never shown
	NoEntry    // that the catalogue has no entry
	NotFound   // that the search found nothing, or the code is unknown
	Near       // the codes that look like an unknown one
	CodeHint   // how to look a code up
	WordsHint  // how to search by words
	PasteHint  // how to paste a job result
	Elsewhere  // what other products have
	FilteredBy // how many entries the filters hide
	Hidden     // how many of them the category filter hides

	SandboxSend   // what decides what the sandbox answers
	SandboxAnswer // a value and what comes back
	NumberHint    // that how a number is written can be looked up
	Form          // how an ID number is written
	RightExample  // an example that fits, made of zeros and letters
	WrongExample  // one that does not
	Mistaken      // what people send instead of the number
	Condition     // what else has to be right for it
	SandboxNumber // the number for the sandbox
	Pattern       // the form as an expression
	FormatSource  // where the form was read, and how sure it is
	InForce       // when it was read, and where it is today
	Shape         // whether a shape that was typed fits

	Outage // of many results: when an ID authority was down
	Spike  // of many results: when a code came much more often than before
)

// A Role is how a face presents a block.
type Role uint8

// The roles, the quietest last.
const (
	Loud   Role = iota // a verdict, in the colour of its category
	Danger             // must not be overlooked
	Strong
	Caution
	Title // of the page or of a section
	Plain
	Fact // a label and its value
	Item // of a list
	Muted
)

// Joined is the text of a block and the rest of it, with a separator between them.
func (b Block) Joined(separator string) string {
	return strings.Join(append([]string{b.Text}, b.Rest...), separator)
}

// Bracketed is the text of a block with the rest of it in brackets: "Look at the log.
// (engineering)".
func (b Block) Bracketed() string {
	if len(b.Rest) == 0 {
		return b.Text
	}
	return b.Text + " (" + strings.Join(b.Rest, ", ") + ")"
}

// HasShortLabel reports whether a block is one of those of an answer, whose labels are
// short.
func (b Block) HasShortLabel() bool {
	switch b.Kind {
	case CustomerText, NoCustomerText, Rule, TeamWords, TeamNext, TeamNote, Next, Meaning, Like, ResultText, GuideTitle, Origin, ID,
		Form, RightExample, WrongExample, Mistaken, Condition, SandboxNumber, Pattern, FormatSource:
		return true
	}
	return false
}

// Only keeps the blocks of some kinds, in the order of the page.
func (p Page) Only(kinds ...Kind) Page {
	return slices.DeleteFunc(slices.Clone(p), func(b Block) bool { return !slices.Contains(kinds, b.Kind) })
}

// Without leaves out the blocks of some kinds.
func (p Page) Without(kinds ...Kind) Page {
	return slices.DeleteFunc(slices.Clone(p), func(b Block) bool { return slices.Contains(kinds, b.Kind) })
}

// First is the first block of a kind; empty if there is none.
func (p Page) First(k Kind) Block {
	if i := slices.IndexFunc(p, func(b Block) bool { return b.Kind == k }); i >= 0 {
		return p[i]
	}
	return Block{}
}

// section is a heading inside a page.
func section(text string) Block { return Block{Kind: Section, Role: Title, Text: text} }

// fact is a label with its value.
func fact(k Kind, label, text string) Block {
	return Block{Kind: k, Role: Fact, Label: label, Text: text}
}
