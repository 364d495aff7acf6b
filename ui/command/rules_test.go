package command

import (
	"bufio"
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"smilecodes/catalog"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
)

// TestMachinesAreToldByTheRules puts a mark into every text of an entry, a guide
// and a job result, and looks which formats have it.
func TestMachinesAreToldByTheRules(t *testing.T) {
	const mark = "QXJWZ"
	c := modeltest.Load(t)
	e := c.Entry("biometric-kyc/0908")
	r := job.Decode(c, []byte(`{"ResultCode":"0908","Actions":{"Liveness_Check":"Failed"},"PartnerParams":{"job_type":1}}`), modeltest.Decoding(job.InputMost)).Results[0]
	d := job.Decoded{Results: []*job.Result{r}}
	var out bytes.Buffer
	a := app{Env: Env{Catalog: c}, out: bufio.NewWriter(&out)}
	asJSON := map[string]func() error{
		"Entry":  func() error { return a.data([]catalog.Hit{{Entry: e}}, "json", false) },
		"Guide":  func() error { return a.json("", guideObject(e.Guide)) },
		"Cause":  func() error { return a.json("", guideObject(e.Guide)) },
		"Step":   func() error { return a.json("", guideObject(e.Guide)) },
		"Result": func() error { return a.json("", decodedObject(c, d)) },
	}
	tried := 0
	for _, row := range []struct {
		name, format string
		of           any
	}{
		{"Entry", "Entry", e}, {"Guide", "Guide", e.Guide}, {"Cause", "Cause", &e.Guide.Causes[0]}, {"Step", "Step", &e.Guide.Steps[0]}, {"Result", "Result", r},
		{"ActionResult", "Result", &r.Actions[0]}, {"Info", "Result", &r.Job}, {"Decoded", "Result", &d},
	} {
		for i := range reflect.TypeOf(row.of).Elem().NumField() {
			field := reflect.TypeOf(row.of).Elem().Field(i).Name
			undo, ok := modeltest.Mark(row.of, field, mark)
			if !ok {
				continue
			}
			tried++
			out.Reset()
			if err := errors.Join(asJSON[row.format](), a.out.Flush()); err != nil {
				t.Fatal(err)
			}
			told, may := strings.Contains(out.String(), mark), strings.Contains(modeltest.Rules[row.name+"."+field], "json")
			if told != may {
				t.Errorf("%s.%s: JSON has it %v, by the rule %v", row.name, field, told, may)
			}
			undo()
		}
	}
	if tried < 30 {
		t.Errorf("only %d fields were tried", tried)
	}
}

// TestReplacedGivesMachinesNoAdvice: of a result that another one replaced no
// script can pass on what to do or to say.
func TestReplacedGivesMachinesNoAdvice(t *testing.T) {
	c := modeltest.Load(t)
	text := `{"ResultCode":"1210","SmileJobID":"0000000001","PartnerParams":{"job_type":1},"history":[{"ResultCode":"0814","PartnerParams":{"job_type":1}}]}`
	results := job.Decode(c, []byte(text), modeltest.Decoding(job.InputMost)).Results
	for i, advises := range []bool{true, false} {
		for _, f := range entryIn(results[i]).(object) {
			switch f.name {
			case "next", "retry", "acts", "customer":
				if (f.value != nil) != advises {
					t.Errorf("%s has %s: %v", results[i].Code, f.name, f.value)
				}
			case "guide":
				if f.value != nil && !advises {
					t.Errorf("%s has a guide", results[i].Code)
				}
			}
		}
	}
}
