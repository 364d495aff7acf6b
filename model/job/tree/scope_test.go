package tree_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/model/job/field"
)

// A madeObject is an object of JSON with or without a code and an id. The id may
// be in its PartnerParams.
type madeObject struct {
	code, id string
	inParams bool
	inside   map[string][]*madeObject
}

// madeTree draws an object and what is inside. Codes and ids are each given once,
// so that a result shows where its id was taken from.
func madeTree(t *rapid.T, deep int, given *int) *madeObject {
	*given++
	o := &madeObject{inside: map[string][]*madeObject{}}
	if rapid.Bool().Draw(t, "code") {
		o.code = fmt.Sprintf("%04d", 7000+*given)
	}
	if rapid.Bool().Draw(t, "id") {
		o.id = fmt.Sprintf("job-%d", *given)
		o.inParams = rapid.Bool().Draw(t, "in PartnerParams")
	}
	if deep == 0 {
		return o
	}
	for range rapid.IntRange(0, 3).Draw(t, "inside") {
		name := rapid.SampledFrom([]string{"data", "previousAttempt", "0000000012", "meta", "attempts", "smile", "last_job"}).Draw(t, "name")
		o.inside[name] = append(o.inside[name], madeTree(t, deep-1, given))
	}
	return o
}

func (o *madeObject) MarshalJSON() ([]byte, error) {
	fields := map[string]any{}
	if o.code != "" {
		fields["ResultCode"] = o.code
	}
	switch {
	case o.id != "" && o.inParams:
		fields["PartnerParams"] = map[string]any{"job_id": o.id}
	case o.id != "":
		fields["job_id"] = o.id
	}
	for name, list := range o.inside {
		if fields[name] = list; len(list) == 1 {
			fields[name] = list[0]
		}
	}
	return json.Marshal(fields)
}

func (o *madeObject) codes() int {
	n := 0
	if o.code != "" {
		n++
	}
	for _, list := range o.inside {
		for _, i := range list {
			n += i.codes()
		}
	}
	return n
}

// ids are the ids that count for each code: the object's own, or the closest of
// those around that hold no other code.
func (o *madeObject) ids(around string, into map[string]string) {
	if o.codes() > 1 {
		around = ""
	}
	if o.id != "" {
		around = o.id
	}
	if o.code != "" {
		into[o.code] = around
	}
	if o.codes() > 1 {
		around = ""
	}
	for _, list := range o.inside {
		for _, i := range list {
			i.ids(around, into)
		}
	}
}

// TestIDsAreNoNeighbours: whatever objects are beside a code, it has an id of its
// own object or of one around it alone.
func TestIDsAreNoNeighbours(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := 0
		o := madeTree(t, 3, &given)
		text, err := json.Marshal(o)
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]string{}
		o.ids("", want)
		for code, o := range coded(t, string(text)) {
			if got := o.About(field.JobID).Shown(); got != want[code] {
				t.Fatalf("%s has %q, not %q, in\n%s", code, got, want[code], text)
			}
			delete(want, code)
		}
		if len(want) > 0 {
			t.Fatalf("no %v in\n%s", want, text)
		}
	})
}
