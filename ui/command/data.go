package command

import (
	"encoding/json"

	"smilecodes/catalog"
)

// An entryJSON is an entry for machines. Enums are slugs, and what no source
// states is null. The shape is documented in the README and may only grow.
type entryJSON struct {
	rowJSON
	readingJSON
	adviceJSON
	placeJSON
	originJSON
}

type (
	rowJSON struct {
		ID             string  `json:"id"`
		Family         string  `json:"family"`
		Product        string  `json:"product"`
		JobTypes       []int   `json:"job_types"`
		Code           string  `json:"code"`
		Text           *string `json:"text"`
		Category       string  `json:"category"`
		SourceCategory *string `json:"source_category"`
	}
	readingJSON struct {
		Meaning   string  `json:"meaning"`
		DecidedBy *string `json:"decided_by"`
		Final     *bool   `json:"final"`
		Charged   *string `json:"charged"`
	}
	adviceJSON struct {
		Next       *string `json:"next"`
		Retry      *string `json:"retry"`
		Acts       *string `json:"acts"`
		Disclosure string  `json:"disclosure"`
		Customer   *string `json:"customer"`
		Guide      *string `json:"guide"`
	}
	placeJSON struct {
		Deprecated   bool       `json:"deprecated"`
		MobileOnly   bool       `json:"mobile_only"`
		AlsoApplies  []string   `json:"also_applies"`
		Placement    *string    `json:"placement"`
		PlacementWhy *string    `json:"placement_why"`
		Source       sourceJSON `json:"source"`
	}
	originJSON struct {
		Confidence    string   `json:"confidence"`
		ConfidenceWhy *string  `json:"confidence_why"`
		Twins         []string `json:"twins"`
		Retired       bool     `json:"retired"`
		LastSeen      *string  `json:"last_seen"`
	}
	sourceJSON struct {
		Page  string            `json:"page"`
		Row   *int              `json:"row"`
		Facts map[string]string `json:"facts"` // pages of facts that this page does not state
	}
	hitJSON struct {
		Entry entryJSON `json:"entry"`
		Tier  string    `json:"tier"`
	}
	guideJSON struct {
		Slug     string     `json:"slug"`
		Title    string     `json:"title"`
		Summary  string     `json:"summary"`
		Steps    []stepJSON `json:"steps"`
		Evidence []string   `json:"evidence"`
		Escalate string     `json:"escalate"`
		Customer string     `json:"customer"`
	}
	stepJSON struct {
		Who   string `json:"who"`
		Do    string `json:"do"`
		Check string `json:"check"`
	}
	productJSON struct {
		Slug         string   `json:"slug"`
		Name         string   `json:"name"`
		Family       string   `json:"family"`
		Aliases      []string `json:"aliases"`
		JobTypes     []int    `json:"job_types"`
		SeenJobTypes []int    `json:"seen_job_types"`
		Note         *string  `json:"note"`
	}
)

func newEntryJSON(e *catalog.Entry) entryJSON {
	j := entryJSON{
		rowJSON: rowJSON{
			ID: e.ID, Family: e.Family.Slug(), Product: e.Product.Slug, JobTypes: list(e.JobTypes),
			Code: e.Code, Text: orNull(e.Text), Category: e.Category.Slug(), SourceCategory: &e.SourceCategory,
		},
		readingJSON: readingJSON{
			Meaning: e.Meaning, DecidedBy: stated(e.DecidedBy.Slug()), Charged: stated(e.Charged.Slug()),
		},
		adviceJSON: adviceJSON{
			Next: orNull(e.Next), Retry: stated(e.Retry.Slug()), Acts: stated(e.Acts.Slug()),
			Disclosure: e.Disclosure.Slug(), Customer: orNull(e.Customer),
		},
		placeJSON: placeJSON{
			Deprecated: e.Deprecated, MobileOnly: e.MobileOnly, AlsoApplies: []string{},
			Source: sourceJSON{Page: e.Source.Page.Slug, Facts: map[string]string{}},
		},
		originJSON: originJSON{
			Confidence: e.Confidence.Level.Slug(), ConfidenceWhy: orNull(e.Confidence.Why),
			Twins: list(e.Twins), Retired: e.Retired(), LastSeen: orNull(e.LastSeen),
		},
	}
	j.Final = finalJSON(e.Final)
	if e.Family == catalog.Result {
		j.Placement, j.PlacementWhy = orNull(e.Placement.Slug()), orNull(e.Placement.Why)
	}
	if e.Source.Row > 0 {
		j.Source.Row = &e.Source.Row
	} else if e.SourceCategory == "" {
		j.SourceCategory = nil // such a source gives no labels
	}
	if e.Guide != nil {
		j.Guide = &e.Guide.Slug
	}
	for _, f := range e.FactsFrom {
		j.Source.Facts[f.Fact.Slug()] = f.Page.Slug
	}
	for _, p := range e.AlsoApplies {
		j.AlsoApplies = append(j.AlsoApplies, p.Slug)
	}
	return j
}

// finalJSON is true, false, or null where it is not stated.
func finalJSON(f catalog.Finality) *bool {
	if f == catalog.FinalNotStated {
		return nil
	}
	final := f == catalog.Final
	return &final
}

// list is never null in JSON.
func list[T any](values []T) []T {
	if values == nil {
		return []T{}
	}
	return values
}

// stated is a slug, or null where it only says that nothing is stated.
func stated(slug string) *string {
	if slug == catalog.NotStated {
		return nil
	}
	return &slug
}

// orNull is a text, or null where there is none.
func orNull(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// data writes entries for machines, with their tiers if they were searched.
func (a *app) data(hits []catalog.Hit, format string, tiers bool) error {
	switch {
	case format != "json":
		return a.cells(entryCells(hits, tiers), format)
	case tiers:
		found := make([]hitJSON, len(hits))
		for i, h := range hits {
			found[i] = hitJSON{newEntryJSON(h.Entry), h.Tier().Slug()}
		}
		return a.json(found)
	default:
		found := make([]entryJSON, len(hits))
		for i, h := range hits {
			found[i] = newEntryJSON(h.Entry)
		}
		return a.json(found)
	}
}

func (a *app) guidesJSON(guides []*catalog.Guide) error {
	all := make([]guideJSON, len(guides))
	for i, g := range guides {
		j := guideJSON{
			Slug: g.Slug, Title: g.Title, Summary: g.Summary, Evidence: list(g.Evidence),
			Escalate: g.Escalate, Customer: g.Customer,
		}
		for _, s := range g.Steps {
			j.Steps = append(j.Steps, stepJSON{s.Who.Slug(), s.Do, s.Check})
		}
		all[i] = j
	}
	return a.json(all)
}

func (a *app) productsJSON(products []*catalog.Product) error {
	all := make([]productJSON, len(products))
	for i, p := range products {
		all[i] = productJSON{
			Slug: p.Slug, Name: p.Name, Family: p.Family.Slug(), Aliases: list(p.Aliases),
			JobTypes: list(p.JobTypes), SeenJobTypes: list(p.SeenJobTypes),
		}
		if p.Note != "" {
			all[i].Note = &p.Note
		}
	}
	return a.json(all)
}

func (a *app) json(v any) error {
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return a.unlessClosed(enc.Encode(v))
}
