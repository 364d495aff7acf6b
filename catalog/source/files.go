package source

// The files as they are written. Every word is text until it is checked, so
// that one wrong word does not hide the next.
type (
	catalogueFile struct {
		Day      string       `toml:"day"`
		Pages    []pageRow    `toml:"page"`
		Products []productRow `toml:"product"`
	}
	pageRow struct {
		Slug       string `toml:"slug"`
		Title      string `toml:"title"`
		URL        string `toml:"url"`
		Given      string `toml:"given"`
		Note       string `toml:"note"`
		Unnumbered bool   `toml:"unnumbered"`
	}
	productRow struct {
		Slug         string   `toml:"slug"`
		Name         string   `toml:"name"`
		Short        string   `toml:"short"`
		Tiny         string   `toml:"tiny"`
		Aliases      []string `toml:"aliases"`
		JobTypes     []int    `toml:"job_types"`
		SeenJobTypes []int    `toml:"seen_job_types"`
		Note         string   `toml:"note"`
		Family       string   `toml:"family"` // result if empty
		Tab          string   `toml:"tab"`
	}
	guideFile struct {
		Title    string     `toml:"title"`
		Summary  string     `toml:"summary"`
		Customer string     `toml:"customer"`
		Escalate string     `toml:"escalate"`
		Evidence []string   `toml:"evidence"`
		Harmless bool       `toml:"harmless_first"` // the order of the causes
		Causes   []causeRow `toml:"cause"`
		Steps    []stepRow  `toml:"step"`
	}
	causeRow struct {
		What string   `toml:"what"`
		Tell string   `toml:"tell"`
		For  []string `toml:"for"` // codes
	}
	stepRow struct {
		Who   string   `toml:"who"`
		Do    string   `toml:"do"`
		Check string   `toml:"check"`
		For   []string `toml:"for"` // codes
	}
	jobsFile struct {
		Jobs    []jobRow    `toml:"job"`
		Words   []wordRow   `toml:"word"`
		Actions []actionRow `toml:"action"`
		Values  []valueRow  `toml:"value"`
	}
	jobRow struct {
		Type int    `toml:"type"`
		Name string `toml:"name"`
	}
	wordRow struct {
		Name  string `toml:"name"`
		Types []int  `toml:"types"`
	}
	actionRow struct {
		Name    string   `toml:"name"`
		Meaning string   `toml:"meaning"`
		Settled []string `toml:"settled_by"`
		Against []string `toml:"only_against"`
	}
	valueRow struct {
		Name    string `toml:"name"`
		Meaning string `toml:"meaning"`
		Says    string `toml:"says"`
	}
	formatsFile struct {
		InForce   string        `toml:"in_force"`
		Guides    []string      `toml:"guides"`
		Countries []countryRow  `toml:"country"`
		Formats   []formatRow   `toml:"format"`
		Documents []documentRow `toml:"document"`
	}
	countryRow struct {
		Code  string   `toml:"code"`
		Code3 string   `toml:"code3"`
		Names []string `toml:"names"`
	}
	formatRow struct {
		Country    string         `toml:"country"`
		Type       string         `toml:"type"`
		Aliases    []string       `toml:"aliases"`
		Form       string         `toml:"form"`
		Excludes   string         `toml:"excludes"`
		Pattern    []string       `toml:"pattern"`
		Right      []string       `toml:"right"`
		Wrong      []string       `toml:"wrong"`
		Sandbox    string         `toml:"sandbox"`
		Mistaken   string         `toml:"mistaken"`
		Older      bool           `toml:"older"`
		Conditions []conditionRow `toml:"condition"`
		Source     string         `toml:"source"`
		Read       string         `toml:"read"`
		Certainty  string         `toml:"certainty"`
	}
	conditionRow struct {
		Text      string `toml:"text"`
		Source    string `toml:"source"`
		Certainty string `toml:"certainty"`
	}
	documentRow struct {
		Types []string `toml:"types"`
	}
	readingRow struct {
		Where      string `toml:"where"`
		Meaning    string `toml:"meaning"`
		Page       string `toml:"page"`
		Confidence string `toml:"confidence"`
	}
	sandboxFile struct {
		Tables []sandboxTable `toml:"table"`
	}
	sandboxTable struct {
		Title     string       `toml:"title"`
		Send      string       `toml:"send"`
		Notes     []string     `toml:"notes"`
		Rows      []sandboxRow `toml:"row"`
		Source    string       `toml:"source"`
		Read      string       `toml:"read"`
		Certainty string       `toml:"certainty"`
	}
	sandboxRow struct {
		Send string `toml:"send"`
		Code string `toml:"code"`
		Says string `toml:"says"`
	}
	codesFile struct {
		Product string     `toml:"product"`
		Page    string     `toml:"page"`
		Entries []entryRow `toml:"entry"`
	}
)

// An entryRow is one [[entry]]: what the page says, how it is read, what we
// advise, where it belongs and where it is from.
type entryRow struct {
	Code           string   `toml:"code"`
	Variant        string   `toml:"variant"` // ends the id where a product repeats a code
	Row            uint     `toml:"row"`
	Text           string   `toml:"text"`
	TextUnknown    bool     `toml:"text_unknown"` // no source gives the text
	WireTexts      []string `toml:"wire_texts"`
	Varies         []string `toml:"varies"`          // words of the text that differ from answer to answer
	SourceCategory *string  `toml:"source_category"` // may be empty, but not missing where a page has labels
	NoDescription  bool     `toml:"description_blank"`

	Category  string `toml:"category"`
	Meaning   string `toml:"meaning"`
	DecidedBy string `toml:"decided_by"`
	Final     string `toml:"final"`
	Charged   string `toml:"charged"`

	Next       string   `toml:"next"`
	Retry      string   `toml:"retry"`
	Acts       string   `toml:"acts"`
	Disclosure string   `toml:"disclosure"`
	Customer   string   `toml:"customer"`
	Guide      string   `toml:"guide"`
	Keywords   []string `toml:"keywords"`

	AlsoApplies  []string `toml:"also_applies"`
	Deprecated   bool     `toml:"deprecated"`
	MobileOnly   bool     `toml:"mobile_only"`
	Twins        []string `toml:"twins"` // codes
	Like         []string `toml:"like"`  // codes, or ids where only one product's meaning is like it
	JobTypes     []int    `toml:"job_types"`
	Placement    string   `toml:"placement"`
	PlacementWhy string   `toml:"placement_why"`

	Page          string   `toml:"page"`      // that of the file if empty
	LastSeen      string   `toml:"last_seen"` // retired if not empty
	Confidence    string   `toml:"confidence"`
	ConfidenceWhy string   `toml:"confidence_why"`
	FactsFrom     []string `toml:"facts_from"` // "fact: page", each

	Elsewhere []readingRow `toml:"elsewhere"`
}
