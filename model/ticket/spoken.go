package ticket

import (
	"slices"

	"smilecodes/catalog"
	"smilecodes/model/ticket/markup"
)

// What a reply to a customer has around the words of the entries.
const (
	greeting  = "Hello,"
	thanks    = "Thank you for your patience."
	reference = "Reference:"
)

// Sentences are all that a customer can be told, in English: what is around the words of
// the entries, and those, each once, in the order of the catalogue. A language translates
// them.
func Sentences(c *catalog.Catalog) []string {
	all := []string{greeting, thanks, reference, unexplained}
	for _, e := range slices.Concat(c.Entries(), c.Retired()) {
		if e.Customer != "" && !slices.Contains(all, e.Customer) {
			all = append(all, e.Customer)
		}
	}
	return all
}

// In lets replies to customers be in the first of some languages that can be used, by
// their tags; see [catalog.Catalog.Word]. What others read stays in English.
func (t Ticket) In(tags []string, drafts bool) Ticket {
	t.tags, t.drafts = tags, drafts
	return t
}

// words are what the entries say to the customer, in English.
func (t Ticket) words() []string {
	var all []string
	for _, s := range t.subjects {
		if s.reply.words != "" {
			all = append(all, s.reply.words)
		}
	}
	if len(all) == 0 {
		all = append(all, unexplained)
	}
	return all
}

// A spoken is what a customer is told, by what it is in English.
type spoken struct {
	catalog.Wording
	english []string
}

// speak says sentences in the language that was asked for.
func (t Ticket) speak(sentences ...string) spoken {
	return spoken{t.catalog.Word(sentences, t.tags, t.drafts), sentences}
}

// speakReply says all sentences of a whole reply.
func (t Ticket) speakReply() spoken {
	sentences := append(t.words(), greeting, thanks)
	if len(t.toldCodes()) > 0 {
		sentences = append(sentences, reference)
	}
	return t.speak(sentences...)
}

func (s spoken) of(english string) string {
	if i := slices.Index(s.english, english); i >= 0 {
		return s.Texts[i]
	}
	return english
}

// Wording is the language of a reply to a customer, and which were passed over. It is the
// zero one for what others read.
func (t Text) Wording() catalog.Wording { return t.wording }

// Elsewhere says in which language a reply is where that isn't the first one that was
// asked for, or where nobody has reviewed it: "English; French is a draft". It is empty
// for all others.
func (t Text) Elsewhere() string {
	if len(t.wording.Passed) == 0 && !t.wording.IsDraft {
		return ""
	}
	return t.wording.String()
}

// Unreviewed says that a text is a draft: "Draft: nobody has reviewed this French."; empty
// if it isn't.
func (t Text) Unreviewed() string {
	if !t.wording.IsDraft {
		return ""
	}
	return "Draft: nobody has reviewed this " + t.wording.Language.Name + "."
}

// OnScreen is the text as a screen can draw it, and why that isn't the text itself; empty
// if it is. What is written from right to left would be drawn in the wrong order, so the
// screen has it in English.
func (t Text) OnScreen() (shown, why string) {
	if !catalog.IsRightToLeft(t.bytes) {
		return t.bytes, ""
	}
	name := "This text"
	if t.wording.Language != nil {
		name = t.wording.Language.Name
	}
	why = name + " is written from right to left, which this screen does not draw."
	if t.isEdited {
		return "", why + " Copies and files have it as you edited it."
	}
	return t.english, why + " Copies and files have it. Below is the English."
}

// spokenIn marks a text for a customer with its language; HTML has it as well.
func (t Ticket) spokenIn(w catalog.Wording, made Text, english func(Ticket) Text) Text {
	made.wording = w
	isRightToLeft := catalog.IsRightToLeft(made.bytes)
	if len(t.tags) > 0 && isRightToLeft {
		made.english = english(t.In(nil, false)).bytes
	}
	if made.format == markup.HTML && w.Language != nil && made.bytes != "" {
		if language := markup.Language(w.Language.Tag, isRightToLeft); language != "" {
			made.bytes = "<div" + language + ">\n" + made.bytes + "\n</div>"
		}
	}
	return made
}
