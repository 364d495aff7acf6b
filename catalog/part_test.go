package catalog_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"smilecodes/assets"
	"smilecodes/catalog"
)

// TestLoadPart holds that who asks for codes gets every entry of them, as in
// the whole catalogue, and no other.
func TestLoadPart(t *testing.T) {
	whole := load(t)
	asked := [][]string{}
	for _, e := range whole.Entries() {
		asked = append(asked, []string{e.Code, whole.Entries()[0].Code})
	}
	for _, e := range whole.Retired() {
		asked = append(asked, []string{e.Code})
	}
	for _, codes := range asked {
		part, err := catalog.Load(assets.FS, codes...)
		if err != nil {
			t.Fatal(err)
		}
		for _, code := range codes {
			samePart(t, part.Code(code), whole.Code(code))
			samePart(t, part.RetiredCode(code), whole.RetiredCode(code))
		}
		for _, other := range part.Entries() {
			if !slices.Contains(codes, other.Code) {
				t.Errorf("%v give %s too", codes, other.ID)
			}
		}
	}
}

// samePart holds that entries are the same but for their place among all.
func samePart(t *testing.T, got, want []*catalog.Entry) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%d entries, not %d", len(got), len(want))
	}
	for i := range got {
		g, w := *got[i], *want[i]
		same(t, g.ID+": twins", ids(g.Twins), ids(w.Twins)...)
		g.Twins, w.Twins = nil, nil // they have their own place
		if !reflect.DeepEqual(g.At(0), w.At(0)) {
			t.Errorf("got\n%+v\nwant\n%+v", g, w)
		}
	}
}

// TestLoadPartIsWhole holds when all is read after all: if a code is not there,
// which can have neighbours anywhere.
func TestLoadPartIsWhole(t *testing.T) {
	c, err := catalog.Load(assets.FS, "1015", "9999")
	if err != nil || len(c.Entries()) != len(load(t).Entries()) || len(c.Guides()) != len(load(t).Guides()) {
		t.Errorf("an unknown code gives a part of the catalogue (%v)", err)
	}
}

// TestLoadPartHidden writes a code of two entries in ways that TOML has besides
// the plain one. None may hide an entry: the other would pass for all there is.
func TestLoadPartHidden(t *testing.T) {
	for _, code := range []string{`"0100"`, `"01\u00300"`, `'0100'`, `"""0100"""`, `'''0100'''`, "\"\"\"\\\n01\\\n00\"\"\""} {
		files := valid(t)
		alpha := change(t, files["codes/alpha.toml"], []string{`- code = "0100"`, "+ code = " + code})
		files["codes/alpha.toml"] = &fstest.MapFile{Data: []byte(alpha)}
		whole, err := catalog.Load(files)
		if err != nil {
			t.Fatal(err)
		}
		part, err := catalog.Load(files, "0100")
		if err != nil || len(part.Entries()) != 2 {
			t.Fatalf("code = %s: %d entries (%v)", code, len(part.Entries()), err)
		}
		samePart(t, part.Code("0100"), whole.Code("0100"))
	}
}

// TestLoadPartFaults holds that a fault in what is read is told with all others.
func TestLoadPartFaults(t *testing.T) {
	files := valid(t)
	for _, name := range []string{"codes/alpha.toml", "codes/beta.toml"} {
		files[name] = &fstest.MapFile{Data: append(files[name].Data, "\nbogus = 1\n"...)}
	}
	_, whole := catalog.Load(files)
	_, part := catalog.Load(files, "0814")
	if whole == nil || part == nil || whole.Error() != part.Error() || strings.Count(part.Error(), "bogus") != 2 {
		t.Errorf("a part tells\n%v\nnot\n%v", part, whole)
	}
}
