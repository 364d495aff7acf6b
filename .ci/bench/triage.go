package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"smilecodes/bench/page"
)

// A counter counts the results of a file by their codes.
type counter struct {
	what   string
	argv   []string // the file comes last, unless it is named in the input
	env    string
	input  func(file string) string
	counts func(out []byte) (map[string]int, error)
	most   int    // of how many results it is asked at most, and then once, because it is slow
	peer   string // what it is held against

	runs []counted
}

// counted is what one run took.
type counted struct {
	wall, processor time.Duration
	peak            int64 // resident bytes
	told            string
}

// growth measures how the cost of a count grows, beside DuckDB with the same question, and
// programs that count the codes only: of a file of a million results and one of ten
// million, and for triage of a hundred million that come through a pipe.
func growth(b binaries, rounds int, most int) (lines []string, seen []row, err error) {
	for n := 1_000_000; n <= min(most, 10_000_000); n *= 10 {
		file := filepath.Join(b.dir, fmt.Sprint(n)+".jsonl")
		if out, err := exec.Command("sh", "-c", fmt.Sprintf("%s -n %d -decided 0.8 -lookups 1 >%s", b.made, n, file)).CombinedOutput(); err != nil {
			return nil, nil, fmt.Errorf("%w: %s", err, out)
		}
		all, err := counters(b)
		if err != nil {
			return nil, nil, err
		}
		for round := range rounds {
			for _, c := range all {
				if isSlow := c.most < whole; n > c.most || isSlow && round > 0 {
					continue
				}
				if err := c.run(file, n); err != nil {
					return nil, nil, err
				}
			}
		}
		for _, c := range all {
			if n <= c.most {
				lines = append(lines, c.line(n, file, all))
			}
		}
		more, err := watching(b, n, file, rounds)
		if err != nil {
			return nil, nil, err
		}
		seen = append(seen, more...)
		if err := os.Remove(file); err != nil {
			return nil, nil, err
		}
	}
	if most > 10_000_000 {
		line, err := piped(b, most)
		return append(lines, line), seen, err
	}
	return lines, seen, nil
}

// whole is more than any number of results.
const whole = 1 << 40

// The names of those that others are held against.
const (
	duckOne = "DuckDB `read_json`, the same question, one thread"
	duckTwo = "DuckDB `read_json`, the same question, two threads"
)

func counters(b binaries) ([]*counter, error) {
	meanings, err := exec.Command(b.self, "export", "sql", "--dialect", "duckdb").Output()
	if err != nil {
		return nil, err
	}
	same := func(file string) string {
		return string(meanings) + strings.ReplaceAll(sameQuestion, "$file", "'"+file+"'")
	}
	triage := []string{b.self, "triage", "--format", "json"}
	ask := []string{"node", "../sql/ask.mjs"}[:2:2]
	return []*counter{
		{what: "`smilecodes triage`, one core", argv: triage, env: "GOMAXPROCS=1", counts: ofTriage, most: whole, peer: duckOne},
		{what: duckOne, argv: append(ask, "threads=1"), input: same, counts: ofDuckDB, most: whole},
		{what: "DuckDB, an easier one: codes and job_types, one thread", argv: append(ask, "threads=1"), input: easier, counts: ofDuckDB, most: whole},
		{what: "`smilecodes triage`, two cores", argv: triage, env: "GOMAXPROCS=2", counts: ofTriage, most: whole, peer: duckTwo},
		{what: duckTwo, argv: append(ask, "threads=2"), input: same, counts: ofDuckDB, most: whole},
		{what: "DuckDB, the easier one, two threads", argv: append(ask, "threads=2"), input: easier, counts: ofDuckDB, most: whole},
		{what: "a loop with encoding/json", argv: []string{b.loop}, env: "GOMAXPROCS=2", counts: ofLoop, most: 1_000_000},
		{what: "`jq`", argv: []string{"jq", "-cn", `reduce inputs.ResultCode as $c ({}; .[$c] += 1)`}, counts: ofJQ, most: 1_000_000},
	}, nil
}

// sameQuestion is what triage answers first: which result of each job counts, as it decides
// that, and of these the jobs by code, job_type, country and ID type.
//
//go:embed same.sql
var sameQuestion string

// easier is a question about lines: DuckDB parses no more than these two fields for it.
func easier(file string) string {
	return "SELECT ResultCode, PartnerParams.job_type, count(*) FROM read_json('" + file + "', format = 'newline_delimited', " +
		"columns = {ResultCode: 'VARCHAR', PartnerParams: 'STRUCT(job_type VARCHAR)'}) GROUP BY ALL"
}

