package command_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

const oneLine = `package main

import "fmt"

func main() { fmt.Println("1015") }
`

// BenchmarkProcess times whole processes side by side: smilecodes against a Go
// program that prints one line and, where it is on PATH, against fzf filtering
// the same 63 lines. The programs take turns, so that a machine that is slow
// for a while is slow for all. The metrics are ratios of medians.
//
//	go test ./ui/command -run xxx -bench Process -benchtime 100x
func BenchmarkProcess(b *testing.B) {
	dir := b.TempDir()
	build := func(name, pkg string) string {
		bin := filepath.Join(dir, name)
		cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", bin, pkg)
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0") // as the README builds it
		out, err := cmd.CombinedOutput()
		if err != nil {
			b.Fatalf("%s: %v\n%s", name, err, out)
		}
		return bin
	}
	source := filepath.Join(dir, "one.go")
	if err := os.WriteFile(source, []byte(oneLine), 0o644); err != nil {
		b.Fatal(err)
	}
	one, self := build("one", source), build("smilecodes", "smilecodes")
	lines, err := exec.Command(self, "list", "--format", "tsv").Output()
	if err != nil {
		b.Fatal(err)
	}
	peers := map[string][]string{
		"one-line": {one}, "code": {self, "1015"}, "version": {self, "version"}, "search": {self, "search", "issuer", "down"},
	}
	if fzf, err := exec.LookPath("fzf"); err == nil {
		peers["fzf"] = []string{fzf, "--filter", "1015"}
	}
	times := map[string][]time.Duration{}
	for b.Loop() {
		for name, argv := range peers {
			cmd := exec.Command(argv[0], argv[1:]...)
			cmd.Stdin = bytes.NewReader(lines)
			begun := time.Now()
			if err := cmd.Run(); err != nil {
				b.Fatalf("%s: %v", strings.Join(argv, " "), err)
			}
			times[name] = append(times[name], time.Since(begun))
		}
	}
	floor := median(times["one-line"])
	for name, t := range times {
		b.ReportMetric(median(t)/floor, name+"/one-line")
	}
	b.ReportMetric(0, "ns/op") // the sum of all says nothing
}

func median(t []time.Duration) float64 {
	slices.Sort(t)
	return float64(t[len(t)/2])
}
