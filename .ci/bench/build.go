package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// The folder of the program that is measured.
const project = "../.."

// Binaries are what is measured, built alike: stripped and without the C
// library, as .ci/README.md says.
type binaries struct {
	dir     string
	self    string // smilecodes
	atOnce  string // the same, but main returns at once
	line    string // prints one line
	minimal string // a Bubble Tea program
	made    string // makes job results
	loop    string // counts them
}

func build(dir string) (binaries, error) {
	b := binaries{
		dir: dir, self: filepath.Join(dir, "smilecodes"), atOnce: filepath.Join(dir, "atonce"),
		line: filepath.Join(dir, "line"), minimal: filepath.Join(dir, "minimal"),
		made: filepath.Join(dir, "made"), loop: filepath.Join(dir, "loop"),
	}
	overlay, err := returning(dir)
	if err != nil {
		return b, err
	}
	for _, goal := range [][]string{
		{project, "-o", b.self, "."},
		{project, "-overlay", overlay, "-o", b.atOnce, "."},
		{".", "-o", b.line, "./peers/line"},
		{".", "-o", b.minimal, "./peers/minimal"},
		{".", "-o", b.made, "./made"},
		{".", "-o", b.loop, "./peers/loop"},
	} {
		cmd := exec.Command("go", append([]string{"build", "-trimpath", "-ldflags=-s -w"}, goal[1:]...)...)
		cmd.Dir = goal[0]
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
		if out, err := cmd.CombinedOutput(); err != nil {
			return b, fmt.Errorf("build %v: %w\n%s", goal, err, out)
		}
	}
	return b, b.alike()
}

// alike holds that what returns at once has everything that it would need.
func (b binaries) alike() error {
	self, err := os.Stat(b.self)
	if err != nil {
		return err
	}
	atOnce, err := os.Stat(b.atOnce)
	if err == nil && atOnce.Size() < self.Size()*99/100 {
		return fmt.Errorf("%s has %d bytes, and %s %d: something is not linked", b.atOnce, atOnce.Size(), b.self, self.Size())
	}
	return err
}

// returning writes an overlay in which main returns before it does anything.
// All that it would do is linked still, as the condition says nothing that the
// compiler could know: after one that holds whenever os.Args[1:] can be taken,
// nothing else would be linked.
func returning(dir string) (string, error) {
	const main = "func main() {"
	real, err := filepath.Abs(filepath.Join(project, "main.go"))
	if err != nil {
		return "", err
	}
	source, err := os.ReadFile(real)
	if err != nil {
		return "", err
	}
	changed := strings.Replace(string(source), main, main+"\n\tif len(os.Args) < 1000 {\n\t\treturn\n\t}", 1)
	instead := filepath.Join(dir, "main.go")
	overlay, _ := json.Marshal(map[string]map[string]string{"Replace": {real: instead}}) // strings cannot fail
	if err := os.WriteFile(instead, []byte(changed), 0o644); err != nil {
		return "", err
	}
	name := filepath.Join(dir, "overlay.json")
	return name, os.WriteFile(name, overlay, 0o644)
}

// sizes is the size of the binary.
func sizes(b binaries) ([]row, error) {
	info, err := os.Stat(b.self)
	if err != nil {
		return nil, err
	}
	return []row{{what: "binary, stripped", unit: megabytes, values: sample{float64(info.Size())}, most: 10e6}}, nil
}
