package job

import (
	"bytes"
	"iter"
	"strings"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/wire"
)

// A reader makes nodes of what a text says, and keeps of it only what is known.
type reader struct {
	catalog *catalog.Catalog
	words   *wire.Vocabulary
	keys    field.Keys
	rule    *privacy.Rule
	key     privacy.Key

	pool    pool
	secrets privacy.Secrets // of the value that is read
	untold  untold          // of the whole text

	open    []open // the objects and arrays around what is read now
	passed  passed
	at      int // how far the text was read
	last    int // where the last value ends
	nested  int // how deep it is inside texts that hold JSON
	deepest int // how deep this value is nested
}

// An untold is what is in a text and not told.
type untold struct {
	hidden map[string]bool       // the names of known fields
	other  int                   // unknown fields
	users  map[privacy.Hash]bool // the user_ids, which are compared
}

func newReader(c *catalog.Catalog, words *wire.Vocabulary, day time.Time, key privacy.Key) *reader {
	keys := field.NewKeys()
	return &reader{
		catalog: c, words: words, keys: keys, rule: privacy.NewRule(c, words, day), key: key, secrets: privacy.NewSecrets(keys),
		untold: untold{hidden: map[string]bool{}, users: map[privacy.Hash]bool{}},
	}
}

// A tree is an outermost value of a text. Its root is no object: it holds those that
// are outermost.
type tree struct {
	root    *node
	done    payload.Event // the end of it
	isEmpty bool          // nothing of it is known
}

// trees reads the values of a text one after the other. The nodes of one are good
// until the next.
func (r *reader) trees(text []byte) iter.Seq[tree] {
	return func(yield func(tree) bool) {
		root := &node{}
		r.open = []open{{node: root, isList: true}}
		for e := range payload.Events(text) {
			if e.Kind != payload.Done {
				r.at = e.At
				r.take(e)
				continue
			}
			t := tree{root, e, len(root.inside) == 0 && r.deepest <= payload.Deepest}
			if !t.isEmpty {
				r.concealBeside(text, e.At-len(e.Raw), e.At)
				r.concealNames(root)
			}
			if !yield(t) {
				return
			}
			r.secrets.Forget()
			root = &node{}
			r.open[0].node, r.pool.used, r.deepest, r.last = root, 0, 0, e.At
		}
	}
}

// take takes in a step through a value.
func (r *reader) take(e payload.Event) {
	isValue := e.Kind != payload.Object && e.Kind != payload.Array
	switch {
	case e.Kind == payload.End:
		r.end()
	case r.passed.depth > 0 && !isValue:
		r.passed.open(e)
	case r.passed.depth > 0:
		r.passed.value()
		r.secrets.AddInside(e, r.passed.ofPerson)
	default:
		r.value(e)
	}
	r.deepest = max(r.deepest, len(r.open)+r.passed.depth)
}

// value takes in a member of an object, or an element of an array.
func (r *reader) value(e payload.Event) {
	in := r.open[len(r.open)-1]
	isValue := e.Kind != payload.Object && e.Kind != payload.Array
	part := in.under
	switch {
	case !in.isList:
		part = r.member(in.node, e)
	case isValue && (part == field.ErrorText || part == field.Message):
		r.readSaid(in.node, e, part)
		r.secrets.AddValue(e, false)
	case isValue && part == field.Personal:
		r.personal(e)
	case isValue:
		isOpen := r.openOrConceal(e, part)
		if !isOpen && part == field.Said {
			r.readSaid(in.node, e, part)
		}
		if !isOpen && part == field.Actions && isSaid(e) {
			in.node.unreadStep()
		}
	case len(e.Key) > 0: // the object around it is missing
		k, _ := r.keys.Of(e.Key)
		part = k.Field
	}
	switch {
	case isValue:
		return
	case part == field.Private || part == field.Suspects:
		r.passed.begin(in.node, part == field.Suspects)
		r.passed.open(e)
		return
	}
	next := open{node: in.node, isList: e.Kind == payload.Array, under: part}
	if !next.isList {
		next.node = r.pool.take(in.node, part)
		next.node.position.key = e.Key
	}
	r.open = append(r.open, next)
}

// member notes a member of an object and says which field it is. Of what a
// partner put into PartnerParams only the job is read.
func (r *reader) member(o *node, e payload.Event) field.Field {
	isValue := e.Kind != payload.Object && e.Kind != payload.Array
	k, known := r.keys.Of(e.Key)
	o.keys++
	r.passed.ofPerson = k.Field == field.Suspects || k.Field == field.Private && field.IsOfPerson(k.Name)
	switch {
	case o.under == field.Actions:
		r.action(o, e)
		return field.Private
	case k.IsOpen() && o.under != field.PartnerParams:
		if isValue && r.personal(e) {
			r.untold.hidden[k.Name] = true
		}
		return field.Personal
	case o.under == field.PartnerParams && k.Field != field.JobType && k.Field != field.JobID && k.Field != field.Private:
		r.untold.other++
		r.secrets.AddValue(e, false)
		return field.Private
	case known && k.Field != field.OfJob && k.Field != field.Said:
		r.known(o, k, e, isValue)
		return k.Field
	}
	if k.Field == field.Unknown {
		if f := r.prefixed(o, e); f != field.Unknown {
			return f
		}
	}
	switch r.untold.other++; {
	case isValue && mayBeOwn(e) && field.IsOfNumber(string(e.Key), o.under == field.Personal):
		r.personal(e)
	case isValue && !r.openOrConceal(e, k.Field) && k.Field == field.Said:
		r.readSaid(o, e, field.Said)
	}
	return k.Field
}

