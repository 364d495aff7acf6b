package catalog

import (
	"slices"
	"strings"
)

// An Action is a step that a job reports on, from jobs.toml.
type Action struct {
	Name, Meaning string

	SettledBy []string // the steps that decide instead of it where they went well
	Against   []string // the codes that it can contradict; any approval if empty
}

// An ActionValue is what a step can say. The meaning is the end of a sentence
// that the action's meaning begins.
type ActionValue struct {
	Name, Meaning string
	Says          Outcome
}

// Outcome is what a value says of its step.
type Outcome uint8

// The outcomes.
const (
	OutcomeNotStated Outcome = iota // nothing for or against a result
	WentWell
	WentBadly // no approval goes with it
	Differs   // a detail is not the same, which only an exact match contradicts
)

func (Outcome) terms() []term { return outcomes }

var outcomes = []term{{NotStated, "not stated"}, {"well", "went well"}, {"badly", "went badly"}, {"differs", "differs"}}

// A Job is the product of a job_type that has no codes here.
type Job struct {
	Type int
	Name string
}

// A JobWord is what is written instead of a job_type, in any casing, and the
// numbers that it can mean.
type JobWord struct {
	Name  string
	Types []int
}

// jobs finds what a job result can carry besides its code. Names are squashed.
type jobs struct {
	names     map[int]string // by job_type
	types     map[string][]int
	actions   map[string]Action
	values    map[string]ActionValue
	idTypes   map[string]bool
	countries map[string]bool // in small letters
}

func newJobs(d *Data) jobs {
	j := jobs{map[int]string{}, map[string][]int{}, map[string]Action{}, map[string]ActionValue{}, map[string]bool{}, map[string]bool{}}
	for _, job := range d.Jobs {
		j.names[job.Type] = job.Name
	}
	for _, w := range d.JobWords {
		j.types[Squash(w.Name)] = w.Types
	}
	for _, a := range d.Actions {
		j.actions[Squash(a.Name)] = a
	}
	for _, v := range d.ActionValues {
		j.values[Squash(v.Name)] = v
	}
	for _, f := range d.Numbers.Formats {
		j.idTypes[f.Type] = true
	}
	for _, t := range d.Numbers.Documents {
		j.idTypes[t] = true
	}
	for _, c := range d.Numbers.Countries {
		for _, name := range c.Names {
			j.countries[strings.ToLower(name)] = true
		}
	}
	return j
}

// Squash is a word without what payloads write differently: Verify_ID_Number
// and verifyIdNumber are the same.
func Squash(word string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '-' || r == ' ' {
			return -1
		}
		return r
	}, strings.ToLower(word))
}

// Action finds a step that a job reports on, under "Actions", by its name in
// any casing.
func (c *Catalog) Action(name string) (Action, bool) {
	a, ok := c.jobs().actions[Squash(name)]
	return a, ok
}

// ActionValue finds what a step can say.
func (c *Catalog) ActionValue(value string) (ActionValue, bool) {
	v, ok := c.jobs().values[Squash(value)]
	return v, ok
}

// JobName is the name of the product of a job_type that has no codes here;
// empty if there is none.
func (c *Catalog) JobName(jobType int) string { return c.jobs().names[jobType] }

// JobTypesOf are the job_type numbers that a word written instead means, in any
// casing; several if it does not say which.
func (c *Catalog) JobTypesOf(word string) []int { return c.jobs().types[Squash(word)] }

// JobWords lists the words that are written instead of a job_type.
func (c *Catalog) JobWords() []JobWord { return c.data.JobWords }

// ProductsOf lists the products of a job_type: two for 5, which Basic and
// Enhanced KYC share. Seen reports that only integrators saw the number with
// the product's codes, and that the page does not state it.
func (c *Catalog) ProductsOf(jobType int) (products []*Product, seen bool) {
	for _, p := range c.data.Products {
		if slices.Contains(p.JobTypes, jobType) {
			products = append(products, p)
		}
	}
	if len(products) > 0 {
		return products, false
	}
	for _, p := range c.data.Products {
		if slices.Contains(p.SeenJobTypes, jobType) {
			products = append(products, p)
		}
	}
	return products, len(products) > 0
}

// Texts lists the texts that are known for an entry: the page's, and those
// that answers carry instead.
func (e *Entry) Texts() []string {
	if e.Text == "" {
		return e.WireTexts
	}
	return append([]string{e.Text}, e.WireTexts...)
}
