package team

import (
	"slices"

	"smilecodes/catalog"
)

// What a customer must not hear can be heard from the words as well: from words that only
// those are told who must not hear it. So the words of a hidden entry (soften or internal)
// are those of one that may be told, wherever ours are:
//
//	0823, say_as 0922                 fine: 0922 is a bad picture, and may be told
//	0823, words of its own            a fault
//	0822, words of its own            fine, as long as 0812, which may be told as well,
//	                                  still says what 0824 says
//	0822 and 0812, words of their own a fault: only suspects would hear what is left
//	the sentence, for all of them     fine
//
// Where our own words are shared by hidden entries only, such as all request errors, the
// team's sentence is as good as ours.

// keepNeutral takes out what breaks that rule, until nothing does: each paragraph that is
// taken out can leave another one wrong.
func (o *overlay) keepNeutral() {
	for {
		spoken := map[string][]*catalog.Entry{} // the open entries by their words
		for _, e := range o.entries() {
			if said := o.told(e); said.isOpen {
				spoken[said.words] = append(spoken[said.words], e)
			}
		}
		problems := map[*text][2]string{}
		for _, t := range o.texts {
			if key, problem := o.unsafe(t, spoken); problem != "" && !t.isWrong {
				problems[t] = [2]string{key, problem}
			}
		}
		if len(problems) == 0 {
			return
		}
		for t, p := range problems {
			t.fault(p[0], "%s", p[1])
		}
	}
}

// unsafe is what makes a text tell customers what they must not hear, and the key that it
// is about; empty if it tells nothing.
func (o *overlay) unsafe(t *text, spoken map[string][]*catalog.Entry) (key, problem string) {
	if t.isWrong {
		return "", ""
	}
	if t.sayAs != "" {
		if problem := o.notNeutral(t); problem != "" {
			return "say_as", problem
		}
	}
	if t.tightens() && t.sayAs == "" && (o.sentenceFor(t.entry.Customer) == nil || len(spoken[o.told(t.entry).words]) == 0) {
		return "disclosure", "it needs say_as with the id of an entry that may be told, or a [[sentence]] in place of its words that such an entry shares"
	}
	if alone := o.leftAlone(t, spoken); alone != nil {
		key = "customer"
		if t.customer == "" {
			key = "disclosure"
		}
		return key, "nobody else would hear what " + alone.ID + " says, so those who do would know; write a [[sentence]] for all that hear it instead"
	}
	return "", ""
}

// notNeutral is why an entry can't say what another one does.
func (o *overlay) notNeutral(t *text) string {
	other := o.catalog.Entry(t.sayAs)
	if other == nil {
		return "there is no entry " + shown(t.sayAs) + o.likely(t.sayAs)
	}
	isApproval := func(e *catalog.Entry) bool { return e.Category <= catalog.ApprovedWithAttention }
	of := o.textOf(other)
	switch {
	case other == t.entry:
		return "it names the entry itself"
	case !o.told(other).isOpen:
		return other.ID + " must not be told either; name an entry that may be told"
	case of != nil && of.sayAs != "":
		return other.ID + " says as " + of.sayAs + "; name that one"
	case isApproval(other) != isApproval(t.entry):
		return "one of the two is an approval, so the other's words would be false"
	}
	return ""
}

// leftAlone is a hidden entry whose words nobody else is told because of what the team
// says of another entry, which shares our words; nil if there is none.
func (o *overlay) leftAlone(t *text, spoken map[string][]*catalog.Entry) *catalog.Entry {
	wasOpen := t.entry.Disclosure == catalog.Tell
	if !wasOpen || t.customer == "" && t.sayAs == "" && !t.tightens() {
		return nil
	}
	group := o.sharing[t.entry.Customer]
	i := slices.IndexFunc(group, func(e *catalog.Entry) bool {
		said := o.told(e)
		return e != t.entry && !said.isOpen && len(spoken[said.words]) == 0
	})
	if i < 0 {
		return nil
	}
	return group[i]
}
