package job

import (
	"slices"
	"strings"

	"smilecodes/model/job/form"
	"smilecodes/model/job/payload"
)

// again reads a text in which no result was found, or only broken JSON with some, in
// other ways: with a layer undone, and at last by the names in it. What one layer gives
// is read as any text, so that another is found under it. The first way that gives a
// result without a doubt counts.
func (d *decoder) again(text []byte) {
	if d.dropList(text); d.listed > 0 {
		return
	}
	if len(d.judge.results) > 0 && d.json.broken == 0 {
		d.readAround(text)
		return
	}
	if d.undo(text, d.reader.BesideJSON(text, d.json.whole)) || len(d.judge.results) > 0 {
		return
	}
	rest := text
	if d.json.isThere {
		rest = d.reader.BesideJSON(text, d.json.values)
	}
	if d.readRecords(rest); len(d.judge.results) == 0 {
		d.readRemarks()
	}
	if d.dropList(text); len(d.judge.results) == 0 && d.listed == 0 {
		d.listed = d.reader.Form.Listed(text, d.steps)
	}
}

// undo reads a text with a layer undone, and reports whether that is the right way to read
// it.
func (d *decoder) undo(text, rest []byte) bool {
	for layer := range d.reader.Form.Layers(text, rest, d.steps) {
		switch {
		case layer.Listed > 0 && len(d.judge.results) > 0:
			continue
		case layer.Listed > 0:
			d.listed = layer.Listed
			return true
		case len(d.layers) == form.Deepest:
			d.tooDeep = true
			return false
		}
		fresh := d.under(layer, text)
		if d.tooDeep = d.tooDeep || fresh.tooDeep; fresh.isBetter(d) {
			*d = *fresh
			return true
		}
		d.try(layer, fresh)
	}
	return false
}

// try notes a layer under which no result was found, and those under it.
func (d *decoder) try(layer form.Layer, under *decoder) {
	const most = 20
	if !d.how.Explains || len(d.tried) >= most {
		return
	}
	d.tried = append(d.tried, layer.Name)
	for _, inner := range under.tried {
		d.tried = append(d.tried, layer.Name+", then "+inner)
	}
}

// isBetter reports whether a text is rather to be read in another way than the one before.
func (d *decoder) isBetter(before *decoder) bool {
	if len(before.judge.results) == 0 {
		return d.listed > 0 || len(d.judge.results) > 0
	}
	return d.json.broken == 0 && areTold(d.judge.results) && codesIn(d.judge.results) >= codesIn(before.judge.results)
}

func codesIn(all []*Result) int {
	n := 0
	for _, r := range all {
		if r.Code != "" {
			n++
		}
	}
	return n
}

// under is the decoder that read what is under a layer.
func (d *decoder) under(layer form.Layer, text []byte) *decoder {
	fresh := d.fresh()
	fresh.steps, fresh.layers = d.steps, append(slices.Clone(d.layers), layer)
	fresh.warnings = slices.DeleteFunc(slices.Clone(d.warnings), isOfBroken)
	fresh.tellOf(layer)
	for _, l := range fresh.layers {
		fresh.reader.Hide(l)
	}
	if layer.Kind == form.Encoding {
		fresh.reader.BesideJSON(text, d.json.whole)
	}
	if d.steps.Take(len(layer.Text)) {
		fresh.read(layer.Text)
		fresh.again(layer.Text)
	}
	if layer.Kind == form.Dump {
		fresh.judge.results = withoutCalls(fresh.judge.results)
	}
	return fresh
}

// withoutCalls leaves out the code of a call whose answer has a verdict in it. In a dump,
// code alone may be that of anything, and the verdict says all that this one can:
//
//	JobStatusResponse(code=2302, result=Result(resultCode=0811))    0811
func withoutCalls(all []*Result) []*Result {
	hasVerdict := map[int]bool{}
	for _, r := range all {
		hasVerdict[r.of.answer] = hasVerdict[r.of.answer] || r.Role == Verdict
	}
	return slices.DeleteFunc(all, func(r *Result) bool { return r.Role == StatusCall && hasVerdict[r.of.answer] })
}

// mayReadDeeper reads the texts of a value as well, in whatever form they are, if nothing
// else of it has a code. Results of it from some on are of this value.
func (d *decoder) mayReadDeeper(value payload.Event, from int) {
	if areTold(d.judge.results[from:]) || !d.reader.MayHoldMore(value) {
		return
	}
	if isFound, mayName := d.readDeeper(value, from, false); !isFound && mayName {
		d.json.unopened = append(d.json.unopened, value)
	}
}

// readDeeper reads a value again with a code in its texts, and reports whether there is
// one. If so, what was made of it before counts no longer; if not, whether it may be found
// with names.
func (d *decoder) readDeeper(value payload.Event, from int, withNames bool) (isFound, mayName bool) {
	if !d.steps.Take(len(value.Raw)) {
		return false, false
	}
	reader := d.reader.Deeper(d.steps, len(d.layers), value.At-len(value.Raw), withNames)
	before := d.judge.results
	for t := range reader.Trees(value.Raw) {
		d.judge.results = slices.Clip(before[:from])
		d.judge.judge(t.Root, -1)
	}
	if d.tooDeep = d.tooDeep || reader.TooDeep; areTold(d.judge.results[from:]) {
		d.reader.Forms = append(d.reader.Forms, reader.Forms...)
		return true, false
	}
	d.judge.results = before
	return false, reader.MayName
}

// readRemarks reads what texts of JSON say after a known name.
func (d *decoder) readRemarks() {
	for _, value := range d.json.unopened {
		d.readDeeper(value, len(d.judge.results), true)
	}
}

// areTold reports whether some result has a code, and none was recovered.
func areTold(all []*Result) bool {
	return codesIn(all) > 0 && !slices.ContainsFunc(all, func(r *Result) bool { return r.Recovered })
}

// tellOf warns of what a layer leaves out or has changed.
func (d *decoder) tellOf(layer form.Layer) {
	switch {
	case layer.Misfits == 1:
		d.warn("1 row of the table has more cells than its header, so it was not read.")
	case layer.Misfits > 1:
		d.warn("%d rows of the table have more cells than its header, so they were not read.", layer.Misfits)
	}
	if layer.More > 0 {
		d.warn("The table is long, so its last %d rows were not read.", layer.More)
	}
}

// isOfBroken holds for warnings of JSON that is broken.
func isOfBroken(warning string) bool { return strings.HasPrefix(warning, brokenJSON) }

// readRecords judges each code of a text, with what the text says about it. Such a text isn't JSON that broke, unless some broken JSON is there as well.
func (d *decoder) readRecords(text []byte) {
	breakAt := -1
	if d.json.broken > 0 {
		breakAt = 0
	}
	if !d.steps.Take(len(text)) {
		return
	}
	for root := range d.reader.Records(text) {
		d.judge.judge(root, breakAt)
	}
	switch {
	case len(d.judge.results) == 0 || d.json.broken > 0:
	case d.json.isThere:
		d.warn("The JSON has no code. smilecodes read the values that follow a known name beside it.")
	default:
		d.warn("There is no JSON here. smilecodes read only the values that follow a known name.")
	}
}

// forms are the forms of a text that was read, the outermost first; none for JSON alone.
func (d *decoder) forms() form.Forms {
	var all form.Forms
	for _, l := range d.layers {
		all = append(all, l.Form())
	}
	if d.json.wrapper != "" {
		all = append(all, form.Form{Name: d.json.wrapper, IsAround: true})
	}
	for _, f := range slices.Backward(d.reader.Forms) {
		all = append(all, f)
	}
	return all
}
