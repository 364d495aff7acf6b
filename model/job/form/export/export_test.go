package export_test

import (
	"encoding/json"
	"strings"
	"testing"

	"smilecodes/model/job/form/effort"
	"smilecodes/model/job/form/export"
)

// TestJSON undoes the types in exports. Lines are apart by ~. A text that stays as it is
// has no want.
func TestJSON(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"a DynamoDB export", `{"Items":[{"ResultCode":{"S":"0812"},"Type":{"N":"6"},"PartnerParams":{"M":{"job_id":{"S":"a"}}},"Gone":{"NULL":true},"Is":{"BOOL":true}}],"Count":1}`,
			`{"Items":[{"ResultCode":"0812","Type":6,"PartnerParams":{"job_id":"a"},"Gone":null,"Is":true}],"Count":1}`},
		{"a DynamoDB export", `{"dynamodb":{"NewImage":{"history":{"L":[{"M":{"code":{"S":"0810"}}}]},"tags":{"SS":["a"]}}}}`,
			`{"dynamodb":{"NewImage":{"history":[{"code":"0810"}],"tags":["a"]}}}`},
		{"a DynamoDB export", `Item: {"a":{"S":"b"}} and {"c":1}~{"a":{"S":"d"}}`, `Item: {"a":"b"} and {"c":1}~{"a":"d"}`},
		{"a Firestore export", `{"name":"x","fields":{"ResultCode":{"stringValue":"0812"},"job_type":{"integerValue":"6"},"p":{"mapValue":{"fields":{"a":{"booleanValue":false}}}},"e":{"mapValue":{}},"l":{"arrayValue":{"values":[{"stringValue":"z"}]}},"n":{"nullValue":null}}}`,
			`{"name":"x","fields":{"ResultCode":"0812","job_type":6,"p":{"a":false},"e":{},"l":["z"],"n":null}}`},
		{"a Firestore export", `{"fields":{"a":{"stringValue":"0812","kind":"stringValue"},"b":{"structValue":{"fields":{"c":{"numberValue":6,"kind":"numberValue"}}},"kind":"structValue"}}}`,
			`{"fields":{"a":"0812","b":{"c":6}}}`},
		{"a Firestore export", `{"documents":[{"name":"projects/p/x","fields":{"a":{"stringValue":"0812"}},"createTime":"1"}],"next":1}`, `{"rows":[{"a":"0812"}],"next":1}`},
		{"a Firestore export", `{"fields":{"a":{"string_value":"0812"}}}`, `{"fields":{"a":"0812"}}`},
		{"a MongoDB export", `{"_id":{"$oid":"65a"},"job_type":{"$numberInt":"6"},"at":{"$date":{"$numberLong":"17"}},"d":{"$date":"2026-01-01T00:00:00Z"}}`,
			`{"_id":"65a","job_type":6,"at":17,"d":"2026-01-01T00:00:00Z"}`},
		{"a MongoDB export", `{ "_id" : ObjectId("65a"), "ResultCode" : "0812", "job_type" : NumberInt(6), "n" : NumberLong("812"), "at" : new Date("2026-01-01") }`,
			`{"_id":"65a","ResultCode":"0812","job_type":6,"n":812,"at":"2026-01-01"}`},
		{"a MongoDB export", "[~  {~    _id: ObjectId('65a'),~    ResultCode: '0812',~    o: { 'a-b': Int32(6), t: \"it's\", s: 'it\\'s' },~  }~]",
			`[{"_id":"65a","ResultCode":"0812","o":{"a-b":6,"t":"it's","s":"it's"}}]`},
		{"rows of BigQuery", `{"kind":"q","schema":{"fields":[{"name":"ResultCode","type":"STRING"},{"name":"p","type":"RECORD","fields":[{"name":"job_type","type":"INTEGER"}]},{"name":"h","type":"RECORD","mode":"REPEATED","fields":[{"name":"c"}]},{"name":"l","mode":"REPEATED"}]},"rows":[{"f":[{"v":"0812"},{"v":{"f":[{"v":"6"}]}},{"v":[{"v":{"f":[{"v":"1"}]}}]},{"v":[{"v":"a"}]}]}]}`,
			`{"kind":"q","rows":[{"ResultCode":"0812","p":{"job_type":"6"},"h":[{"c":"1"}],"l":["a"]}]}`},
		{"XML as JSON", `{"job":{"ResultCode":{"_text":"0812"}}}`, `{"job":{"ResultCode":"0812"}}`},
		{"protobuf text", "# a job~result_code: \"0812\"~partner_params {~  job_type: 6~  job_id: 'a' \"b\"~}~is_final: true kind: FAST;~tags: [\"x\", 'y']~h < c: 1 >",
			`# a job~{"result_code":"0812","partner_params":{"job_type":6,"job_id":"ab"},"is_final":true,"kind":"FAST","tags":["x","y"],"h":{"c":1}}`},
		{"protobuf text", `10:02 INFO got result_code:"0812"  partner_params:{job_type:6  job_id:"a"} from them`,
			`10:02 INFO got {"result_code":"0812","partner_params":{"job_type":6,"job_id":"a"}} from them`},
		{"protobuf text", `actions { key: "A" value: "x" }~actions { key: "B" value: "y" }`, `{"actions":{"A":"x","B":"y"}}`},
		{"protobuf text", `fields { key: "ResultCode" value { string_value: "0812" } }~fields { key: "n" value { number_value: 6 } }`, `{"fields":{"ResultCode":"0812","n":6}}`},

		{"", `{"S":"x","ResultCode":"0812","value":"y"}`, ""},
		{"", `{"ResultCode":{"S":"0812"},"Country":"KE"}`, ""},
		{"", `{"ResultCode":{"S":812}}`, ""},
		{"", `{"ResultCode":{"value":"0812"}}`, ""},
		{"", `{"schema":{"fields":[{"name":"a"}]},"rows":[{"f":[{"v":"1"},{"v":"2"}]}]}`, ""},
		{"", `{"rows":[{"f":[{"v":"1"}]}]}`, ""},
		{"", `{"ResultCode": lookup("0812"), "N": ObjectId }`, ""},
		{"", `{"a":{"S":"b"}`, ""},
		{"", "ResultCode: 0812~job_type: 6", ""},
		{"", `Job{ResultCode=0812}, see: {"a": 1}`, ""},
		{"", `{ ResultCode: '0812', PartnerParams: { job_type: 6 } }`, ""},
		{"", `Job(a: 1, params: {job_type: 6})`, ""},
		{"", "result_code: \"0812\"~p { job_type: 6 }~result_code: \"0810\"~p { job_type: 1 }", ""},
		{"", "result_code: \"0812\"~partner_params { job_type: 6 }~partner_params { job_type: 1 }", ""},
		{"", "It failed (see below): a lot.", ""},
	} {
		text := strings.ReplaceAll(row.text, "~", "\n")
		out, name, ok := export.JSON([]byte(text), nil)
		if !ok {
			out, name, ok = export.Protobuf([]byte(text), nil)
		}
		got := strings.ReplaceAll(string(out), "\n", "~")
		if ok != (row.want != "") || ok && (got != row.want || name != row.name) {
			t.Errorf("%s\nread %v as %q:\n%s", row.text, ok, name, got)
		}
	}
}

