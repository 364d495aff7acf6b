package catalog

// The files as they are written. Everything is text until it is checked, so
// that one wrong word does not hide the next.
type (
	rawCatalogue struct {
		Day     string
		Page    []rawPage
		Product []rawProduct
	}
	rawPage struct {
		Slug  string
		Title string
		URL   string
		Given string
		Note  string

		Unnumbered bool
	}
	rawProduct struct {
		Slug     string
		Name     string
		Short    string
		Tiny     string
		Aliases  []string
		JobTypes []int
		Seen     []int
		Note     string
		Family   string // result if empty
		Tab      string
	}
	rawGuide struct {
		Title    string
		Summary  string
		Customer string
		Escalate string
		Evidence []string
		Step     []rawStep
	}
	rawStep struct {
		Who   string
		Do    string
		Check string
	}
	rawJobs struct {
		Job    []rawJob
		Word   []rawWord
		Action []rawAction
		Value  []rawValue
	}
	rawJob struct {
		Type int
		Name string
	}
	rawWord struct {
		Name  string
		Types []int
	}
	rawAction struct {
		Name    string
		Meaning string
		Settled []string
		Against []string
	}
	rawValue struct {
		Name    string
		Meaning string
		Says    string
	}
	rawCodes struct {
		Product string
		Page    string
		Entry   []rawEntry
	}
)

// A rawEntry is one [[entry]]: what the page says, how it is read, what we
// advise, where it belongs and where it is from.
type rawEntry struct {
	rawRow
	rawReading
	rawAdvice
	rawPlace
	rawOrigin
}

type (
	rawRow struct {
		Code           string
		Variant        string // ends the id where a product repeats a code
		Row            int
		Text           string
		TextUnknown    bool // no source gives the text
		WireTexts      []string
		SourceCategory *string // may be empty, but not missing where a page has labels
		NoDescription  bool
	}
	rawReading struct {
		Category  string
		Meaning   string
		DecidedBy string
		Final     string
		Charged   string
	}
	rawAdvice struct {
		Next       string
		Retry      string
		Acts       string
		Disclosure string
		Customer   string
		Guide      string
		Keywords   []string
	}
	rawPlace struct {
		AlsoApplies  []string
		Deprecated   bool
		MobileOnly   bool
		Twins        []string // codes
		JobTypes     []int
		Placement    string
		PlacementWhy string
	}
	rawOrigin struct {
		Page          string // that of the file if empty
		LastSeen      string // retired if not empty
		Confidence    string
		ConfidenceWhy string
		FactsFrom     []string // "fact: page", each
	}
)
