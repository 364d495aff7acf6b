package bulk

import (
	"context"
	"io"
	"testing"
	"testing/synctest"
	"time"

	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
)

// TestSlow: what has come of a pipe is counted when it pauses, whatever is in it.
func TestSlow(t *testing.T) {
	c := modeltest.Real(t)
	const answer = `{"ResultCode":"0810","SmileJobID":"0000000001","job_type":1}`
	for _, row := range []struct {
		writes []string
		counts []int // after each
	}{
		{[]string{answer + "\n", answer + "\n" + answer[:20], answer[20:] + "\n"}, []int{1, 2, 3}},
		{[]string{"start\n", "10:02 " + answer + "\nstop\n", "10:03 " + answer + "\n"}, []int{0, 1, 2}},
		{[]string{"result_code,created_at\n", "0810,2026-03-02\n0810,2026-03-02\n", "0812,20", "26-03-02\n"}, []int{0, 2, 2, 3}},
		{[]string{"[\n" + answer + ",", answer + ",\n", answer + "]"}, []int{0, 2, 3}},
	} {
		synctest.Test(t, func(t *testing.T) {
			how := options(c)
			how.Pause = func() <-chan time.Time { return time.After(100 * time.Millisecond) }
			to := tally.New(c, tally.Options{Kinds: how.Kinds})
			in, out := io.Pipe()
			over := make(chan error)
			go func() {
				over <- Read(context.Background(), []Source{{Name: "a", Open: func() (io.ReadCloser, error) { return in, nil }}}, to, how)
			}()
			for i, text := range row.writes {
				io.WriteString(out, text)
				time.Sleep(250 * time.Millisecond) // of the test's own clock
				synctest.Wait()
				if got := to.Report().Input.Results; got != row.counts[i] {
					t.Errorf("%q: %d results after %q, not %d", row.writes[0], got, text, row.counts[i])
				}
			}
			out.Close()
			if err := <-over; err != nil {
				t.Error(err)
			}
		})
	}
}