// TestSteps: no text takes more steps than a few for each byte, however it is nested, or
// where it breaks.
func TestSteps(t *testing.T) {
	const times = 20_000
	for _, text := range []string{
		strings.Repeat(`{"a":{"M":`, times), strings.Repeat(`{"a":{"S":"`, times), strings.Repeat("[", times), strings.Repeat("a{", times) + `"S"`,
		strings.Repeat(`{"a":{"M":`, 3000) + `{}` + strings.Repeat(`},"b":1}`, 3000), strings.Repeat("a:", times), strings.Repeat("a: 'x ", times),
		strings.Repeat("{a:NumberInt(", times), strings.Repeat("<[a] ", times), strings.Repeat(`a <b: "`, times),
	} {
		steps := effort.For(len(text))
		export.Protobuf([]byte(text), steps)
		if export.JSON([]byte(text), steps); steps.Used() > 4*len(text) {
			t.Errorf("%.20s: %d steps for %d bytes", text, steps.Used(), len(text))
		}
	}
}

// FuzzJSON: whole JSON stays whole, and nothing crashes.
func FuzzJSON(f *testing.F) {
	for _, seed := range []string{`{"a":{"S":"b"}}`, `a { b: "c" }`, `{a: NumberInt(6)}`, `{"schema":{"fields":[{"name":"a"}]},"rows":[{"f":[{"v":"1"}]}]}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if out, _, ok := export.JSON(text, effort.For(len(text))); ok && json.Valid(text) && !json.Valid(out) {
			t.Errorf("%s\nbecame\n%s", text, out)
		}
		export.Protobuf(text, effort.For(len(text)))
	})
}
