package count_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"smilecodes/model/job"
	"smilecodes/model/job/tally"
	"smilecodes/model/modeltest"
	"smilecodes/ui/command/count"
)

const later = `{"ResultCode":"1015","SmileJobID":"0000000001","PartnerParams":{"job_type":1},"timestamp":"2026-03-02T09:15:00Z"}` + "\n"

// counted is the count of a new file with a text.
func counted(t *testing.T, text string) (c *count.Count, file, dir string) {
	t.Helper()
	dir = t.TempDir()
	file = filepath.Join(dir, "in.jsonl")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	c = count.New(count.Options{Catalog: modeltest.Load(t), Decoding: modeltest.Decoding(job.InputMost), Files: []string{file}, Open: os.Open})
	if err := c.Read(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	return c, file, dir
}

// TestRetry: the list is a new file that only its owner may read, with one line a job in
// the order of time, however the lines of the input are ordered.
func TestRetry(t *testing.T) {
	const (
		decided = `{"ResultCode":"0810","SmileJobID":"0000000002","PartnerParams":{"job_type":1},"timestamp":"2026-03-02T10:00:00Z"}` + "\n"
		failed  = `{"ResultCode":"1015","SmileJobID":"0000000002","PartnerParams":{"job_type":1},"timestamp":"2026-03-02T09:00:00Z"}` + "\n"
		earlier = `{"ResultCode":"0908","SmileJobID":"0000000003","PartnerParams":{"job_type":1},"timestamp":"2026-03-01T09:00:00Z"}` + "\n"
	)
	for _, text := range []string{later + decided + failed + earlier + later, earlier + failed + later + later + decided} {
		c, _, dir := counted(t, text)
		list := filepath.Join(dir, "jobs.csv")
		listed, err := c.Retry(context.Background(), list)
		if err != nil || listed != (count.Listed{Jobs: 2}) {
			t.Errorf("%+v, %v", listed, err)
		}
		const want = "smile_job_id,job_id,product,code,country,id_type,time\n" +
			"0000000003,,biometric-kyc,0908,,,2026-03-01T09:00:00Z\n0000000001,,biometric-kyc,1015,,,2026-03-02T09:15:00Z\n"
		if got, err := os.ReadFile(list); err != nil || string(got) != want {
			t.Errorf("%v\n%s", err, got)
		}
		if info, err := os.Stat(list); err != nil || info.Mode() != 0o600 {
			t.Errorf("%v, %v", info.Mode(), err)
		}
	}
}

// TestRetryOfTooMany: jobs that can't be told apart can't be listed. The program says so,
// and makes no file.
func TestRetryOfTooMany(t *testing.T) {
	_, file, dir := counted(t, later+strings.Replace(later, "0001", "0002", 1))
	c := count.New(count.Options{
		Catalog: modeltest.Load(t), Decoding: modeltest.Decoding(job.InputMost), Files: []string{file}, Open: os.Open, Tally: tally.Options{MostJobs: 1},
	})
	if err := c.Read(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(dir, "jobs.csv")
	if _, err := c.Retry(context.Background(), list); err == nil || !strings.Contains(err.Error(), "too many jobs to tell them apart") {
		t.Error(err)
	}
	if _, err := os.Stat(list); err == nil {
		t.Error("there is a list")
	}
}

// TestRetryOfAssumed: a job without a job_type is listed with the product that is assumed.
func TestRetryOfAssumed(t *testing.T) {
	_, file, dir := counted(t, strings.Replace(later, `"PartnerParams":{"job_type":1},`, "", 1))
	c := count.New(count.Options{
		Catalog: modeltest.Load(t), Decoding: modeltest.Decoding(job.InputMost), Files: []string{file}, Open: os.Open, Tally: tally.Options{AssumeJobType: 1},
	})
	if err := c.Read(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(dir, "jobs.csv")
	listed, err := c.Retry(context.Background(), list)
	got, _ := os.ReadFile(list)
	if err != nil || listed != (count.Listed{Jobs: 1}) || !strings.Contains(string(got), ",biometric-kyc,1015,") {
		t.Errorf("%+v, %v\n%s", listed, err, got)
	}
}

// TestRetryOfChanged: an input that isn't as it was gives no list, and no file.
func TestRetryOfChanged(t *testing.T) {
	for what, change := range map[string]func(file string) error{
		"longer": func(file string) error { return os.WriteFile(file, []byte(later+later), 0o600) },
		"newer":  func(file string) error { return os.Chtimes(file, time.Time{}, time.Unix(1_900_000_000, 0)) },
		"gone":   os.Remove,
		"a folder": func(file string) error {
			_ = os.Remove(file)
			return os.Mkdir(file, 0o700)
		},
	} {
		c, file, dir := counted(t, later)
		if err := change(file); err != nil {
			t.Fatal(err)
		}
		list := filepath.Join(dir, "jobs.csv")
		if listed, err := c.Retry(context.Background(), list); err == nil || listed.Jobs > 0 {
			t.Errorf("%s: %+v, %v", what, listed, err)
		}
		if _, err := os.Stat(list); err == nil {
			t.Errorf("%s: there is a list", what)
		}
	}
}

// TestRetryNeverOver: a file that is there stays as it is, a link too.
func TestRetryNeverOver(t *testing.T) {
	c, _, dir := counted(t, later)
	file, link := filepath.Join(dir, "mine"), filepath.Join(dir, "link")
	if err := os.WriteFile(file, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(dir, "nothing"), link); err != nil {
		t.Skip("no links here: ", err)
	}
	for _, path := range []string{file, link, dir, filepath.Join(dir, "no", "folder")} {
		if _, err := c.Retry(context.Background(), path); err == nil {
			t.Errorf("%s was written", path)
		}
	}
	if got, _ := os.ReadFile(file); string(got) != "mine" {
		t.Errorf("it is %q now", got)
	}
}

// TestMeter: a short reading has no line, and a long one takes its line away.
func TestMeter(t *testing.T) {
	var out bytes.Buffer
	begin := time.Unix(0, 0)
	m := count.NewMeter(&out, begin)
	m.Show(begin.Add(100*time.Millisecond), 1, 0)
	m.End()
	if out.Len() > 0 {
		t.Errorf("a short reading has %q", out.String())
	}
	m.Show(begin.Add(time.Second), 1_200_000_000, 4_800_000_000)
	m.Show(begin.Add(time.Second+time.Millisecond), 1_300_000_000, 4_800_000_000) // too soon
	m.Show(begin.Add(2*time.Second), 500, 0)
	m.End()
	for _, words := range []string{"Reading: 1.2 GB of 4.8 GB, 25 %.", "\x1b]9;4;1;25\x07", "Reading: 500 B.", "\x1b]9;4;3;0\x07", "\r\x1b[K\x1b]9;4;0;0\x07"} {
		if strings.Count(out.String(), words) != 1 {
			t.Errorf("%q isn't there once: %q", words, out.String())
		}
	}
	if strings.Contains(out.String(), "1.3 GB") {
		t.Errorf("it is written too often: %q", out.String())
	}
}
