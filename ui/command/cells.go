package command

import (
	"encoding/csv"
	"maps"
	"slices"
	"strconv"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/ticket/markup"
)

// entryCells are entries as a table. It has the fields of the JSON.
func entryCells(hits []catalog.Hit, tiers bool) [][]string {
	header := []string{
		"id", "family", "product", "job_types", "code", "text", "category", "source_category", "meaning",
		"decided_by", "final", "charged", "next", "retry", "acts", "disclosure", "customer", "guide",
		"deprecated", "mobile_only", "also_applies", "placement", "placement_why", "source_page", "source_row", "source_facts",
		"confidence", "confidence_why", "twins", "retired", "last_seen",
	}
	if tiers {
		header = append(header, "tier")
	}
	t := [][]string{header}
	for _, h := range hits {
		j := newEntryJSON(h.Entry)
		final := ""
		if j.Final != nil {
			final = strconv.FormatBool(*j.Final)
		}
		row := ""
		if j.Source.Row != nil {
			row = strconv.Itoa(*j.Source.Row)
		}
		cells := []string{
			j.ID, j.Family, j.Product, spaced(j.JobTypes), j.Code, orEmpty(j.Text), j.Category, orEmpty(j.SourceCategory), j.Meaning,
			orEmpty(j.DecidedBy), final, orEmpty(j.Charged), orEmpty(j.Next), orEmpty(j.Retry), orEmpty(j.Acts), j.Disclosure,
			orEmpty(j.Customer), orEmpty(j.Guide), strconv.FormatBool(j.Deprecated), strconv.FormatBool(j.MobileOnly),
			strings.Join(j.AlsoApplies, " "), orEmpty(j.Placement), orEmpty(j.PlacementWhy), j.Source.Page, row, factPages(j.Source.Facts),
			j.Confidence, orEmpty(j.ConfidenceWhy), strings.Join(j.Twins, " "), strconv.FormatBool(j.Retired), orEmpty(j.LastSeen),
		}
		if tiers {
			cells = append(cells, h.Tier().Slug())
		}
		t = append(t, cells)
	}
	return t
}

// factPages are facts with the pages that state them, in one cell.
func factPages(facts map[string]string) string {
	var all []string
	for _, fact := range slices.Sorted(maps.Keys(facts)) {
		all = append(all, fact+"="+facts[fact])
	}
	return strings.Join(all, " ")
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// spaced is numbers in one cell.
func spaced(numbers []int) string {
	words := make([]string, len(numbers))
	for i, n := range numbers {
		words[i] = strconv.Itoa(n)
	}
	return strings.Join(words, " ")
}

// cells writes a table for spreadsheets.
func (a *app) cells(table [][]string, format string) error {
	w := csv.NewWriter(a.out)
	if format == "tsv" {
		w.Comma = '\t'
	}
	for _, row := range table {
		for i, c := range row {
			row[i] = markup.Guard(c)
		}
		if err := w.Write(row); err != nil {
			return a.unlessClosed(err)
		}
	}
	w.Flush()
	return a.unlessClosed(w.Error())
}
