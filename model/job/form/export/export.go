// Package export knows how databases write down what type each value has, and undoes it:
// what it gives is the JSON that was stored.
//
//	{"ResultCode": {"S": "0812"}}                  DynamoDB
//	{"fields": {"ResultCode": {"stringValue": …}}} Firestore
//	{"job_type": {"$numberInt": "6"}}              MongoDB, which its shell writes NumberInt(6)
//	{"schema": …, "rows": [{"f": [{"v": "0812"}]}]} BigQuery
//	result_code: "0812" partner_params { job_type: 6 }  protobuf text
//
// An object is only taken for a type if all beside it are types as well: a payload that
// merely has a key "S" stays as it is.
package export

import (
	"bytes"

	"smilecodes/model/job/form/effort"
)

// JSON gives a text with the types in its JSON undone, and what the JSON is. The words
// around it stay. It reports whether there are any types.
func JSON(text []byte, steps *effort.Steps) (out []byte, name string, ok bool) {
	if !hasSign(text) || !steps.Take(2*len(text)) {
		return nil, "", false
	}
	return untyped(text)
}

// Protobuf gives a text with the messages in it as JSON, as [JSON] does.
func Protobuf(text []byte, steps *effort.Steps) (out []byte, name string, ok bool) {
	if !bytes.ContainsAny(text, "{<") || !steps.Take(2*len(text)) {
		return nil, "", false
	}
	return protobuf(text)
}

// hasSign is a cheap look for what every export in JSON has.
func hasSign(text []byte) bool {
	const most = 64 << 10 // each record of an export has some
	text = text[:min(len(text), most)]
	for _, sign := range [...]string{`"S"`, `"N"`, `gValue"`, `rValue"`, `pValue"`, `yValue"`, `nValue"`, `lValue"`, `_value"`, `"$`, `"f"`, `"#text"`, `"_text"`, "NumberInt(", "NumberLong(", "NumberDecimal(", "Int32(", "Long(", "ISODate(", "ObjectId("} {
		if bytes.Contains(text, []byte(sign)) {
			return true
		}
	}
	return false
}

// untyped undoes the types in the JSON of a text.
func untyped(text []byte) (out []byte, name string, ok bool) {
	var u undoing
	last := 0
	for r := (reader{text: text}); ; {
		i := bytes.IndexAny(text[r.at:], "{[")
		if i < 0 {
			break
		}
		from := r.at + i
		r.at, r.calls, r.depth = from, 0, 0
		v, isWhole := r.value()
		if !isWhole {
			r.at = max(r.at, from+1)
			continue
		}
		before := u.undone
		if u.undo(v); r.calls > 0 {
			u.undone, u.name = u.undone+r.calls, mongo
		}
		if u.undone > before {
			out = v.write(append(out, text[last:from]...))
			last = r.at
		}
	}
	return append(out, text[last:]...), u.name, u.undone > 0
}
