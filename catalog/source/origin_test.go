package source_test

import (
	"slices"
	"testing"

	"smilecodes/catalog"
	"smilecodes/catalog/source"
)

// TestLoadReadsOrigins loads the same catalogue and looks at what isn't a row of
// a page: how sure it is, what it is a twin of, in whose tab it is.
func TestLoadReadsOrigins(t *testing.T) {
	c, err := source.Load(valid(t))
	if err != nil {
		t.Fatal(err)
	}
	all := c.AllProducts()
	alpha, refused, calls, rest := all[0], all[2], all[3], all[4]
	if len(c.Products()) != 3 || calls.Tab != refused || !rest.Hidden || alpha.Tab != nil || alpha.Hidden {
		t.Errorf("%d tabs; the products are read as %+v %+v", len(c.Products()), calls, rest)
	}
	one, two, three := c.Entry("refused/2201"), c.Entry("refused/2301"), c.Entry("refused/2206")
	if !slices.Equal(one.Twins, []string{two.ID}) || !slices.Equal(two.Twins, []string{one.ID}) || three.Twins != nil {
		t.Errorf("the twins are %v %v %v", one.Twins, two.Twins, three.Twins)
	}
	page := one.Source.Page
	if !page.Unnumbered || page.Slug != "elsewhere" || page.Given != "" || one.Source.Row != 0 {
		t.Errorf("the source is read as %+v of %+v", one.Source, page)
	}
	levels := []catalog.Confidence{{Level: catalog.High, Why: "The page has it."}, {Level: catalog.Medium, Why: "A test has it."}, {Level: catalog.Low, Why: "Somebody has it."}}
	if got := []catalog.Confidence{one.Confidence, two.Confidence, three.Confidence}; !slices.Equal(got, levels) {
		t.Errorf("they are sure as %v", got)
	}
	call := c.Entry("calls/2302")
	if one.Family != catalog.RequestError || call.Family != catalog.Status || !call.Is(calls) || !call.Is(refused) || call.Is(alpha) {
		t.Errorf("2302 is a %v, 2201 a %v", call.Family, one.Family)
	}
	if call.Text != "" || call.Headline() != "(comes without a text)" || three.Headline() != "(text not known)" || one.Headline() != "Refused" {
		t.Errorf("the headlines are %q, %q, %q", call.Headline(), three.Headline(), one.Headline())
	}
	old := c.Entry("older/rest/0100")
	if old.LastSeen != "in a test" || !slices.Equal(old.JobTypes, []int{7}) || old.Guide != nil || old.Placement.Sure {
		t.Errorf("the retired entry is read as %+v", old)
	}
}
