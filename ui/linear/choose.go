package linear

import (
	"slices"
	"strconv"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/text"
)

// A chooser chooses what a view offers: by number or, where the meanings of a code
// are in question, by job_type or product.
type chooser struct {
	*voice
	catalog  *catalog.Catalog
	trail    *trail
	commands *commands
	read     func(e *catalog.Entry)
}

// choose does what a bare number says: it is one of the list, or the job_type that was
// asked for if the list has no such number. Where it may be either, it is asked which.
//
//	1   Basic KYC, job_type 5        1   asks: number 1 or type 1?
//	2   Biometric KYC, job_type 1    2   Biometric KYC
//	                                 5   Basic KYC
func (c *chooser) choose(n int) {
	v := c.trail.here()
	fit, _ := model.Comparison{Entries: v.types}.OfJobType(strconv.Itoa(n))
	fit = slices.DeleteFunc(fit, func(e *catalog.Entry) bool { return len(e.JobTypes) == 0 }) // they have any number
	isListed := n >= 1 && n <= len(v.choices)
	isAnother := func(e *catalog.Entry) bool { return e != v.types[n-1] }
	switch {
	case isListed && slices.ContainsFunc(fit, isAnother):
		c.say("%[1]d is both a number of the list and a job_type: say number %[1]d, or type %[1]d.", n)
	case !isListed && len(fit) > 0:
		c.chooseType(n)
	default:
		c.pick(n)
	}
}

// pick does what a number of the list stands for.
func (c *chooser) pick(n int) {
	v := c.trail.here()
	switch {
	case len(v.choices) == 0:
		c.say("There is nothing to choose by number. Say list for a list.")
	case n < 1 || n > len(v.choices):
		c.say("The numbers go from 1 to %d.", len(v.choices))
		if v.types != nil {
			c.say(howTyped)
		}
	default:
		do := v.choices[n-1]
		c.trail.leaveMenu()
		do()
	}
}

// howTyped is how to choose by the job_type.
const howTyped = "For a job_type say type and its number."

// howToType answers where the number of a type was left out.
func (c *chooser) howToType(rest string) bool {
	asks := rest == "" && c.trail.here().types != nil
	if asks {
		c.say(howTyped)
	}
	return asks
}

// jobType knows "job type 6" for "type 6".
func (c *chooser) jobType(rest string) bool {
	jobType, ok := strings.CutPrefix(strings.ToLower(rest), "type ")
	return ok && numbered(c.chooseType)(jobType)
}

// chooseType chooses a meaning by the job_type of the job.
func (c *chooser) chooseType(jobType int) {
	types := c.trail.here().types
	if types == nil {
		c.say("You can't choose a meaning by job_type here.")
		return
	}
	switch fit, _ := model.NewComparison(types).OfJobType(strconv.Itoa(jobType)); {
	case len(fit) == 0:
		c.say("No meaning is known for job_type %d.", jobType)
	case len(fit) == 1:
		c.read(fit[0])
	default:
		var numbers []string
		for _, e := range fit {
			numbers = append(numbers, "number "+strconv.Itoa(slices.Index(types, e)+1))
		}
		c.say("%d meanings have job_type %d: say %s.", len(fit), jobType, strings.Join(numbers, " or "))
	}
}

// chooseProduct chooses the meaning of a product that a line names, alone or as a
// type, and reports whether it does. A command stays one.
func (c *chooser) chooseProduct(line string) bool {
	name := strings.ToLower(line)
	for _, lead := range []string{"job type ", "job_type ", "type "} {
		name = strings.TrimPrefix(name, lead)
	}
	types := c.trail.here().types
	if _, _, isCommand := c.commands.find(name); isCommand || types == nil {
		return false
	}
	products, err := text.Products(c.catalog, []string{name})
	if err != nil {
		return false
	}
	isOther := func(e *catalog.Entry) bool { return e.Product != products[0] }
	fit := slices.DeleteFunc(slices.Clone(types), isOther)
	if len(fit) == 1 {
		c.read(fit[0])
	}
	return len(fit) == 1
}