// run counts a file once, and holds that nothing is missing.
func (c *counter) run(file string, n int) error {
	argv := c.argv
	cmd := exec.Command(argv[0], argv[1:]...)
	if c.input != nil {
		cmd.Stdin = strings.NewReader(c.input(file))
	} else {
		cmd.Args = append(cmd.Args, file)
	}
	out, one, err := timed(cmd, c.env)
	if err != nil {
		return err
	}
	if c.input != nil { // without the start of node
		inside, err := strconv.ParseFloat(strings.TrimSpace(one.told), 64)
		if err != nil {
			return err
		}
		one.wall = time.Duration(inside * float64(time.Second))
	}
	counts, err := c.counts(out)
	if err != nil {
		return fmt.Errorf("%s: %w", c.what, err)
	}
	sum := 0
	for _, n := range counts {
		sum += n
	}
	if sum != n {
		return fmt.Errorf("%s counts %d of %d results", c.what, sum, n)
	}
	c.runs = append(c.runs, one)
	return nil
}

// timed runs a command to its end.
func timed(cmd *exec.Cmd, env string) (out []byte, c counted, err error) {
	var told strings.Builder
	cmd.Env, cmd.Stderr = append(os.Environ(), env), &told
	begun := time.Now()
	if out, err = cmd.Output(); err != nil {
		return nil, c, fmt.Errorf("%s: %w\n%s", cmd.Path, err, told.String())
	}
	c.wall, c.told = time.Since(begun), told.String()
	c.processor = cmd.ProcessState.SystemTime() + cmd.ProcessState.UserTime()
	c.peak = cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss << 10
	return out, c, nil
}

func ofTriage(out []byte) (map[string]int, error) {
	var t struct {
		Codes []struct {
			Code    string
			Results int
		}
	}
	err := json.Unmarshal(out, &t)
	counts := map[string]int{}
	for _, c := range t.Codes {
		counts[c.Code] += c.Results
	}
	return counts, err
}

func ofJQ(out []byte) (counts map[string]int, err error) { return counts, json.Unmarshal(out, &counts) }

// ofDuckDB reads rows of code, job_type, the count of results, and more: large numbers are
// texts in them.
func ofDuckDB(out []byte) (map[string]int, error) {
	counts := map[string]int{}
	for row := range strings.Lines(string(out)) {
		var cells [3]any
		if err := json.Unmarshal([]byte(row), &cells); err != nil {
			return nil, err
		}
		n, err := strconv.Atoi(fmt.Sprint(cells[2]))
		if err != nil {
			return nil, err
		}
		counts[fmt.Sprint(cells[0])] += n
	}
	return counts, nil
}

func ofLoop(out []byte) (map[string]int, error) {
	counts := map[string]int{}
	for row := range strings.Lines(string(out)) {
		cells := strings.Split(strings.TrimSpace(row), ",")
		n, err := strconv.Atoi(cells[len(cells)-1])
		if err != nil {
			return nil, err
		}
		counts[cells[0]] += n
	}
	return counts, nil
}

// piped counts results that are made while it counts: nothing is on the disk.
func piped(b binaries, n int) (string, error) {
	from := exec.Command(b.made, "-n", fmt.Sprint(n))
	through, err := from.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := from.Start(); err != nil {
		return "", err
	}
	triage := exec.Command(b.self, "triage", "-", "--format", "json")
	triage.Stdin = through
	out, one, err := timed(triage, "GOMAXPROCS=2")
	if err != nil {
		return "", err
	}
	if err := from.Wait(); err != nil {
		return "", err
	}
	counts, err := ofTriage(out)
	sum := 0
	for _, n := range counts {
		sum += n
	}
	if sum != n {
		return "", fmt.Errorf("triage counts %d of %d results", sum, n)
	}
	c := counter{what: "`smilecodes triage -`, with what makes them on the same two cores", runs: []counted{one}}
	return c.line(n, "", nil), err
}

const growthHeader = "| results | who | time | MB/s | processor time | peak memory | beside DuckDB: time, processor time | aim |\n|--:|---|--:|--:|--:|--:|---|---|\n"

// line is a row of the table: the medians of all runs.
func (c *counter) line(n int, file string, all []*counter) string {
	wall := medianOf(c.runs, func(r counted) float64 { return r.wall.Seconds() })
	processor := medianOf(c.runs, func(r counted) float64 { return r.processor.Seconds() })
	peak := medianOf(c.runs, func(r counted) float64 { return float64(r.peak) })
	speed, beside, aim := "", "", ""
	if info, err := os.Stat(file); err == nil {
		speed = fmt.Sprintf("%.0f", float64(info.Size())/1e6/wall)
	}
	for _, peer := range all {
		if peer.what == c.peer {
			ratio := wall / medianOf(peer.runs, func(r counted) float64 { return r.wall.Seconds() })
			beside = fmt.Sprintf("%.2f ×, %.2f ×", ratio, processor/medianOf(peer.runs, func(r counted) float64 { return r.processor.Seconds() }))
			if aim = "≤ 1.00"; ratio > 1 {
				aim += " **missed**"
			}
		}
	}
	return fmt.Sprintf("| %s | %s | %.2f s | %s | %.2f s | %.0f MB | %s | %s |\n", page.Grouped(n), c.what, wall, speed, processor, peak/1e6, beside, aim)
}

func medianOf(runs []counted, of func(counted) float64) float64 {
	var s sample
	for _, r := range runs {
		s = append(s, of(r))
	}
	return s.median()
}
