package catalog

// The files as they are written. Everything is text until it is checked, so
// that one wrong word does not hide the next.
type (
	rawCatalogue struct {
		Page    []rawPage
		Product []rawProduct
	}
	rawPage struct {
		Slug  string
		Title string
		URL   string
		Given string
		Note  string
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
		Action []rawTerm
		Value  []rawTerm
	}
	rawJob struct {
		Type int
		Name string
	}
	rawTerm struct {
		Name    string
		Meaning string
	}
	rawCodes struct {
		Product string
		Page    string
		Entry   []rawEntry
	}
)

// A rawEntry is one [[entry]]: what the page says, how it is read, what we
// advise, and where it belongs.
type rawEntry struct {
	rawRow
	rawReading
	rawAdvice
	rawPlace
}

type (
	rawRow struct {
		Code           string
		Variant        string // ends the id where a product repeats a code
		Row            int
		Text           string
		WireTexts      []string
		SourceCategory *string // may be empty, but not missing
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
		Placement    string
		PlacementWhy string
	}
)
