// Package job explains job results: what Smile ID sent back, however it was
// pasted. [Decode] reads a text into results, each with the entry that it means
// or the candidates, and with nothing of a person in it.
package job

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"time"

	"smilecodes/catalog"
	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/privacy"
	"smilecodes/model/job/wire"
)

// PasteMost is how many bytes of a paste are read, and InputMost how many of a
// file.
const (
	PasteMost = 2 << 20
	InputMost = 10 << 20
)

// A Decoding is what the program has to tell of itself when a payload is decoded:
// the model has no clock, and makes nothing up.
type Decoding struct {
	Most int         // how many bytes are read; of longer data only the first are, and that is said
	Day  time.Time   // today
	Key  privacy.Key // of this run
}

// A Key makes the hashes that jobs are compared by, in one run of the program.
type Key = privacy.Key

// Decode explains a payload: JSON in any of the shapes in which job results
// arrive, at any depth, alone or inside other text, whole or broken.
//
// It reads in two steps. First every object of the text becomes a node that
// keeps the fields that are known and safe; of everything else at most the
// name is kept, so no value of a person can get further. Then each node with a
// code is judged with what stands around it; see judge.go.
func Decode(c *catalog.Catalog, data []byte, how Decoding) Decoded {
	d := newDecoder(c, how)
	if len(data) > how.Most {
		data = data[:how.Most]
		d.warn("The text is long. Only its first %d MB were read.", how.Most>>20)
	}
	text, isText := payload.Unpack(data)
	switch {
	case !isText:
		d.warn("This is no text. Paste the JSON of the job result.")
	case len(bytes.TrimSpace(text)) == 0:
		d.warn("There is nothing to read.")
	default:
		d.read(text)
		d.secondChance(text)
		d.sawJSON = d.sawJSON || len(d.results) == 0 && json.Valid(text)
	}
	return d.decoded()
}

// A decoder gathers what a payload says.
type decoder struct {
	how      Decoding
	catalog  *catalog.Catalog
	keys     field.Keys
	words    *wire.Vocabulary
	hidden   map[string]bool
	users    map[privacy.Hash]bool
	rule     *privacy.Rule
	secrets  privacy.Secrets // of the value that is read
	ofPerson bool            // what is inside of the field that is skipped now is personal
	other    int
	results  []*Result
	answers  int // objects that were judged, each with its result and history
	warnings []string

	gathering
	broken  int  // values with a fault
	sawJSON bool // some value was whole, and had a known field
	mended  bool // the text was changed before it was read
}

// A gathering is how far the objects of a text are put together.
type gathering struct {
	open   []open  // the objects and arrays around what is read now
	nodes  []*node // of the value that is read, and of earlier ones
	used   int     // how many of them this value has
	at     int     // how far the text was read
	skip   int     // how deep it is inside something private
	nested int     // how deep it is inside texts that hold JSON
	listed suspectList
	values [][2]int // where whole values are in the text
	last   int      // where the last one ends

	deepest int // how deep this value is nested
}

func newDecoder(c *catalog.Catalog, how Decoding) *decoder {
	keys, words := field.NewKeys(), wire.New(c)
	return &decoder{
		how: how, catalog: c, keys: keys, words: words, hidden: map[string]bool{}, users: map[privacy.Hash]bool{},
		rule: privacy.NewRule(c, words, how.Day), secrets: privacy.NewSecrets(keys),
	}
}

func (d *decoder) warn(format string, args ...any) {
	if w := fmt.Sprintf(format, args...); !slices.Contains(d.warnings, w) {
		d.warnings = append(d.warnings, w)
	}
}

// warnBroken says where a value is broken. Of many breaks the first are told.
func (d *decoder) warnBroken(text []byte, f *payload.Fault) {
	const most = 5
	switch d.broken++; {
	case d.broken <= most:
		line, column := f.Place(text)
		d.warn("Broken JSON in line %d, column %d: %s. What is plainly there was read.", line, column, f.Reason)
	case d.broken == most+1:
		d.warn("Broken JSON in more places.")
	}
}

func (d *decoder) decoded() Decoded {
	results := ordered(d.results)
	d.disagreements(results)
	return Decoded{
		Results: results, Hidden: slices.Sorted(maps.Keys(d.hidden)), Other: d.other, Warnings: d.warnings,
		IsJSON: d.sawJSON, users: d.users,
	}
}

// A node is one JSON object with what is known and safe of it.
type node struct {
	parent   *node
	under    field.Field // the field that it is the value of, perhaps in a list
	position position
	keys     int // how many it has, known or not
	members  []member
	prefixed []member // with names that have something in front, until it ends
	inside   []*node  // of these only the ones that keep something
	params   *node    // PartnerParams: what it says of its job
	result   *node    // the last one with a result
	results  int      // how many have one
	actions  *node
	end      int // where it ends in the text

	codes    count // in it and all inside; see scope.go
	suspects int   // other people that a duplicate check lists

	user privacy.Hash // whose job it is, which is only compared
}

// newNode takes a node that an earlier value needed, if there is one.
func (d *decoder) newNode(parent *node, part field.Field) *node {
	if d.used == len(d.nodes) {
		d.nodes = append(d.nodes, &node{})
	}
	o := d.nodes[d.used]
	d.used++
	*o = node{
		parent: parent, under: part, position: position{isPast: parent.position.isPast || part == field.History}, members: o.members[:0], inside: o.inside[:0],
	}
	return o
}

// A position is where a node is.
type position struct {
	key      []byte // of the member that it is the value of; nil for elements of a list
	inText   bool   // the value is a text that is JSON itself
	isBroken bool   // and a broken one
	isPast   bool   // in a history
	isLatest bool   // though in one, as the verdict
}

// A member is a field and its value. Of a step of a job the text is its name
// and the value what it says. Of the name of a job that may not be shown the hash
// is left, to be compared, and whether version 3 of the API gave it.
type member struct {
	field field.Field
	kind  payload.Kind
	form  wire.Form
	text  string
	value string
	same  privacy.Hash
}

// An open is an object or an array that has not ended yet.
type open struct {
	node   *node // of an array the one around it
	isList bool
	under  field.Field
}
