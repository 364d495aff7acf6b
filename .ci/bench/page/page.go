// Package page puts what was measured into a page of documentation.
package page

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"
)

// Put replaces the text between two marks of a file: "<!-- NAME: made by TOOL -->" and
// "<!-- end of NAME -->".
func Put(file, name, tool, text string) error {
	from, to := "<!-- "+name+": made by "+tool+" -->\n", "<!-- end of "+name+" -->\n"
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	before, rest, ok := strings.Cut(string(data), from)
	_, after, end := strings.Cut(rest, to)
	if !ok || !end {
		return fmt.Errorf("%s has no marks for the tables of %s", file, tool)
	}
	return os.WriteFile(file, []byte(before+from+"\n"+text+"\n"+to+after), 0o644)
}

// Machine says where and when it was measured.
func Machine() string {
	cpu := "unknown processor"
	if info, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		if _, after, ok := strings.Cut(string(info), "model name\t: "); ok {
			cpu, _, _ = strings.Cut(after, "\n")
		}
	}
	return fmt.Sprintf("%s, %d cores, %s/%s, %s, on %s.", cpu, runtime.NumCPU(), runtime.GOOS, runtime.GOARCH,
		runtime.Version(), time.Now().Format(time.DateOnly))
}

// Grouped writes a number with commas.
func Grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
