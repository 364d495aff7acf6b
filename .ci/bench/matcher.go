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

const (
	entries    = 10_000
	keystrokes = 7 // how often each query is asked
)

// searches times a keystroke in a large catalogue, and fzf's own matcher over
// lines of the same entries: code, product, text and keywords. We look through
// the meanings and the guides too, and rank what we find; fzf's matcher gets
// all processors, and its time is without ranking.
func searches() ([]row, error) {
	c := synthetic.Catalog(entries)
	c.Search("ready")
	lines := chars(c)
	queries := synthetic.For(c)
	typos := queries.Typed()
	var rows []row
	for _, kind := range []struct {
		what    string
		queries []string
		most    time.Duration
	}{
		{"codes", queries.Codes, 3 * time.Millisecond},
		{"words", queries.Words, 3 * time.Millisecond},
		{"fuzzy, " + fmt.Sprint(len(typos)) + " misspellings", typos, 30 * time.Millisecond},
	} {
		what := fmt.Sprintf("search for %s, %d entries", kind.what, entries)
		rows = append(rows, compare(c, lines, what, kind.queries, kind.most)...)
	}
	return rows, nil
}

// compare asks every query of both. The worst query of each counts, so that none
// takes longer than fzf's matcher.
func compare(c *catalog.Catalog, lines []*util.Chars, what string, queries []string, most time.Duration) []row {
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
				peer: "fzf's matcher", floor: b.median(), most: 1}
		}
	}
	return []row{
		{what: what, unit: nanoseconds, values: ours, peer: "fzf's matcher", floor: theirs.median(), most: 1},
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
