package catalog

// The keys of each table, and where their values go.

func (r *rawCatalogue) field(key string) any {
	if key == "day" {
		return &r.Day
	}
	return nil
}

func (r *rawCatalogue) next(name string) table {
	switch name {
	case "page":
		r.Page = append(r.Page, rawPage{})
		return &r.Page[len(r.Page)-1]
	case "product":
		r.Product = append(r.Product, rawProduct{})
		return &r.Product[len(r.Product)-1]
	}
	return nil
}

func (r *rawPage) field(key string) any {
	switch key {
	case "slug":
		return &r.Slug
	case "title":
		return &r.Title
	case "url":
		return &r.URL
	case "given":
		return &r.Given
	case "note":
		return &r.Note
	case "unnumbered":
		return &r.Unnumbered
	}
	return nil
}

func (r *rawProduct) field(key string) any {
	switch key {
	case "slug":
		return &r.Slug
	case "name":
		return &r.Name
	case "short":
		return &r.Short
	case "tiny":
		return &r.Tiny
	case "aliases":
		return &r.Aliases
	case "job_types":
		return &r.JobTypes
	case "seen_job_types":
		return &r.Seen
	case "family":
		return &r.Family
	case "tab":
		return &r.Tab
	case "note":
		return &r.Note
	}
	return nil
}

func (r *rawGuide) field(key string) any {
	switch key {
	case "title":
		return &r.Title
	case "summary":
		return &r.Summary
	case "customer":
		return &r.Customer
	case "escalate":
		return &r.Escalate
	case "evidence":
		return &r.Evidence
	}
	return nil
}

func (r *rawGuide) next(name string) table {
	switch name {
	case "step":
		r.Step = append(r.Step, rawStep{})
		return &r.Step[len(r.Step)-1]
	}
	return nil
}

func (r *rawStep) field(key string) any {
	switch key {
	case "who":
		return &r.Who
	case "do":
		return &r.Do
	case "check":
		return &r.Check
	}
	return nil
}

func (r *rawJobs) field(string) any { return nil }

func (r *rawJobs) next(name string) table {
	switch name {
	case "job":
		r.Job = append(r.Job, rawJob{})
		return &r.Job[len(r.Job)-1]
	case "word":
		r.Word = append(r.Word, rawWord{})
		return &r.Word[len(r.Word)-1]
	case "action":
		r.Action = append(r.Action, rawAction{})
		return &r.Action[len(r.Action)-1]
	case "value":
		r.Value = append(r.Value, rawValue{})
		return &r.Value[len(r.Value)-1]
	}
	return nil
}

func (r *rawJob) field(key string) any {
	switch key {
	case "type":
		return &r.Type
	case "name":
		return &r.Name
	}
	return nil
}

func (r *rawWord) field(key string) any {
	switch key {
	case "name":
		return &r.Name
	case "types":
		return &r.Types
	}
	return nil
}

func (r *rawAction) field(key string) any {
	switch key {
	case "name":
		return &r.Name
	case "meaning":
		return &r.Meaning
	case "settled_by":
		return &r.Settled
	case "only_against":
		return &r.Against
	}
	return nil
}

func (r *rawValue) field(key string) any {
	switch key {
	case "name":
		return &r.Name
	case "meaning":
		return &r.Meaning
	case "says":
		return &r.Says
	}
	return nil
}

func (r *rawCodes) field(key string) any {
	switch key {
	case "product":
		return &r.Product
	case "page":
		return &r.Page
	}
	return nil
}

func (r *rawCodes) next(name string) table {
	switch name {
	case "entry":
		r.Entry = append(r.Entry, rawEntry{})
		return &r.Entry[len(r.Entry)-1]
	}
	return nil
}

// field looks through the parts of an entry.
func (r *rawEntry) field(key string) any {
	for _, part := range [...]table{&r.rawRow, &r.rawReading, &r.rawAdvice, &r.rawPlace, &r.rawOrigin} {
		if f := part.field(key); f != nil {
			return f
		}
	}
	return nil
}

func (r *rawRow) field(key string) any {
	switch key {
	case "code":
		return &r.Code
	case "variant":
		return &r.Variant
	case "row":
		return &r.Row
	case "text":
		return &r.Text
	case "text_unknown":
		return &r.TextUnknown
	case "wire_texts":
		return &r.WireTexts
	case "source_category":
		return &r.SourceCategory
	case "description_blank":
		return &r.NoDescription
	}
	return nil
}

func (r *rawReading) field(key string) any {
	switch key {
	case "category":
		return &r.Category
	case "meaning":
		return &r.Meaning
	case "decided_by":
		return &r.DecidedBy
	case "final":
		return &r.Final
	case "charged":
		return &r.Charged
	}
	return nil
}

func (r *rawAdvice) field(key string) any {
	switch key {
	case "next":
		return &r.Next
	case "retry":
		return &r.Retry
	case "acts":
		return &r.Acts
	case "disclosure":
		return &r.Disclosure
	case "customer":
		return &r.Customer
	case "guide":
		return &r.Guide
	case "keywords":
		return &r.Keywords
	}
	return nil
}

func (r *rawPlace) field(key string) any {
	switch key {
	case "also_applies":
		return &r.AlsoApplies
	case "twins":
		return &r.Twins
	case "job_types":
		return &r.JobTypes
	case "deprecated":
		return &r.Deprecated
	case "mobile_only":
		return &r.MobileOnly
	case "placement":
		return &r.Placement
	case "placement_why":
		return &r.PlacementWhy
	}
	return nil
}

func (r *rawOrigin) field(key string) any {
	switch key {
	case "page":
		return &r.Page
	case "last_seen":
		return &r.LastSeen
	case "confidence":
		return &r.Confidence
	case "confidence_why":
		return &r.ConfidenceWhy
	case "facts_from":
		return &r.FactsFrom
	}
	return nil
}
