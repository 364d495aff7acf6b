package catalog

// Category is our normal form of a page's label: what people filter by.
type Category uint8

// The categories, in the order in which they are listed.
const (
	Approved Category = iota
	ApprovedWithAttention
	ProvisionallyApproved
	SuspectedSpoof // and sent to a reviewer
	Pending
	Inconclusive
	Rejected
	RerunLater
	NoCategory // the page gives none: blank or a dash
)

var categories = []term{
	{"approved", "Approved"},
	{"approved-with-attention", "Approved with Attention"},
	{"provisionally-approved", "Provisionally Approved"},
	{"suspected-spoof", "Suspected Spoof (with a reviewer)"},
	{"pending", "Pending"},
	{"inconclusive", "Inconclusive"},
	{"rejected", "Rejected"},
	{"re-run-later", "Re-run Later"},
	{"none", "No Category"},
}

func (Category) terms() []term { return categories }

// String is the category in words, as on screen.
func (c Category) String() string { return categories[c].words }

// Slug is the category in machine formats.
func (c Category) Slug() string { return categories[c].slug }

// Mark is the sign of the category: one cell in every terminal, and different
// for each, so that colour is never needed.
func (c Category) Mark() string {
	return [...]string{
		Approved:              "✓",
		ApprovedWithAttention: "!",
		ProvisionallyApproved: "~",
		SuspectedSpoof:        "?",
		Pending:               "o",
		Inconclusive:          "%",
		Rejected:              "✗",
		RerunLater:            "↻",
		NoCategory:            "-",
	}[c]
}

// Word is the category in one or two short words, for a row of a list. None reads
// as another one: what is provisional is not rejected, and what is suspected is
// not found.
func (c Category) Word() string {
	return [...]string{
		Approved:              "Approved",
		ApprovedWithAttention: "Attention",
		ProvisionallyApproved: "Provisional",
		SuspectedSpoof:        "Spoof?",
		Pending:               "Pending",
		Inconclusive:          "Inconclusive",
		Rejected:              "Rejected",
		RerunLater:            "Re-run later",
		NoCategory:            "No category",
	}[c]
}

// Categories lists every category in order.
func Categories() []Category {
	all := make([]Category, len(categories))
	for i := range all {
		all[i] = Category(i)
	}
	return all
}

// Decider is who or what made a result.
type Decider uint8

// The deciders.
const (
	DeciderNotStated Decider = iota
	Machine
	HumanReviewer
	IDAuthority
	SmileIDSystem
	MobileSDK
)

var deciders = []term{
	{NotStated, "not stated"},
	{"machine", "a machine"},
	{"human-reviewer", "a human reviewer"},
	{"id-authority", "the ID authority"},
	{"smile-id-system", "Smile ID's system"},
	{"mobile-sdk", "the mobile SDK"},
}

func (Decider) terms() []term { return deciders }

// String is the decider in words, as on screen.
func (d Decider) String() string { return deciders[d].words }

// Slug is the decider in files and machine formats.
func (d Decider) Slug() string { return deciders[d].slug }

// Finality is whether a result is the last one, or another may follow.
type Finality uint8

// The values of Finality.
const (
	FinalNotStated Finality = iota
	Final
	NotFinal
)

var finalities = []term{{NotStated, "not stated"}, {"yes", "final"}, {"no", "not final"}}

func (Finality) terms() []term { return finalities }

// String is the finality in words, as on screen.
func (f Finality) String() string { return finalities[f].words }

// Retry is whether and how a job may be run again.
type Retry uint8

// The values of Retry.
const (
	RetryNotStated Retry = iota
	RetryNotNeeded
	RetryNever
	RetryNewImages
	RetryCorrected
	RetryLater
	RetryAfterReviewer
	RetryAfterOurChange
)

var retries = []term{
	{NotStated, "not stated"},
	{"not-needed", "not needed"},
	{"never", "never"},
	{"with-new-images", "with new images"},
	{"with-corrected-details", "with corrected details"},
	{"later", "later, unchanged"},
	{"wait-for-reviewer", "wait for the reviewer"},
	{"after-our-change", "after a change on our side"},
}

func (Retry) terms() []term { return retries }

// String is the rule in words, as on screen.
func (r Retry) String() string { return retries[r].words }

// Slug is the rule in files and machine formats.
func (r Retry) Slug() string { return retries[r].slug }

// Actor is who has to do something.
type Actor uint8

// The actors.
const (
	ActorNotStated Actor = iota
	EndUser
	Support
	Engineering
	SmileID
	Nobody
)

var actors = []term{
	{NotStated, "not stated"},
	{"end-user", "end user"},
	{"support", "support"},
	{"engineering", "engineering"},
	{"smile-id", "Smile ID"},
	{"nobody", "nobody"},
}

func (Actor) terms() []term { return actors }

// String is the actor in words, as on screen.
func (a Actor) String() string { return actors[a].words }

// Slug is the actor in files and machine formats.
func (a Actor) Slug() string { return actors[a].slug }

// Charge is whether a look-up was charged, where a source says so.
type Charge uint8

// The values of Charge.
const (
	ChargeNotStated Charge = iota
	NotCharged
)

var charges = []term{{NotStated, "not stated"}, {"not-charged", "not charged"}}

func (Charge) terms() []term { return charges }

// String is the charge in words, as on screen.
func (c Charge) String() string { return charges[c].words }

// Slug is the charge in files and machine formats.
func (c Charge) Slug() string { return charges[c].slug }

// Fact is what of an entry another page can state.
type Fact uint8

// The facts.
const (
	ChargeFact Fact = iota
	MeaningFact
	AdviceFact // our advice builds on it
	RetryFact
)

var factTerms = []term{{"charged", "the charge"}, {"meaning", "part of the meaning"}, {"next", "part of the advice"}, {"retry", "the retry rule"}}

func (Fact) terms() []term { return factTerms }

// String is the fact in words, as on screen.
func (f Fact) String() string { return factTerms[f].words }

// Slug is the fact in files and machine formats.
func (f Fact) Slug() string { return factTerms[f].slug }

// Level is how sure something is.
type Level uint8

// The levels, from the surest.
const (
	High Level = iota
	Medium
	Low
)

var levels = []term{{"high", "high"}, {"medium", "medium"}, {"low", "low"}}

func (Level) terms() []term { return levels }

// String is the level in words, as on screen.
func (l Level) String() string { return levels[l].words }

// Slug is the level in files and machine formats.
func (l Level) Slug() string { return levels[l].slug }

// Disclosure is what a customer may be told.
type Disclosure uint8

// The values of Disclosure, from the freest to the strictest.
const (
	Tell     Disclosure = iota // the meaning may be told
	Soften                     // only the customer text may
	Internal                   // only a neutral customer text, and no code, text, category or guide
)

var disclosures = []term{
	{"tell", "may be told"},
	{"soften", "only in the customer wording"},
	{"internal", "internal: never explain it to the customer"},
}

func (Disclosure) terms() []term { return disclosures }

// String is the rule in words, as on screen.
func (d Disclosure) String() string { return disclosures[d].words }

// Slug is the rule in files and machine formats.
func (d Disclosure) Slug() string { return disclosures[d].slug }
