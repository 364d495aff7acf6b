package tally

import (
	"bytes"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job/privacy"
)

// newWords gives every country and ID type that is known its number. Those of a
// country are the same however it is spelt: by a code or by a name.
func newWords(c *catalog.Catalog) (words map[string]Word, names []string) {
	words, names = map[string]Word{}, []string{NoWord: "", Other: "other"}
	add := func(name string, spellings ...string) {
		if _, known := words[name]; !known {
			words[name] = Word(len(names))
			names = append(names, name)
		}
		for _, s := range spellings {
			words[s] = words[name]
		}
	}
	for two, three := range privacy.Countries() {
		add(two, three)
	}
	for _, country := range c.Countries() {
		for _, name := range country.Names {
			add(country.Code, strings.ToLower(name))
		}
	}
	for _, f := range c.Formats() {
		add(typeMark + f.Type)
	}
	for _, t := range c.DocumentTypes() {
		add(typeMark + t)
	}
	for i, n := range names {
		names[i] = strings.TrimPrefix(n, typeMark)
	}
	return words, names
}

// typeMark is before the names of ID types, so that none is a country.
const typeMark = "\x00"

// Country is a country by its code in two or three letters, or by a name that is known;
// [Other] for anything else.
func (k *Kinds) Country(text []byte) Word {
	const longest = 64
	w, ok := k.words[string(text)]
	switch {
	case len(text) == 0:
		return NoWord
	case ok && text[0] != typeMark[0]:
		return w
	case len(text) > longest:
		return Other
	}
	if w, ok = k.words[string(bytes.ToLower(text))]; ok && text[0] != typeMark[0] {
		return w
	}
	return Other
}

// IDType is an ID type as answers write it, in any case; [Other] for anything that isn't
// known as one.
func (k *Kinds) IDType(text []byte) Word {
	var marked [64]byte
	if len(text) == 0 {
		return NoWord
	}
	if len(text) >= len(marked) {
		return Other
	}
	key := append(append(marked[:0], typeMark...), text...)
	w, ok := k.words[string(key)]
	if !ok {
		w, ok = k.words[string(bytes.ToUpper(key))]
	}
	if !ok {
		return Other
	}
	return w
}

// Name is a country in two letters, or an ID type; "other" where it isn't known, and
// empty where there is none.
func (k *Kinds) Name(w Word) string { return k.names[w] }
