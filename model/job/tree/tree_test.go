package tree_test

import (
	"fmt"
	"iter"
	"regexp"
	"strings"
	"testing"

	"smilecodes/model/job/field"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/tree"
	"smilecodes/model/job/wire"
	"smilecodes/model/modeltest"
)

// tb is a test, or one of rapid.
type tb interface {
	Helper()
	Fatalf(format string, args ...any)
}

func newReader() *tree.Reader {
	c, how := modeltest.Load(nil), modeltest.Decoding(0)
	return tree.NewReader(c, wire.New(c), how.Day, how.Key)
}

// nodes are all nodes of a text, counted.
func nodes(r *tree.Reader, text string) iter.Seq[*tree.Node] {
	return func(yield func(*tree.Node) bool) {
		var walk func(o *tree.Node) bool
		walk = func(o *tree.Node) bool {
			for _, i := range o.Inside {
				if !yield(i) || !walk(i) {
					return false
				}
			}
			return true
		}
		count := func(o *tree.Node, _ bool) (int, string) {
			codes := o.All(field.ResultCode)
			return len(codes), strings.Join(codes, " ")
		}
		for t := range r.Trees([]byte(text)) {
			if t.Root.Count(count); !walk(t.Root) {
				return
			}
		}
	}
}

// coded are the nodes of a text that have a code, by it.
func coded(t tb, text string) iter.Seq2[string, *tree.Node] {
	t.Helper()
	return func(yield func(string, *tree.Node) bool) {
		for o := range nodes(newReader(), text) {
			switch codes := o.All(field.ResultCode); {
			case len(codes) > 1:
				t.Fatalf("an object with %q in\n%s", codes, text)
			case len(codes) == 1 && !yield(codes[0], o):
				return
			}
		}
	}
}

// TestScope: what an object says of a job counts for a code only if the code is its
// own, or the only one that it holds.
func TestScope(t *testing.T) {
	for _, row := range []struct{ text, types string }{
		{`{"job_type":6,"data":{"ResultCode":"0812"}}`, "0812 6"},
		{`{"ResultCode":"0812","PartnerParams":{"job_type":6}}`, "0812 6"},
		{`{"ResultCode":"0812","job":{"job_type":6}}`, "0812 6"},
		{`{"ResultCode":"0812","previousAttempt":{"job_type":6}}`, "0812 "},
		{`{"job_type":6,"jobs":{"a":{"ResultCode":"0812"},"b":{"ResultCode":"0812"}}}`, "0812 , 0812 "},
		{`{"job_type":6,"result":{"ResultCode":"0812"},"raw":"{\"ResultCode\":\"0812\"}"}`, "0812 6, 0812 6"},
		{`{"job_type":6,"result":{"ResultCode":"0812","job_type":1},"raw":"{\"ResultCode\":\"0812\"}"}`, "0812 1, 0812 "},
		{`{"job_type":6,"result":{"ResultCode":"0812"},"history":[{"ResultCode":"0814"}]}`, "0812 6, 0814 "},
		{`{"job_type":6,"job_type":1,"ResultCode":"0812"}`, "0812 text not shown"},
	} {
		var types []string
		for code, o := range coded(t, row.text) {
			types = append(types, code+" "+o.About(field.JobType).Shown())
		}
		if got := strings.Join(types, ", "); got != row.types {
			t.Errorf("%s: %q, not %q", row.text, got, row.types)
		}
	}
}

// TestPositions: what is in a history is past, and what is in broken JSON in a text
// is marked.
func TestPositions(t *testing.T) {
	for code, o := range coded(t, `{"ResultCode":"0810","history":[{"ResultCode":"0811"}],"raw":"{\"ResultCode\":\"0812\",}"}`) {
		if o.Position.IsPast != (code == "0811") || o.Position.IsBroken != (code == "0812") {
			t.Errorf("%s: %+v", code, o.Position)
		}
	}
}