// mayBeOwn holds for values that may have Smile ID's own form.
func mayBeOwn(e payload.Event) bool {
	return len(e.Raw) <= field.Longest && bytes.Contains(e.Raw, []byte("00"))
}

// known keeps the value of a safe field, and the name of any other.
func (r *reader) known(o *node, k field.Key, e payload.Event, isValue bool) {
	if k.Field == field.Private || k.Field == field.Suspects || k.Field == field.Message {
		r.untold.hidden[k.Name] = true
		r.secrets.AddValue(e, r.passed.ofPerson)
	}
	if k.Name == field.UserID && isSaid(e) {
		o.user = r.key.Of(strings.TrimSpace(e.Text()))
		r.untold.users[o.user] = true
	}
	if isValue && (k.Field == field.ErrorText || k.Field == field.Message) {
		r.readSaid(o, e, k.Field)
	}
	if !r.keeps(o, k.Field, e, isValue) {
		return
	}
	m := member{field: k.Field, kind: e.Kind}
	switch {
	case !isValue || k.Field == field.Message || e.Kind == payload.CutString:
	case len(e.Raw) <= field.Longest:
		m.text = r.written(k.Field, e)
	case field.IsName(k.Field):
		m.same = r.key.Of(string(e.Raw))
	}
	switch k.Field {
	case field.ResultCode:
		if code, text, both := wire.CodeAndText(m.text); both {
			m.text = code
			o.prefixed = append(o.prefixed, member{field: field.ResultText, kind: e.Kind, text: text})
		}
	case field.Status:
		if w := wire.WordOf(m.text); w != field.Unknown {
			o.add(member{field: w, kind: e.Kind})
		}
	}
	r.keep(o, m, k.Name)
}

// keep adds a member, which has a name, with what of its value may be shown.
func (r *reader) keep(o *node, m member, name string) {
	if field.IsName(m.field) && m.text != "" {
		m.same, m.form = r.key.Of(m.text), wire.FormOf(m.text)
	}
	came := m.text
	m.text = r.rule.Shown(m.field, came)
	isHidden := strings.HasSuffix(m.text, privacy.NotShown)
	if isHidden {
		r.untold.hidden[name] = true
	}
	if isHidden || m.text == "" {
		r.secrets.Add([]byte(came), false)
	}
	o.add(m)
}

// keeps reports whether a field is read further.
func (r *reader) keeps(o *node, f field.Field, e payload.Event, isValue bool) bool {
	switch f {
	case field.Private, field.Suspects, field.Flag:
		return false
	case field.Success:
		return isValue && o.parent.parent == nil
	case field.Actions, field.PartnerParams, field.History, field.Result:
		isJSON := isValue && r.openOrConceal(e, f)
		if f == field.Actions && !isJSON && isSaid(e) {
			o.unreadStep()
		}
		return f == field.Result && !isJSON
	}
	return isSaid(e)
}

// isSaid holds for a value that says something.
func isSaid(e payload.Event) bool {
	isValue := e.Kind != payload.Object && e.Kind != payload.Array
	return isValue && len(e.Raw) > 0 && string(e.Raw) != "null" && string(e.Raw) != "None"
}

// written is a value as it was meant. A number may have lost the zeros in front
// of a code, and got a point: 812.0 is 0812 if that is a code.
func (r *reader) written(f field.Field, e payload.Event) string {
	text := strings.TrimSpace(e.Text())
	if e.Kind != payload.Number {
		return text
	}
	whole, fraction, _ := strings.Cut(text, ".")
	if strings.Trim(fraction, "0") == "" {
		text = whole
	}
	if code := wire.Padded(text); (f == field.ResultCode || f == field.CallCode) && len(text) < 3 && r.words.IsKnown(code) {
		return code
	}
	return text
}

// end closes an object or an array. An object that keeps nothing is forgotten.
func (r *reader) end() {
	if r.passed.depth > 0 {
		r.passed.end()
		return
	}
	last := r.open[len(r.open)-1]
	r.open = r.open[:len(r.open)-1]
	if last.isList {
		return
	}
	o := last.node
	if len(o.prefixed) > 0 {
		r.settlePrefixed(o)
	}
	switch o.end = r.at; {
	case len(o.members) > 0 || len(o.inside) > 0:
		o.parent.hold(o)
	default:
		r.pool.giveBack(o)
	}
}

// An open is an object or an array that has not ended yet.
type open struct {
	node   *node // of an array the one around it
	isList bool
	under  field.Field
}
