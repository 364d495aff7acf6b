package bulk

import "smilecodes/model/job/field"

// isName holds for what can only be the name of a field: some keys are the numbers of people.
func isName(name []byte) bool {
	const longest, mostDigits = 40, 3
	digits := 0
	for _, c := range name {
		if !field.IsNamePart(c) && c != ' ' {
			return false
		}
		if c >= '0' && c <= '9' {
			digits++
		}
	}
	return len(name) <= longest && digits <= mostDigits
}

// classOf is what the value of a key can be.
func (s *skimmer) classOf(name []byte) class {
	k, _ := s.keys.Of(name)
	if p, ok := partOf(k.Field); ok {
		return class(p)
	}
	switch k.Field {
	case field.PartnerParams:
		return params
	case field.Actions:
		return actions
	case field.Suspects:
		return hidden
	case field.Private:
		if k.IsOpen() {
			return closed
		}
		return hidden
	case field.IsFinal, field.JobComplete, field.JobSuccess, field.Success, field.Status, field.Flag:
		return scalar
	case field.Unknown:
		if _, f := field.Ended(name); f == field.Unknown && !isOwnName(name) {
			return unknown
		}
	}
	return odd
}

// isOwnName holds for names that what this program prints has, or whose value has the names
// of columns.
func isOwnName(name []byte) bool {
	switch string(field.Squash(nil, name)) {
	case "fingerprint", "catalogue", "entryid", "sourcecategory", "schema":
		return true
	}
	return false
}
