package main

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/junegunn/fzf/src/algo"
	"github.com/junegunn/fzf/src/util"

	"smilecodes/catalog"
	"smilecodes/catalog/synthetic"
)

// keystrokes is how often each query is asked.
const keystrokes = 7

// searches times a keystroke in a large catalogue, and fzf's own matcher over
// lines of the same entries: code, product, text and keywords. We look through
// the meanings and the guides too, and rank what we find; fzf's matcher gets
// all processors, and its time is without ranking.
func searches(entries int) ([]row, error) {
	c, err := catalog.Load(synthetic.FS(entries))
	if err != nil {
		return nil, err
	}
	c.Search("ready")
	lines := chars(c)
	queries := synthetic.For(c)
	typos := make([]string, len(queries.Typos))
	for i, t := range queries.Typos {
		typos[i] = t.Typed
	}
	var rows []row
	for _, kind := range []struct {
		what      string
		queries   []string
		most      time.Duration
		mostRatio float64
	}{
		{"codes", queries.Codes, 16 * time.Millisecond, 1.0 / 3},
		{"words", queries.Words, 16 * time.Millisecond, 1.0 / 3},
		{"fuzzy, " + fmt.Sprint(len(typos)) + " misspellings", typos, 100 * time.Millisecond, 1},
	} {
		what := fmt.Sprintf("search for %s, %d entries", kind.what, entries)
		rows = append(rows, compare(c, lines, what, kind.queries, kind.most, kind.mostRatio)...)
	}
	return rows, nil
}

// compare asks every query of both. The ratio of each query is held against
// the aim; the worst counts.
func compare(c *catalog.Catalog, lines []*util.Chars, what string, queries []string, most time.Duration, mostRatio float64) []row {
	var ours, theirs sample
	var worst, worstRatio row
	for _, q := range queries {
		var a, b sample
		for range keystrokes {
			begun := time.Now()
			c.Search(q)
			a = append(a, float64(time.Since(begun)))
			begun = time.Now()
			fzf(lines, q)
			b = append(b, float64(time.Since(begun)))
		}
		ours, theirs = append(ours, a.median()), append(theirs, b.median())
		if a.median() >= worst.values.median() {
			worst = row{what: what + ": the slowest, \"" + q + "\"", unit: nanoseconds, values: a, most: float64(most)}
		}
		if worstRatio.floor == 0 || a.median()/b.median() >= worstRatio.values.median()/worstRatio.floor {
			worstRatio = row{what: what + ": the nearest to fzf, \"" + q + "\"", unit: nanoseconds, values: a,
				peer: "fzf's matcher", floor: b.median(), most: mostRatio}
		}
	}
	return []row{
		{what: what, unit: nanoseconds, values: ours, peer: "fzf's matcher", floor: theirs.median(), most: mostRatio},
		worst, worstRatio,
	}
}

// chars are the lines as fzf keeps them.
func chars(c *catalog.Catalog) []*util.Chars {
	lines := make([]*util.Chars, len(c.Entries()))
	for i, e := range c.Entries() {
		line := util.ToChars([]byte(strings.Join([]string{e.Code, e.Product.Name, e.Text, strings.Join(e.Keywords, " ")}, "\t")))
		lines[i] = &line
	}
	return lines
}

// fzf counts the lines that have every word of a query, as fzf looks for them:
// on all processors, with memory that is used again.
func fzf(lines []*util.Chars, query string) int {
	workers := runtime.GOMAXPROCS(0)
	counts := make([]int, workers)
	var group sync.WaitGroup
	for w := range workers {
		group.Go(func() {
			slab := util.MakeSlab(100*1024, 2048)
			for _, line := range lines[w*len(lines)/workers : (w+1)*len(lines)/workers] {
				if hasAll(line, strings.Fields(query), slab) {
					counts[w]++
				}
			}
		})
	}
	group.Wait()
	sum := 0
	for _, n := range counts {
		sum += n
	}
	return sum
}

func hasAll(line *util.Chars, words []string, slab *util.Slab) bool {
	for _, w := range words {
		if r, _ := algo.FuzzyMatchV2(false, true, true, line, []rune(w), false, slab); r.Start < 0 {
			return false
		}
	}
	return true
}

// growth shows what a hundred times more entries cost.
func growth(entries int) (string, error) {
	var b strings.Builder
	b.WriteString("| entries | load | index, made at the first search | memory of both | codes | words | fuzzy |\n|--:|--:|--:|--:|--:|--:|--:|\n")
	for _, n := range []int{entries / 100, entries / 10, entries} {
		files := synthetic.FS(n)
		before := heap()
		begun := time.Now()
		c, err := catalog.Load(files)
		if err != nil {
			return "", err
		}
		load := time.Since(begun)
		runtime.GC()
		begun = time.Now()
		c.Search("ready")
		index := time.Since(begun)
		memory := heap() - before
		queries := synthetic.For(c)
		var typos []string
		for _, t := range queries.Typos {
			typos = append(typos, t.Typed)
		}
		fmt.Fprintf(&b, "| %d | %s | %s | %s | %s | %s | %s |\n", n, duration(float64(load)), duration(float64(index)), size(memory),
			duration(typical(c, queries.Codes)), duration(typical(c, queries.Words)), duration(typical(c, typos)))
		runtime.KeepAlive(files)
	}
	return b.String(), nil
}

// typical is the mean over the queries of the median time of each.
func typical(c *catalog.Catalog, queries []string) float64 {
	sum := 0.0
	for _, q := range queries {
		var times sample
		for range keystrokes {
			begun := time.Now()
			c.Search(q)
			times = append(times, float64(time.Since(begun)))
		}
		sum += times.median()
	}
	return sum / float64(len(queries))
}

func heap() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}
