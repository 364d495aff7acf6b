//go:build !windows

package faults

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/iotest"
)

// changing reads a file while somebody else works on it.
func changing(t *testing.T) {
	name := filepath.Join(t.TempDir(), "job.json")
	job := strings.Repeat(`{"ResultCode":"0812","job_type":6}`+strings.Repeat(" ", 300)+"\n", 200)
	for i := range rounds(20, 1000) {
		if err := os.WriteFile(name, []byte(job), 0o600); err != nil {
			t.Fatal(err)
		}
		done := make(chan answer)
		go func() { done <- ask(nil, "decode", name) }()
		switch i % 3 {
		case 0:
			_ = os.Truncate(name, int64(i*100))
		case 1:
			_ = os.Remove(name)
		case 2:
			_ = os.WriteFile(name, []byte(job+job), 0o600)
		}
		a := <-done
		if mustBePlain(t, name, a.all()); a.code > 1 || a.code == 1 && a.err == "" {
			t.Errorf("exit code %d: %s", a.code, a.err)
		}
	}
}

func noFiles(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	for _, err := range []error{
		syscall.Mkfifo(at("pipe"), 0o600), os.Symlink(at("circle"), at("circle")), os.Mkdir(at("folder"), 0o700),
		os.WriteFile(at("secret"), nil, 0),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, words := range map[string]string{
		at("pipe"): "no program writes to it", at("circle"): "too many levels", at("folder"): "is a directory", at("none"): "no such file",
		"/dev/zero": "larger than 10 MB", "/dev/null": "nothing to read", at("secret/x"): "not a directory",
	} {
		a := ask(nil, "decode", name)
		if mustBePlain(t, name, a.all()); a.code != 1 || !strings.Contains(a.all(), words) {
			t.Errorf("%s: exit code %d, %s", name, a.code, a.all())
		}
	}
	if os.Getuid() != 0 { // who may do everything is refused nothing
		told := ask(nil, "decode", at("secret"))
		if told.code != 1 || !strings.Contains(told.err, "permission denied") {
			t.Errorf("exit code %d, %s", told.code, told.all())
		}
	}
}

// readFails lets the reading fail after every number of bytes. What was read
// until then is not shown as if it were all.
func readFails(t *testing.T) {
	const job = `{"ResultCode":"0812","PartnerParams":{"job_type":6},"SmileJobID":"0000044120"}`
	for n := range len(job) + 1 {
		in := io.MultiReader(strings.NewReader(job[:n]), iotest.ErrReader(errors.New("the disk is gone")))
		a := ask(in, "decode")
		if a.code != 1 || a.out != "" || !strings.Contains(a.err, "the disk is gone") {
			t.Errorf("after %d bytes: exit code %d, %s", n, a.code, a.all())
		}
	}
}

func archives(t *testing.T) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	for range 64 {
		if _, err := w.Write(make([]byte, 1<<20)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{b.String(), "PK\x03\x04\x14\x00\x00\x00", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "%PDF-1.7\n\x00\x00"} {
		told(t, text, 1, "This isn't text")
	}
}

// photo is in a field of a job result: it is named, and not shown, not copied,
// not kept.
func photo(t *testing.T) {
	job := `{"ResultCode":"0812","job_type":6,"Photo":"` + strings.Repeat(marker+"AB/8", 600_000) + `"}`
	if a := told(t, job, 0, "Photo"); strings.Contains(a.all(), marker) {
		t.Error("some of it is told")
	}
	v := open(t, middling)
	v.Paste(job[:1<<20] + `"}`)
	v.keeps("Job result", marker)
	v.Send("c")
	v.copies++
	v.WaitFor("(terminal)")
	if strings.Contains(string(v.Clipboard()), marker) {
		t.Error("some of it is copied")
	}
	v.alive()
	v.leave()
}
