package privacy

import (
	"bytes"

	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
)

// Text beside JSON. What it says about a person hides a reference in the JSON,
// and the other way round:
//
//	user_id=ab-12345 {"ResultCode":"0812","SmileJobID":"ab-12345"}      not shown
//	payload={"user_id":"ab-12345"} ResultCode=0812 SmileJobID=ab-12345  neither

// AddPairs keeps what is needed of what comes after names in a text.
func (s *Secrets) AddPairs(text []byte) {
	for at := 0; ; {
		i := bytes.IndexAny(text[at:], ":=")
		if i < 0 {
			return
		}
		at += i + 1
		if name := lastName(text[:at-1]); len(name) > 0 && !s.keys.IsOfResult(name) {
			s.AddWords(bytes.TrimLeft(text[at:], " \t>\"'`(["), s.keys.IsPersonal(name))
		}
	}
}

// lastName is the name that a text ends with.
func lastName(text []byte) []byte {
	const longest = 60
	text = bytes.TrimRight(text, " \t\"'`])")
	at := len(text)
	for at > 0 && (field.IsNamePart(text[at-1]) || text[at-1] == ' ' && at > 1 && field.IsLetter(rune(text[at-2]))) && len(text)-at < longest {
		at--
	}
	if name := bytes.Trim(text[at:], " []"); len(name) > 0 && field.IsLetter(rune(name[0])) {
		return name
	}
	return nil
}

// AddWords keeps what is needed of a value with something after it: of its
// first word, and of all of it.
func (s *Secrets) AddWords(text []byte, personal bool) {
	const longest = 4 * longestReference
	if end := bytes.IndexAny(text, ",;|\"'`&\r\n{}"); end >= 0 {
		text = text[:end]
	}
	text = text[:min(len(text), longest)]
	if next := bytes.IndexAny(text, ":="); next >= 0 { // of the next name
		text = text[:max(0, bytes.LastIndexByte(text[:next], ' '))]
	}
	s.Add(text, personal)
	if word := bytes.IndexAny(text, " \t"); word > 0 {
		s.Add(text[:word], personal)
	}
}

// AddAround keeps what is needed of JSON, and of a text with names in it, until the end:
// for what is beside them, and for no reference in the JSON.
func (s *Secrets) AddAround(named []byte, values ...[]byte) {
	inside := NewSecrets(s.keys)
	inside.AddPairs(named)
	for _, text := range values {
		for e := range payload.Events(text) {
			if k, _ := s.keys.Of(e.Key); e.Kind != payload.Done && e.Kind != payload.End && !field.IsName(k.Field) {
				inside.AddValue(e, k.Field == field.Private && field.IsOfPerson(k.Name))
			}
		}
	}
	inside.beside = s.beside
	s.beside = &inside
}
