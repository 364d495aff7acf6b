//go:build unix

package command_test

import (
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"testing"
	"time"

	"smilecodes/ui/command"
)

// TestTriageStopped: Ctrl+C ends the reading of an input that doesn't end, and what was
// read is printed, marked.
func TestTriageStopped(t *testing.T) {
	caught := make(chan os.Signal, 100)
	signal.Notify(caught, os.Interrupt) // so that the test outlives it
	defer signal.Stop(caught)
	in, to := io.Pipe()
	defer to.Close()
	fed, ended := make(chan bool), make(chan bool)
	go func() {
		line := `{"ResultCode":"1015","PartnerParams":{"job_type":1}}` + "\n"
		_, _ = to.Write([]byte(strings.Repeat(line, 20_000))) // more than one chunk
		close(fed)
	}()
	go func() {
		<-fed
		for {
			select {
			case <-ended:
				return
			case <-time.After(10 * time.Millisecond):
				_ = syscall.Kill(os.Getpid(), syscall.SIGINT)
			}
		}
	}()
	code, stdout, stderr := triaged(t, in, 0)
	close(ended)
	if code != command.NotFound || !strings.HasPrefix(stdout, "! Partly read") || !strings.Contains(stdout, "ID authority unavailable") {
		t.Errorf("exit code %d: %s\n%s", code, stderr, stdout)
	}
}
