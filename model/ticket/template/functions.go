package template

import (
	"errors"
	"fmt"
	"math"
)

// A function is one of those that text/template has, over the values of a template.
type function struct {
	least, most int // how many values it takes
	of          func([]value) (value, error)
	decides     func(value) bool // of "and" and "or": whether the rest isn't looked at
}

const anyNumber = math.MaxInt

// functions are all of them, by name.
func functions() map[string]function {
	return map[string]function{
		"and": {least: 1, most: anyNumber, decides: func(v value) bool { return !truth(v) }},
		"or":  {least: 1, most: anyNumber, decides: truth},
		"not": {least: 1, most: 1, of: func(v []value) (value, error) { return !truth(v[0]), nil }},

		"eq": {least: 2, most: anyNumber, of: equalAny},
		"ne": {least: 2, most: 2, of: func(v []value) (value, error) { same, err := equal(v[0], v[1]); return !same, err }},
		"lt": ordered(func(c int) bool { return c < 0 }),
		"le": ordered(func(c int) bool { return c <= 0 }),
		"gt": ordered(func(c int) bool { return c > 0 }),
		"ge": ordered(func(c int) bool { return c >= 0 }),

		"len":   {least: 1, most: 1, of: func(v []value) (value, error) { return length(v[0]) }},
		"index": {least: 1, most: anyNumber, of: index},
		"slice": {least: 1, most: 4, of: slice},

		"print":    {most: anyNumber, of: func(v []value) (value, error) { return fmt.Sprint(v...), nil }},
		"println":  {most: anyNumber, of: func(v []value) (value, error) { return fmt.Sprintln(v...), nil }},
		"printf":   {least: 1, most: anyNumber, of: printf},
		"html":     escaper(escapeHTML),
		"urlquery": escaper(escapeQuery),
		"js":       escaper(escapeJS),
	}
}

// index is an item of a list, or a byte of a text: index .Tried 0.
func index(v []value) (value, error) {
	item := v[0]
	if item == nil {
		return nil, errors.New("nothing has no items")
	}
	for _, at := range v[1:] {
		count, err := length(item)
		if err != nil {
			return nil, err
		}
		i, err := position(at, count-1)
		if err != nil {
			return nil, err
		}
		switch of := item.(type) {
		case string:
			item = int(of[i])
		case []string:
			item = of[i]
		case []Record:
			item = of[i]
		}
	}
	return item, nil
}

// slice is a part of a list or a text, as in Go: slice .Code 0 2 is .Code[0:2].
func slice(v []value) (value, error) {
	count, err := length(v[0])
	if err != nil {
		return nil, err
	}
	most := count
	switch of := v[0].(type) {
	case []string:
		most = cap(of)
	case []Record:
		most = cap(of)
	}
	bounds := [3]int{0, count, most}
	for i, at := range v[1:] {
		if bounds[i], err = position(at, most); err != nil {
			return nil, err
		}
	}
	from, to, most := bounds[0], bounds[1], bounds[2]
	if from > to || to > most {
		return nil, fmt.Errorf("the indexes %d, %d and %d do not rise", from, to, most)
	}
	switch of := v[0].(type) {
	case []string:
		return of[from:to:most], nil
	case []Record:
		return of[from:to:most], nil
	}
	if len(v) > 3 {
		return nil, errors.New("a text is sliced with two indexes, not three")
	}
	return v[0].(string)[from:to], nil
}

// position is a value as an index from 0 to the last.
func position(at value, last int) (int, error) {
	i, ok := at.(int)
	switch {
	case !ok:
		return 0, fmt.Errorf("an index is a whole number, not %s", called(at))
	case i < 0 || i > last:
		return 0, fmt.Errorf("%d is out of range", i)
	}
	return i, nil
}
