package formtest

import "slices"

// A Form is a way in which job results are written.
type Form struct {
	Name string
	// Write writes results, each of another job.
	Write func([]Made) string
	// Bare forms don't quote values: what odd signs in one mean cannot be told.
	Bare bool
	// Real is the file that the tool itself wrote of Sample; empty where there is none.
	Real string
}

// Forms are all of them.
func Forms() []Form {
	return slices.Concat(
		queues(), clouds(), failures(), services(), consoles(), logs(), logsOfGo(), logsOfNode(), coloured(),
		rubies(), phps(), pythons(), javas(), gos(), scripts(), others(),
		tables(), pasted(), clients(), documents(), exports(), encodings(), namings(),
	)
}

// each writes results one after another.
func each(ahead string, shape func(Made) Object, write func(Object) string, after string) func([]Made) string {
	return func(made []Made) string {
		return joined(made, "", func(m Made) string { return ahead + write(shape(m)) + after })
	}
}

// jsonOf writes each result as JSON that is wrapped in another value.
func jsonOf(wrap func(m Made) any) func([]Made) string {
	return func(made []Made) string {
		return joined(made, "", func(m Made) string { return compact(wrap(m)) + "\n" })
	}
}

// payload is a callback as it arrives, in JSON.
func payload(m Made) string { return compact(wire(m)) }

// listOf is a value for each result.
func listOf(made []Made, of func(Made) any) List {
	var all List
	for _, m := range made {
		all = append(all, of(m))
	}
	return all
}
