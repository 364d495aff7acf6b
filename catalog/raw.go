package catalog

// The files as they are written. Everything is text until it is checked, so
// that one wrong word does not hide the next.
type (
	rawCatalogue struct {
		Page    []rawPage    `toml:"page"`
		Product []rawProduct `toml:"product"`
	}
	rawPage struct {
		Slug  string `toml:"slug"`
		Title string `toml:"title"`
		Given string `toml:"given"`
		Note  string `toml:"note"`
	}
	rawProduct struct {
		Slug     string   `toml:"slug"`
		Name     string   `toml:"name"`
		Short    string   `toml:"short"`
		Tiny     string   `toml:"tiny"`
		Aliases  []string `toml:"aliases"`
		JobTypes []int    `toml:"job_types"`
		Seen     []int    `toml:"seen_job_types"`
		Note     string   `toml:"note"`
	}
	rawGuide struct {
		Title    string    `toml:"title"`
		Summary  string    `toml:"summary"`
		Customer string    `toml:"customer"`
		Escalate string    `toml:"escalate"`
		Evidence []string  `toml:"evidence"`
		Step     []rawStep `toml:"step"`
	}
	rawStep struct {
		Who   string `toml:"who"`
		Do    string `toml:"do"`
		Check string `toml:"check"`
	}
	rawCodes struct {
		Product string     `toml:"product"`
		Page    string     `toml:"page"`
		Entry   []rawEntry `toml:"entry"`
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
		Code           string  `toml:"code"`
		Variant        string  `toml:"variant"` // ends the id where a product repeats a code
		Row            int     `toml:"row"`
		Text           string  `toml:"text"`
		SourceCategory *string `toml:"source_category"` // may be empty, but not missing
		NoDescription  bool    `toml:"description_blank"`
	}
	rawReading struct {
		Category  string `toml:"category"`
		Meaning   string `toml:"meaning"`
		DecidedBy string `toml:"decided_by"`
		Final     string `toml:"final"`
		Charged   string `toml:"charged"`
	}
	rawAdvice struct {
		Next       string   `toml:"next"`
		Retry      string   `toml:"retry"`
		Acts       string   `toml:"acts"`
		Disclosure string   `toml:"disclosure"`
		Customer   string   `toml:"customer"`
		Guide      string   `toml:"guide"`
		Keywords   []string `toml:"keywords"`
	}
	rawPlace struct {
		AlsoApplies  []string `toml:"also_applies"`
		Deprecated   bool     `toml:"deprecated"`
		MobileOnly   bool     `toml:"mobile_only"`
		Placement    string   `toml:"placement"`
		PlacementWhy string   `toml:"placement_why"`
	}
)
