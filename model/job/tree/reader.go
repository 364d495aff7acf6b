// Package tree reads a text into nodes: one for each JSON object, or record of a text
// that isn't JSON, with what is known and safe of it. For everything else it keeps at
// most the name, so no personal value can get further. Nodes tell which others are
// about the same job; what the codes mean they do not know.
package tree

import (
	"cmp"
	"iter"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/form/effort"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/wire"
)

// A Reader makes nodes of what a text says, and keeps of it only what is known.
type Reader struct {
	dict dictionary
	Form form.Reader // of what isn't JSON

	pool    pool
	secrets privacy.Secrets // of the value that is read
	Untold  Untold          // of the whole text

	open    stack
	passed  passed
	at      int // how far the text was read
	last    int // where the last value ends
	deepest int // how deep this value is nested

	within  within
	TooDeep bool // some text was too deep inside others to be opened
	MayName bool // some text was opened in vain, and may have a code after a name
	Forms   said // of texts that were read, the innermost of each first
	tracer  tracer
}

// A dictionary is what a reader knows before it reads.
type dictionary struct {
	catalog *catalog.Catalog
	words   *wire.Vocabulary
	keys    field.Keys
	rule    *privacy.Rule
	key     privacy.Key
}

// A within is how far texts inside of values are opened; see nested.go and deeper.go.
type within struct {
	nested   int // how deep it is inside texts, and in what was undone
	depth    depth
	steps    *effort.Steps
	unopened bool // some text of this value may have a code in another form
}

// An Untold is what is in a text and not told.
type Untold struct {
	Hidden map[string]bool       // the names of known fields
	Other  int                   // unknown fields
	Users  map[privacy.Hash]bool // the user_ids, which are compared
}

// NewReader is a reader that has read nothing yet.
func NewReader(c *catalog.Catalog, words *wire.Vocabulary, day time.Time, key privacy.Key) *Reader {
	keys := field.NewKeys()
	r := Reader{dict: dictionary{c, words, keys, privacy.NewRule(c, words, day), key}, Form: form.NewReader(keys, words)}
	return r.Fresh()
}

// Call makes a name that of a field, as [field.Keys.Call] does.
func (r *Reader) Call(name string, f field.Field) { r.dict.keys.Call(name, f) }

// Fresh is a reader that has read nothing yet, and knows the same.
func (r *Reader) Fresh() *Reader {
	return &Reader{
		dict: r.dict, Form: r.Form, secrets: privacy.NewSecrets(r.dict.keys), tracer: tracer{keys: r.dict.keys},
		Untold: Untold{Hidden: map[string]bool{}, Users: map[privacy.Hash]bool{}},
	}
}

// A Tree is an outermost value of a text. Its root isn't an object: it holds those that
// are outermost.
type Tree struct {
	Root    *Node
	Done    payload.Event // the end of it
	IsEmpty bool          // nothing of it is known
}

// Trees reads the values of a text one after the other. The nodes of one are good
// until the next.
func (r *Reader) Trees(text []byte) iter.Seq[Tree] {
	return func(yield func(Tree) bool) {
		root := &Node{}
		r.open, r.last = stack{{node: root, isList: true}}, 0
		for e := range payload.Events(text) {
			if e.Kind != payload.Done {
				r.at = e.At
				r.take(e)
				continue
			}
			t := Tree{root, e, len(root.Inside) == 0 && r.deepest <= payload.Deepest}
			if !t.IsEmpty {
				r.concealBeside(text, e.At-len(e.Raw), e.At)
				r.concealNames(root)
			}
			if !yield(t) {
				return
			}
			r.secrets.Forget()
			if t.IsEmpty {
				*root = Node{}
			} else {
				root = &Node{}
			}
			r.open[0].node, r.pool.used, r.deepest, r.last, r.within.unopened = root, 0, 0, e.At, false
		}
	}
}

// isValue holds for a step that is a value of its own.
func isValue(e payload.Event) bool { return e.Kind != payload.Object && e.Kind != payload.Array }

// take takes in a step through a value.
func (r *Reader) take(e payload.Event) {
	switch {
	case e.Kind == payload.End:
		r.end()
	case r.passed.depth > 0 && !isValue(e):
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
func (r *Reader) value(e payload.Event) {
	in := r.open[len(r.open)-1]
	under := in.under
	switch {
	case !in.isList:
		under = r.member(in.node, e)
	case isValue(e) && len(in.key) > 0:
		e.Key = in.key
		r.member(in.node, e)
	case isValue(e) && (under == field.ErrorText || under == field.Message):
		r.readSaid(in.node, e, under)
		r.secrets.AddValue(e, false)
	case isValue(e) && under == field.Personal:
		r.personal(e)
	case isValue(e):
		isOpen := r.openOrConceal(e, under)
		if !isOpen && under == field.Said {
			r.readSaid(in.node, e, under)
		}
		if !isOpen && under == field.Actions && isSaid(e) {
			in.node.unreadStep()
		}
	case len(e.Key) > 0: // the object around it is missing
		k, _ := r.dict.keys.Of(e.Key)
		under = k.Field
	}
	switch {
	case isValue(e):
		return
	case under == field.Private || under == field.Suspects:
		r.passed.begin(in.node, under == field.Suspects)
		r.passed.open(e)
		return
	}
	next := open{node: in.node, isList: e.Kind == payload.Array, under: under, name: e.Key}
	if next.isList {
		next.key, next.list = r.dict.ofOneValue(e.Key), cmp.Or(r.tracer.told(in.node, e.Key), in.list)
	} else {
		next.node = r.pool.take(in.node, under)
		next.node.Position.key = e.Key
		next.node.found.place = cmp.Or(r.tracer.told(in.node, e.Key), in.list)
	}
	r.open = append(r.open, next)
}

// end closes an object or an array. An object that keeps nothing is forgotten.
func (r *Reader) end() {
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
	r.tracer.name = ""
	if len(o.prefixed) > 0 {
		r.settlePrefixed(o)
	}
	switch o.Position.End = r.at; {
	case len(o.members) > 0 || len(o.Inside) > 0:
		o.Parent.hold(o)
	default:
		r.pool.giveBack(o)
	}
}

// A stack has the objects and arrays around what is read now, the innermost last.
type stack []open

// An open is an object or an array that has not ended yet.
type open struct {
	node   *Node // of an array the one around it
	isList bool
	under  field.Field

	key      []byte // of a list with the value of a field that has only one
	list     string // the key of a list, as it may be told
	name     []byte // the key that it is the value of
	isSecret bool   // it is, or is in, what has a credential, if that was asked
	isAsked  bool
}

// ofOneValue is the key of a field that has one value; nil for any other.
func (d *dictionary) ofOneValue(key []byte) []byte {
	k, _ := d.keys.Of(key)
	if k.Field == field.Unknown {
		_, k.Field = field.Ended(key)
	}
	if field.IsOfOneValue(k.Field) {
		return key
	}
	return nil
}
