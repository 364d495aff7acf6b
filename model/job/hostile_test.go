package job_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"smilecodes/model/job"
)

const hostileCode = `{"ResultCode":"0812","job_type":6}`

// hostile are texts that a reader could spend too much on, each of about as many bytes as
// it is asked for.
var hostile = []struct {
	name string
	text func(n int) string
}{
	{"wrappers", func(n int) string { // texts in texts: each level doubles the backslashes, so there are as many as fit
		text := hostileCode
		for len(text) < n/2 {
			quoted, _ := json.Marshal(text)
			text = `{"body":` + string(quoted) + `}`
		}
		return text
	}},
	{"wrappers of base64", func(n int) string {
		text := hostileCode
		for len(text) < n*2/3 {
			text = `{"data":"` + base64.StdEncoding.EncodeToString([]byte(text)) + `"}`
		}
		return text
	}},
	{"objects", func(n int) string {
		return strings.Repeat(`{"a":`, min(n/6, 10_000)) + hostileCode + strings.Repeat("}", min(n/6, 10_000))
	}},
	{"objects that never close", repeated(`{"a":[`)},
	{"wrappers side by side", repeated(`{"body":"{\"data\":\"{\\\"ResultCode\\\":1}\"}"}` + "\n")},
	{"base64 of base64", func(n int) string {
		text := hostileCode
		for len(text) < n*3/4 {
			text = base64.StdEncoding.EncodeToString([]byte(text))
		}
		return text
	}},
	{"base64 of zeros", func(n int) string { return base64.StdEncoding.EncodeToString(make([]byte, n*3/4)) }},
	{"base64 in each value", repeated(`{"data":"` + base64.StdEncoding.EncodeToString([]byte(strings.Repeat(`{"data":"x"}`, 10))) + `"}` + "\n")},
	{"columns", func(n int) string {
		return "ResultCode" + strings.Repeat(",code", n/10) + "\n0812" + strings.Repeat(",0810", n/10)
	}},
	{"empty columns", func(n int) string {
		return "ResultCode,job_type" + strings.Repeat(",", n/2) + "\n0812,6" + strings.Repeat(",", n/2)
	}},
	{"headers", repeated("ResultCode,job_type\n")},
	{"rulers", repeated("---+---\n")},
	{"quoted cells", repeated("ResultCode,\"\n")},
	{"one line of words", repeated("lorem ipsum ")},
	{"one line of names", repeated("ResultCode=")},
	{"one line of pairs", repeated("ResultCode=0812 job_type=6 ")},
	{"lines of names", repeated("ResultCode:\n")},
	{"lines of pairs", repeated("a: 1\n")},
	{"quotes that never close", repeated(`{"`)},
	{"single quotes that never close", repeated(`{'ResultCode': '`)},
	{"a text that never closes", func(n int) string { return `{"ResultCode":"0812","a":"` + strings.Repeat("x", n) }},
	{"backslashes", repeated(`\`)},
	{"escaped quotes", repeated(`\"ResultCode\":`)},
	{"quotes, doubling", func(n int) string {
		text := "ResultCode=0812"
		for len(text) < n*2/3 {
			text = `"` + strings.ReplaceAll(text, `"`, `""`) + `""`
		}
		return text
	}},
	{"dumps that never close", repeated(`Array ( [a] => `)},
	{"dumps", repeated(`{:a=>`)},
	{"calls", repeated(`A(a=`)},
	{"maps", repeated(`map[a:`)},
	{"brackets", repeated(`[[[[`)},
	{"brackets that close", func(n int) string { return strings.Repeat("(", n/2) + strings.Repeat(")", n/2) }},
	{"brackets of all kinds", repeated(`({[<`)},
	{"brackets, closing", repeated(`)}]>`)},
	{"arrows", repeated(`=> `)},
	{"elements", repeated(`<a>`)},
	{"elements that never close", repeated(`<ResultCode `)},
	{"tags", repeated(`<`)},
	{"entities", repeated(`&amp;`)},
	{"entities that never close", repeated(`&#x`)},
	{"percent", repeated(`%7B`)},
	{"percent of percent", func(n int) string {
		return "payload=" + strings.Repeat("%25", n/6) + "7B" + strings.Repeat("%2525", n/12)
	}},
	{"colours", repeated("\x1b[32m")},
	{"colours that never end", repeated("\x1b[")},
	{"soft breaks", repeated("=\n")},
	{"quoted mail", func(n int) string { return strings.Repeat(strings.Repeat("> ", 40)+hostileCode[:20]+"\n", n/100) }},
	{"quoted mail, deep", func(n int) string { return strings.Repeat("> ", n/2) }},
	{"indented YAML", func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			b.WriteString(strings.Repeat(" ", i%200) + "a:\n")
		}
		return b.String()
	}},
	{"lists of YAML", repeated("- - - ResultCode:\n")},
	{"bars", repeated("|")},
	{"bars and lines", repeated("|ResultCode|\n")},
	{"tabs", repeated("\t")},
	{"blanks", repeated(" ")},
	{"blank lines", repeated("\n")},
	{"odd blanks", repeated("\u00a0\u200b")},
	{"wide signs", repeated("｛＂ResultCode＂：")},
	{"digits", repeated("0812")},
	{"codes", repeated("0812 ")},
	{"typed values", repeated(`{"S":{"M":`)},
	{"records of psql", repeated("-[ RECORD 1 ]-\nResultCode | \n")},
	{"rows with stars", repeated("*** 1. row ***\n")},
	{"exceptions", repeated("SmileIDException: Details(code=")},
	{"JWTs", repeated("eyJhbGciOiJIUzI1NiJ9.eyJSZXN1bHRDb2RlIjoiMDgxMiJ9.x ")},
	{"names in words", repeated("Code de résultat ")},
}

