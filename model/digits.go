package model

import (
	"slices"
	"strings"
)

// What the digits of a code usually say: a pattern that was observed, and that
// no page states.
//
//	0821   08 a machine's judgement, 2 a job of job_type 2
//	1013   10 a look-up at an ID authority
//	2215   22 an answer to a request
//	5211   52 a duplicate check beside a job

// A digitRule is what codes that begin so usually have in common.
type digitRule struct {
	begins  string
	says    string
	jobType bool     // the third digit is the job_type
	except  []string // codes that do not follow it
}

var digitRules = [...]digitRule{
	{"08", "a machine's judgement", true, nil},
	{"09", "a problem with an image", true, []string{"0903", "0907", "0908"}},
	{"10", "a look-up at an ID authority", false, []string{"1030"}},
	{"12", "a human reviewer's judgement", true, nil},
	{"22", "an answer to a request", false, nil},
	{"23", "an answer to a request", false, nil},
	{"24", "an answer to a request", false, nil},
	{"52", "an answer of a duplicate check", false, nil},
}

// sharesThird is the beginning that documents share with job_type 1.
const sharesThird = "081"

// digitsNote says what the digits of a code usually say, or nothing. It is an
// observed pattern and says so: it never takes the place of looking the code up.
func digitsNote(code string) string {
	i := slices.IndexFunc(digitRules[:], func(r digitRule) bool { return strings.HasPrefix(code, r.begins) })
	if i < 0 || len(code) != 4 {
		return ""
	}
	r := digitRules[i]
	note := "Codes with " + r.begins + " are usually " + r.says + "."
	switch third := code[2:3]; {
	case slices.Contains(r.except, code):
		note += " This one is not."
	case r.jobType && strings.Contains("124", third):
		note += " A third digit of " + third + " usually means job_type " + third
		if strings.HasPrefix(code, sharesThird) {
			note += ", but codes with " + sharesThird + " are used for documents too"
		}
		note += "."
	}
	return note + " This is a pattern that we observed, not a rule of Smile ID's."
}
