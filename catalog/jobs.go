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

var outcomes = []term{{NotStated, "not stated"}, {"well", "went well"}, {"badly", "went badly"}, {"differs", "differs"}}

// jobs is what a job result can carry besides its code. Names are squashed.
type jobs struct {
	names   map[int]string   // products without codes here, by job_type
	words   map[string][]int // job_type numbers, by what is written in their place
	actions map[string]Action
	values  map[string]ActionValue
	formats
}

func newJobs() jobs {
	return jobs{
		names: map[int]string{}, words: map[string][]int{}, actions: map[string]Action{}, values: map[string]ActionValue{},
		formats: newFormats(),
	}
}

// squash is a word without what payloads write differently: Verify_ID_Number
// and verifyIdNumber are the same.
func squash(word string) string {
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
	a, ok := c.jobs.actions[squash(name)]
	return a, ok
}

// ActionValue finds what a step can say.
func (c *Catalog) ActionValue(value string) (ActionValue, bool) {
	v, ok := c.jobs.values[squash(value)]
	return v, ok
}

// JobName is the name of the product of a job_type that has no codes here;
// empty if there is none.
func (c *Catalog) JobName(jobType int) string { return c.jobs.names[jobType] }

// JobTypesOf are the job_type numbers that a word in their place stands for, in
// any casing; several if it does not say which.
func (c *Catalog) JobTypesOf(word string) []int { return c.jobs.words[squash(word)] }

// ProductsOf lists the products of a job_type: two for 5, which Basic and
// Enhanced KYC share. Seen reports that only integrators saw the number with
// the product's codes, and that the page does not state it.
func (c *Catalog) ProductsOf(jobType int) (products []*Product, seen bool) {
	for _, p := range c.products {
		if slices.Contains(p.JobTypes, jobType) {
			products = append(products, p)
		}
	}
	if len(products) > 0 {
		return products, false
	}
	for _, p := range c.products {
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

// readJobs reads what a job result can carry besides its code.
func (l *loader) readJobs() {
	const name = "jobs.toml"
	var raw rawJobs
	if !l.read(name, &raw) {
		return
	}
	l.jobs = newJobs()
	for i, r := range raw.Job {
		c := checker{l, name, "job", r.Name, i}
		c.required("name", r.Name)
		if r.Type < 1 {
			c.fault("type is missing")
		}
		if l.jobs.names[r.Type] != "" {
			c.fault("type %d stands twice", r.Type)
		}
		l.jobs.names[r.Type] = r.Name
	}
	l.jobWords(name, raw.Word)
	l.actions(name, raw.Action)
	l.values(name, raw.Value)
}

func (l *loader) jobWords(file string, raw []rawWord) {
	for i, r := range raw {
		c := checker{l, file, "word", r.Name, i}
		c.required("name", r.Name)
		if len(r.Types) == 0 {
			c.fault("types is missing")
		}
		if l.jobs.words[squash(r.Name)] != nil && r.Name != "" {
			c.fault("it stands twice")
		}
		l.jobs.words[squash(r.Name)] = r.Types
	}
}

func (l *loader) actions(file string, raw []rawAction) {
	for i, r := range raw {
		c := checker{l, file, "action", r.Name, i}
		c.required("name", r.Name, "meaning", r.Meaning)
		if _, twice := l.jobs.actions[squash(r.Name)]; twice && r.Name != "" {
			c.fault("it stands twice")
		}
		for _, code := range r.Against {
			if !isCode(code) {
				c.fault("only_against has %q; a code has four digits", code)
			}
		}
		l.jobs.actions[squash(r.Name)] = Action{r.Name, r.Meaning, r.Settled, r.Against}
	}
	for i, r := range raw {
		c := checker{l, file, "action", r.Name, i}
		for _, by := range r.Settled {
			if _, known := l.jobs.actions[squash(by)]; !known {
				c.fault("settled_by is %q, which is no action", by)
			}
		}
	}
}

func (l *loader) values(file string, raw []rawValue) {
	for i, r := range raw {
		c := checker{l, file, "value", r.Name, i}
		c.required("name", r.Name, "meaning", r.Meaning)
		if _, twice := l.jobs.values[squash(r.Name)]; twice && r.Name != "" {
			c.fault("it stands twice")
		}
		says := OutcomeNotStated
		if r.Says != "" {
			says = word[Outcome](c, "says", outcomes, r.Says)
		}
		l.jobs.values[squash(r.Name)] = ActionValue{r.Name, r.Meaning, says}
	}
}
