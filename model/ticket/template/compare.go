package template

import (
	"cmp"
	"errors"
	"fmt"
)

// equalAny reports whether the first value is equal to any other.
func equalAny(v []value) (value, error) {
	for _, other := range v[1:] {
		if same, err := equal(v[0], other); same || err != nil {
			return same, err
		}
	}
	return false, nil
}

// equal compares values of one kind. Nothing and a list that was never filled are equal;
// what a list or a record has is not compared.
func equal(a, b value) (bool, error) {
	switch {
	case a == nil || b == nil || isList(a) && isList(b) && (isNone(a) || isNone(b)):
		return isNone(a) && isNone(b), nil
	case called(a) != called(b):
		return false, fmt.Errorf("%s can't be compared with %s", called(a), called(b))
	case isList(a) || isRecord(a):
		return false, fmt.Errorf("%s can't be compared", called(a))
	}
	return a == b, nil
}

// isNone reports whether a value is nothing, or a list that was never filled.
func isNone(v value) bool {
	switch v := v.(type) {
	case []string:
		return v == nil
	case []Record:
		return v == nil
	}
	return v == nil
}

func isList(v value) bool { return called(v) == "a list" }

func isRecord(v value) bool { _, ok := v.(Record); return ok }

// ordered is a function that asks for an order of two values.
func ordered(holds func(order int) bool) function {
	return function{least: 2, most: 2, of: func(v []value) (value, error) {
		order, err := order(v[0], v[1])
		return holds(order), err
	}}
}

// order is how two numbers or two texts compare: below, at or above 0.
func order(a, b value) (int, error) {
	switch a := a.(type) {
	case int:
		if b, ok := b.(int); ok {
			return cmp.Compare(a, b), nil
		}
	case float64:
		if b, ok := b.(float64); ok {
			return cmp.Compare(a, b), nil
		}
	case string:
		if b, ok := b.(string); ok {
			return cmp.Compare(a, b), nil
		}
	default:
		return 0, errors.New(called(a) + " has no order")
	}
	return 0, fmt.Errorf("%s has no order with %s", called(a), called(b))
}
