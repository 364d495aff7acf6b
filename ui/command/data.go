package command

import (
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"

	"smilecodes/catalog"
)

// An entryJSON is an entry for machines. Enums are slugs, and what no source
// states is null. The shape is documented in the README and may only grow.
type entryJSON struct {
	rowJSON
	readingJSON
	adviceJSON
	placeJSON
}

type (
	rowJSON struct {
		ID             string `json:"id"`
		Family         string `json:"family"`
		Product        string `json:"product"`
		JobTypes       []int  `json:"job_types"`
		Code           string `json:"code"`
		Text           string `json:"text"`
		Category       string `json:"category"`
		SourceCategory string `json:"source_category"`
	}
	readingJSON struct {
		Meaning   string  `json:"meaning"`
		DecidedBy *string `json:"decided_by"`
		Final     *bool   `json:"final"`
		Charged   *string `json:"charged"`
	}
	adviceJSON struct {
		Next       string  `json:"next"`
		Retry      *string `json:"retry"`
		Acts       *string `json:"acts"`
		Disclosure string  `json:"disclosure"`
		Customer   string  `json:"customer"`
		Guide      *string `json:"guide"`
	}
	placeJSON struct {
		Deprecated   bool       `json:"deprecated"`
		MobileOnly   bool       `json:"mobile_only"`
		AlsoApplies  []string   `json:"also_applies"`
		Placement    string     `json:"placement"`
		PlacementWhy string     `json:"placement_why"`
		Source       sourceJSON `json:"source"`
	}
	sourceJSON struct {
		Page string `json:"page"`
		Row  int    `json:"row"`
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
		Aliases      []string `json:"aliases"`
		JobTypes     []int    `json:"job_types"`
		SeenJobTypes []int    `json:"seen_job_types"`
		Note         *string  `json:"note"`
	}
)

func newEntryJSON(e *catalog.Entry) entryJSON {
	j := entryJSON{
		rowJSON: rowJSON{
			ID: e.ID, Family: e.Family.Slug(), Product: e.Product.Slug, JobTypes: list(e.Product.JobTypes),
			Code: e.Code, Text: e.Text, Category: e.Category.Slug(), SourceCategory: e.SourceCategory,
		},
		readingJSON: readingJSON{
			Meaning: e.Meaning, DecidedBy: stated(e.DecidedBy.Slug()), Charged: stated(e.Charged.Slug()),
		},
		adviceJSON: adviceJSON{
			Next: e.Next, Retry: stated(e.Retry.Slug()), Acts: stated(e.Acts.Slug()),
			Disclosure: e.Disclosure.Slug(), Customer: e.Customer,
		},
		placeJSON: placeJSON{
			Deprecated: e.Deprecated, MobileOnly: e.MobileOnly, AlsoApplies: []string{},
			Placement: e.Placement.Slug(), PlacementWhy: e.Placement.Why,
			Source: sourceJSON{Page: e.Source.Page.Slug, Row: e.Source.Row},
		},
	}
	j.Final = finalJSON(e.Final)
	if e.Guide != nil {
		j.Guide = &e.Guide.Slug
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

// tierSlugs are the tiers for machines.
var tierSlugs = map[catalog.Tier]string{
	catalog.Everything: "all", catalog.ByCode: "code", catalog.ByWords: "words",
	catalog.ByFuzzy: "fuzzy", catalog.Suggestion: "suggestion",
}

// data writes entries for machines, with their tiers if they were searched.
func (a *app) data(hits []hit, format string, tiers bool) error {
	switch {
	case format != "json":
		return a.cells(entryCells(hits, tiers), format)
	case tiers:
		found := make([]hitJSON, len(hits))
		for i, h := range hits {
			found[i] = hitJSON{newEntryJSON(h.Entry), tierSlugs[h.Tier]}
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
			Slug: p.Slug, Name: p.Name, Aliases: list(p.Aliases),
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

// entryCells are entries as a table. It has the fields of the JSON.
func entryCells(hits []hit, tiers bool) [][]string {
	header := []string{
		"id", "family", "product", "job_types", "code", "text", "category", "source_category", "meaning",
		"decided_by", "final", "charged", "next", "retry", "acts", "disclosure", "customer", "guide",
		"deprecated", "mobile_only", "also_applies", "placement", "placement_why", "source_page", "source_row",
	}
	if tiers {
		header = append(header, "tier")
	}
	t := [][]string{header}
	for _, h := range hits {
		j := newEntryJSON(h.Entry)
		types := make([]string, len(j.JobTypes))
		for i, n := range j.JobTypes {
			types[i] = strconv.Itoa(n)
		}
		final := ""
		if j.Final != nil {
			final = strconv.FormatBool(*j.Final)
		}
		row := []string{
			j.ID, j.Family, j.Product, strings.Join(types, " "), j.Code, j.Text, j.Category, j.SourceCategory, j.Meaning,
			orEmpty(j.DecidedBy), final, orEmpty(j.Charged), j.Next, orEmpty(j.Retry), orEmpty(j.Acts), j.Disclosure,
			j.Customer, orEmpty(j.Guide), strconv.FormatBool(j.Deprecated), strconv.FormatBool(j.MobileOnly),
			strings.Join(j.AlsoApplies, " "), j.Placement, j.PlacementWhy, j.Source.Page, strconv.Itoa(j.Source.Row),
		}
		if tiers {
			row = append(row, tierSlugs[h.Tier])
		}
		t = append(t, row)
	}
	return t
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// cells writes a table for spreadsheets.
func (a *app) cells(table [][]string, format string) error {
	w := csv.NewWriter(a.out)
	if format == "tsv" {
		w.Comma = '\t'
	}
	for _, row := range table {
		for i, c := range row {
			row[i] = harmless(c)
		}
		if err := w.Write(row); err != nil {
			return a.unlessClosed(err)
		}
	}
	w.Flush()
	return a.unlessClosed(w.Error())
}

// harmless keeps a spreadsheet from running a cell: one that would be read as a
// formula gets an apostrophe in front, which spreadsheets do not show.
func harmless(cell string) string {
	if first, n := utf8.DecodeRuneInString(cell); n > 0 && strings.ContainsRune("=+-@\t\r\n\x00＝＋－＠", first) {
		return "'" + cell
	}
	return cell
}