func repeated(text string) func(int) string {
	return func(n int) string { return strings.Repeat(text, n/len(text)+1) }
}

// ordinary are payloads as they mostly are.
func ordinary(t testing.TB, n int) []byte {
	line := append(bytes.TrimSpace(payloads(t)["status-with-history.json"]), '\n')
	return bytes.Repeat(line, n/len(line)+1)
}

// TestHostileSteps: the steps that a text takes grow as its length does, whatever is in
// it, and it gets an answer.
func TestHostileSteps(t *testing.T) {
	c := load(t)
	for _, h := range hostile {
		small := 3_000
		if strings.HasPrefix(h.name, "wrappers") {
			small = 30_000 // fewer have fewer levels than are read
		}
		few, most := h.text(small), h.text(10*small)
		a, b := job.StepsOf(c, []byte(few), decoding(job.InputMost)), job.StepsOf(c, []byte(most), decoding(job.InputMost))
		if ratio := float64(len(most)) / float64(len(few)); float64(b) > 1.2*ratio*float64(a)+1000 {
			t.Errorf("%s: %d bytes take %d steps, %d take %d", h.name, len(few), a, len(most), b)
		}
	}
}

// BenchmarkHostile tells how much longer a hostile text takes than as many bytes of
// ordinary payload, in the same run; and how much longer ten times the bytes take.
func BenchmarkHostile(b *testing.B) {
	c := load(b)
	const n = 200_000
	spent := func(data []byte) time.Duration {
		best := time.Hour
		for range 3 {
			begun := time.Now()
			job.Decode(c, data, decoding(job.InputMost))
			best = min(best, time.Since(begun))
		}
		return best
	}
	for _, h := range hostile {
		b.Run(strings.ReplaceAll(h.name, " ", "_"), func(b *testing.B) {
			for b.Loop() {
				small, large := []byte(h.text(n/10)), []byte(h.text(n))
				usual := spent(ordinary(b, len(large)))
				took := spent(large)
				b.ReportMetric(float64(took)/float64(usual), "times_ordinary")
				b.ReportMetric(float64(took)/float64(spent(small)), "for_10_times")
				b.ReportMetric(float64(len(large))/float64(len(small)), "times_bytes")
			}
		})
	}
}
