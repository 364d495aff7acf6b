package source

import "smilecodes/catalog"

// readJobs reads what a job result can carry besides its code.
func (l *loader) readJobs() {
	const name = "jobs.toml"
	var file jobsFile
	if !l.read(name, &file) {
		return
	}
	types, words, actions, values := map[int]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i, r := range file.Jobs {
		checker{l, name, "job", r.Name, i}.job(r, types)
	}
	for i, r := range file.Words {
		checker{l, name, "word", r.Name, i}.jobWord(r, words)
	}
	for i, r := range file.Actions {
		checker{l, name, "action", r.Name, i}.action(r, actions)
	}
	for i, r := range file.Actions {
		checker{l, name, "action", r.Name, i}.settled(r, actions)
	}
	for i, r := range file.Values {
		checker{l, name, "value", r.Name, i}.value(r, values)
	}
}

func (c checker) job(r jobRow, read map[int]bool) {
	c.required("name", r.Name)
	if r.Type < 1 {
		c.fault("type is missing")
	}
	if read[r.Type] {
		c.fault("type %d appears twice", r.Type)
	}
	read[r.Type] = r.Name != ""
	c.l.Jobs = append(c.l.Jobs, catalog.Job{Type: r.Type, Name: r.Name})
}

func (c checker) jobWord(r wordRow, read map[string]bool) {
	c.required("name", r.Name)
	if len(r.Types) == 0 {
		c.fault("types is missing")
	}
	c.onceNamed(r.Name, read)
	c.l.JobWords = append(c.l.JobWords, catalog.JobWord{Name: r.Name, Types: r.Types})
}

func (c checker) action(r actionRow, read map[string]bool) {
	c.required("name", r.Name, "meaning", r.Meaning)
	c.onceNamed(r.Name, read)
	for _, code := range r.Against {
		if !isCode(code) {
			c.fault("only_against has %q; a code has four digits", code)
		}
	}
	c.l.Actions = append(c.l.Actions, catalog.Action{Name: r.Name, Meaning: r.Meaning, SettledBy: r.Settled, Against: r.Against})
}

// settled is for when all actions are read.
func (c checker) settled(r actionRow, actions map[string]bool) {
	for _, by := range r.Settled {
		if !actions[catalog.Squash(by)] {
			c.fault("settled_by is %q, which isn't an action", by)
		}
	}
}

func (c checker) value(r valueRow, read map[string]bool) {
	c.required("name", r.Name, "meaning", r.Meaning)
	c.onceNamed(r.Name, read)
	v := catalog.ActionValue{Name: r.Name, Meaning: r.Meaning}
	if r.Says != "" {
		v.Says = word[catalog.Outcome](c, "says", r.Says)
	}
	c.l.ActionValues = append(c.l.ActionValues, v)
}

// onceNamed refuses a name that was read before, also in another casing.
func (c checker) onceNamed(name string, read map[string]bool) {
	squashed := catalog.Squash(name)
	if read[squashed] && name != "" {
		c.fault("it appears twice")
	}
	read[squashed] = true
}
