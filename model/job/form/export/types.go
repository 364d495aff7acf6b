package export

import "strings"

// What exports are told from.
const (
	dynamo    = "a DynamoDB export"
	firestore = "a Firestore export"
	mongo     = "a MongoDB export"
	bigQuery  = "rows of BigQuery"
	elements  = "XML as JSON"
)

// A typed is how one type is written: {"NumberType": "6"}. Kinds are those that its value
// can have.
type typed struct {
	name, key, kinds string
	isNumber         bool   // though it is written as a text
	inside           string // where the value of an object is; "" if it is the object
	isNested         bool   // all inside is typed as well
}

// attributes are the types of which either all members of an object have one, or none.
var attributes = [...]typed{
	{name: dynamo, key: "S", kinds: `"`},
	{name: dynamo, key: "N", kinds: `"0`, isNumber: true},
	{name: dynamo, key: "BOOL", kinds: `0"`},
	{name: dynamo, key: "NULL", kinds: "0"},
	{name: dynamo, key: "M", kinds: "{", isNested: true},
	{name: dynamo, key: "L", kinds: "[", isNested: true},
	{name: dynamo, key: "SS", kinds: "["},
	{name: dynamo, key: "NS", kinds: "["},
	{name: dynamo, key: "B", kinds: `"`},
	{name: dynamo, key: "BS", kinds: "["},
	{name: firestore, key: "stringValue", kinds: `"`},
	{name: firestore, key: "integerValue", kinds: `"0`, isNumber: true},
	{name: firestore, key: "doubleValue", kinds: `"0`, isNumber: true},
	{name: firestore, key: "numberValue", kinds: `"0`, isNumber: true},
	{name: firestore, key: "booleanValue", kinds: "0"},
	{name: firestore, key: "boolValue", kinds: "0"},
	{name: firestore, key: "nullValue", kinds: `0"`},
	{name: firestore, key: "timestampValue", kinds: `"{`},
	{name: firestore, key: "referenceValue", kinds: `"`},
	{name: firestore, key: "bytesValue", kinds: `"`},
	{name: firestore, key: "geoPointValue", kinds: "{"},
	{name: firestore, key: "mapValue", kinds: "{", inside: "fields", isNested: true},
	{name: firestore, key: "structValue", kinds: "{", inside: "fields", isNested: true},
	{name: firestore, key: "arrayValue", kinds: "{", inside: "values", isNested: true},
	{name: firestore, key: "listValue", kinds: "{", inside: "values", isNested: true},
}

// singles are the types that are known by their key alone.
var singles = [...]typed{
	{name: mongo, key: "$numberInt", kinds: `"`, isNumber: true},
	{name: mongo, key: "$numberLong", kinds: `"`, isNumber: true},
	{name: mongo, key: "$numberDouble", kinds: `"`, isNumber: true},
	{name: mongo, key: "$numberDecimal", kinds: `"`, isNumber: true},
	{name: mongo, key: "$oid", kinds: `"`},
	{name: mongo, key: "$date", kinds: `"0{`},
	{name: mongo, key: "$uuid", kinds: `"`},
	{name: mongo, key: "$symbol", kinds: `"`},
	{name: mongo, key: "$binary", kinds: `"{`},
	{name: mongo, key: "$timestamp", kinds: "{"},
	{name: elements, key: "_text", kinds: `"0`},
	{name: elements, key: "#text", kinds: `"0`},
	{name: elements, key: "$t", kinds: `"0`},
}

// An undoing undoes types, and counts them.
type undoing struct {
	undone int
	name   string
}

// undo undoes all types in a value.
func (u *undoing) undo(v *value) {
	if m, ok := v.only(); ok {
		if t := typeOf(singles[:], m.key); t != nil && t.fits(m.value) {
			u.undo(m.value)
			u.replace(v, t, m.value)
			return
		}
	}
	if areAttributes(v) {
		u.attributes(v)
		return
	}
	if rows, ok := rowsOf(v); ok {
		u.undone, u.name = u.undone+1, bigQuery
		*v = *rows
	}
	if fields := fieldsOf(v); fields != nil {
		*v = *fields
		u.undo(v)
		return
	}
	for i, m := range v.members {
		if m.key == "documents" && m.value.kind == '[' && len(m.value.members) > 0 && fieldsOf(m.value.members[0].value) != nil {
			v.members[i].key = "rows" // documents are also a company's
		}
		u.undo(m.value)
	}
}

// fieldsOf are the fields of a document of Firestore; nil for anything else.
func fieldsOf(v *value) *value {
	name, fields := v.get("name"), v.get("fields")
	if name == nil || fields == nil || !strings.HasPrefix(name.text, "projects/") || !areAttributes(fields) {
		return nil
	}
	return fields
}

// replace puts the value of a type in its place.
func (u *undoing) replace(v *value, t *typed, by *value) {
	u.undone, u.name = u.undone+1, t.name
	if t.inside != "" {
		if by = by.get(t.inside); by == nil {
			by = &value{kind: map[string]byte{"fields": '{', "values": '['}[t.inside]}
		}
	}
	switch *v = *by; {
	case t.isNumber && isNumber(by.text):
		v.kind = '0'
	case t.key == "NULL" || t.key == "nullValue":
		*v = value{kind: '0', text: "null"}
	}
}

// attributes undoes the types of all members.
func (u *undoing) attributes(v *value) {
	for _, m := range v.members {
		t, by := attributeOf(m.value)
		u.replace(m.value, t, by)
		if t.isNested {
			u.attributes(m.value)
		}
	}
}

// areAttributes reports whether all members have a type each, and there are some.
func areAttributes(v *value) bool {
	return v.kind == '{' && len(v.members) > 0 && allAttributes(v)
}

// allAttributes remembers its answer: objects around this one ask as well.
func allAttributes(v *value) bool {
	if v.typed == unasked {
		if v.typed = isntTyped; hasTypes(v) {
			v.typed = isTyped
		}
	}
	return v.typed == isTyped
}

func hasTypes(v *value) bool {
	for _, m := range v.members {
		t, by := attributeOf(m.value)
		if t == nil {
			return false
		}
		if t.inside != "" {
			if by = by.get(t.inside); by == nil {
				continue
			}
		}
		if t.isNested && !allAttributes(by) {
			return false
		}
	}
	return true
}

// attributeOf is the type of a value, and what it is the type of; nil if it has none.
// Some libraries say the type in a member of its own as well.
func attributeOf(v *value) (t *typed, by *value) {
	if v.kind != '{' || len(v.members) == 0 || len(v.members) > 2 {
		return nil, nil
	}
	for i, m := range v.members {
		t := typeOf(attributes[:], m.key)
		isAlone := len(v.members) == 1 || v.members[1-i].key == "kind" && v.members[1-i].value.text == m.key
		if t != nil && isAlone && t.fits(m.value) {
			return t, m.value
		}
	}
	return nil, nil
}

// typeOf is the type that a key names, also as string_value.
func typeOf(rows []typed, key string) *typed {
	camel := key
	if head, tail, ok := strings.Cut(key, "_v"); ok && tail == "alue" {
		camel = camelOf(head) + "Value"
	}
	for i := range rows {
		if rows[i].key == key || rows[i].key == camel {
			return &rows[i]
		}
	}
	return nil
}

// camelOf is geo_point as geoPoint.
func camelOf(name string) string {
	words := strings.Split(name, "_")
	for i, w := range words {
		if i > 0 && w != "" {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, "")
}

// fits reports whether a value is one that the type can have.
func (t *typed) fits(v *value) bool { return strings.IndexByte(t.kinds, v.kind) >= 0 }