// TestSteps: steps are read in each way in which they are written; of what is not
// known it is told that it is there.
func TestSteps(t *testing.T) {
	for _, row := range []struct {
		actions, steps string
		there          bool
	}{
		{`{"Liveness_Check":"Failed"}`, "Liveness_Check: Failed", true},
		{`{"Liveness_Check":"Amara"}`, "Liveness_Check: text not shown", true},
		{`[{"name":"Liveness_Check","value":"Failed"}]`, "Liveness_Check: Failed", true},
		{`"Amara"`, "", true},
		{`{"Amara":"Failed"}`, "", true},
		{`null`, "", false},
	} {
		for _, o := range coded(t, `{"Actions":`+row.actions+`,"data":{"ResultCode":"0810"}}`) {
			var all []string
			steps, there := o.StepsNear()
			for _, s := range steps {
				all = append(all, s.Name+": "+s.Value)
			}
			if got := strings.Join(all, ", "); got != row.steps || there != row.there {
				t.Errorf("%s: %q, %t", row.actions, got, there)
			}
		}
	}
}

// TestSuspects: other customers are counted, whatever the payload says about them.
func TestSuspects(t *testing.T) {
	for text, n := range map[string]int{
		`{"ResultCode":"5210","Antifraud":{"SuspectUsers":[{"user_id":"a"},{"user_id":["b","c"]},"d"],"x":[1,2]}}`: 3,
		`{"ResultCode":"5210","FullData":{"SuspectUsers":[{"user_id":"a"}]}}`:                                      0,
		`{"ResultCode":"5210","Antifraud":{"users":[1,2]}}`:                                                        0,
	} {
		for _, o := range coded(t, text) {
			if o.Suspects != n {
				t.Errorf("%d of %s", o.Suspects, text)
			}
		}
	}
}

// TestUntold: hidden fields are named, unknown ones counted, and user_ids compared.
func TestUntold(t *testing.T) {
	r := newReader()
	for range nodes(r, `{"ResultCode":"0810","user_id":"jane","FullName":"Jane","x":1,"y":{"z":2}}`) {
	}
	if u := r.Untold; !u.Hidden["user_id"] || !u.Hidden["FullName"] || len(u.Hidden) != 2 || u.Other != 3 || !u.Users[modeltest.Decoding(0).Key.Of("jane")] {
		t.Errorf("%+v", u)
	}
}

// TestOnlyWhatIsKnownIsKept plants a text in place of each text and number of a
// payload: no node has any part of it, whichever field it is in.
func TestOnlyWhatIsKnownIsKept(t *testing.T) {
	const planted = "Nkechi QXJWZ"
	token := regexp.MustCompile(`"(?:[^"\\\n]|\\.)*"|-?\d[\d.]*`)
	tried := 0
	for name, data := range modeltest.Payloads(t, "..") {
		if len(data) > 2500 {
			continue
		}
		r := newReader()
		for _, at := range token.FindAllIndex(data, -1) {
			tried++
			text := string(data[:at[0]]) + `"` + planted + `"` + string(data[at[1]:])
			for o := range nodes(r, text) {
				var kept []string
				for f := range field.Personal {
					kept = append(kept, o.All(f)...)
				}
				for _, s := range o.Steps() {
					kept = append(kept, s.Name, s.Value)
				}
				if strings.Contains(fmt.Sprint(kept), "QXJWZ") {
					t.Fatalf("%s: kept %q of\n%s", name, kept, text)
				}
			}
		}
	}
	if tried < 500 {
		t.Errorf("only %d payloads were tried", tried)
	}
}

// TestRecords: a record of a text that isn't JSON is a node as well, and hides what
// its paragraph says of a person.
func TestRecords(t *testing.T) {
	r := newReader()
	var got []string
	for root := range r.Records([]byte("user: jane-77\nResultCode: 0812, SmileJobID: jane-77\n\nResultCode: 0810\njob_type: 1")) {
		o := root.Inside[0]
		got = append(got, strings.Join(o.All(field.ResultCode), " ")+" "+o.About(field.SmileJobID).Shown()+" "+o.About(field.JobType).Shown())
	}
	if all := strings.Join(got, "; "); all != "0812 text not shown ; 0810  1" {
		t.Errorf("%q", all)
	}
}

// TestEmpty: a value with nothing that is known is empty, and has its end.
func TestEmpty(t *testing.T) {
	for text, isEmpty := range map[string]bool{`{"a":1}`: true, `{"ResultCode":"0812"}`: false, strings.Repeat("[", payload.Deepest+1): false} {
		for v := range newReader().Trees([]byte("x " + text)) {
			if v.IsEmpty != isEmpty || v.Done.At != len("x "+text) {
				t.Errorf("%.30s is empty: %t, and ends at %d", text, v.IsEmpty, v.Done.At)
			}
		}
	}
}
