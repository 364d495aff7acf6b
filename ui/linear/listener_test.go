package linear

import (
	"bufio"
	"strings"
	"testing"

	"smilecodes/model/job"
)

// TestLine keeps of a line no more than is ever read, and then reads the next.
func TestLine(t *testing.T) {
	in := &listener{r: bufio.NewReader(strings.NewReader(strings.Repeat("x", 3*job.PasteMost) + "\r\nnext\n\nlast"))}
	var got []int
	for line, ok := in.line(); ok; line, ok = in.line() {
		got = append(got, len(line))
	}
	want := []int{job.PasteMost + 1, 4, 0, 4}
	if len(got) != len(want) {
		t.Fatalf("lines of %v bytes, not %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("line %d has %d bytes, not %d", i, got[i], want[i])
		}
	}
}

// TestNesting knows where some JSON ends.
func TestNesting(t *testing.T) {
	for text, closed := range map[string]bool{
		`{"a":1}`: true, `{"a":[1,{}]`: false, "{\n\"a\": 1\n}": true, `{"a":"}"`: false, `{"a":"}"}`: true,
		`{"a":"\"}"}`: true, `{"a":"\\"}`: true, `{"a":"b`: false, `x "{`: false, `}{`: true, `]`: true, `{"a":"\`: false,
	} {
		var n nesting
		for line := range strings.SplitSeq(text, "\n") {
			n.read(line)
		}
		if n.isClosed() != closed {
			t.Errorf("%s is closed: %v", text, !closed)
		}
	}
}

// TestLooksLikeJob tells JSON from words with brackets.
func TestLooksLikeJob(t *testing.T) {
	for line, want := range map[string]bool{
		`{"ResultCode":"0812"}`: true, `12:01 INFO got {"a":1`: true, `{ ResultCode: '0812',`: true, `[{'a': 1}]`: true,
		`{`: true, ` [{ `: true, `log: {`: true, `{}`: true, `[]`: true, `{“a”:1}`: true, `{&quot;a&quot;:1}`: true, `[12:01] {"a":1}`: true,
		`look at {ticket}`: false, `[x] tried all`: false, `[x] it's no use`: false, `they don't have {SmileJobID}`: false,
		`say "yes" to {name}`: false, `}`: false, `a [1, "2"]`: false, ``: false,
	} {
		if looksLikeJob(line) != want {
			t.Errorf("%s is a job result: %v", line, !want)
		}
	}
}
