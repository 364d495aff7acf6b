package text

import (
	"math"
	"strings"
	"unicode/utf8"
)

// Bar is a share, from 0 to 1, as a bar of at most that many cells. What is there has at
// least a sliver. In ASCII it is made of #.
//
//	Bar(0.5, 4, false)    ██
//	Bar(0.3, 4, false)    █▎
//	Bar(0.3, 4, true)     #
func Bar(share float64, cells int, ascii bool) string {
	parts := 8 // of a cell
	if ascii {
		parts = 1
	}
	drawn := int(math.Round(min(max(share, 0), 1) * float64(parts*cells)))
	if share > 0 {
		drawn = max(drawn, 1)
	}
	if ascii {
		return strings.Repeat("#", drawn)
	}
	bar := strings.Repeat("█", drawn/8)
	if rest := drawn % 8; rest > 0 {
		bar += string([]rune(" ▏▎▍▌▋▊▉")[rest])
	}
	return bar
}

// Sparkline is numbers over time in at most that many cells, each as high as its number
// is beside the highest one. A cell without any is blank, and one that has any is
// never. In ASCII it is made of digits, with a dot for none.
//
//	Sparkline([]int{0, 1, 4, 8}, 4, false)    " ▁▄█"
//	Sparkline([]int{0, 1, 4, 8}, 4, true)     ".259"
//	Sparkline([]int{0, 1, 4, 8}, 2, false)    "▁█"
func Sparkline(series []int, cells int, ascii bool) string {
	levels := " ▁▂▃▄▅▆▇█"
	if ascii {
		levels = ".123456789"
	}
	signs, most := []rune(levels), 0
	series = InCells(series, cells)
	for _, n := range series {
		most = max(most, n)
	}
	var b strings.Builder
	for _, n := range series {
		level := 0
		if n > 0 {
			level = max(1, int(math.Ceil(float64(n)/float64(most)*float64(utf8.RuneCountInString(levels)-1))))
		}
		b.WriteRune(signs[level])
	}
	return b.String()
}

// InCells is numbers over time summed up until they fit into a number of cells. All are sums
// of equally many numbers, but for the last.
//
//	InCells([]int{1, 2, 3, 4, 5}, 3)    3, 7, 5
func InCells(series []int, cells int) []int {
	if cells < 1 || len(series) <= cells {
		return series
	}
	each := (len(series) + cells - 1) / cells
	sums := make([]int, (len(series)+each-1)/each)
	for i, n := range series {
		sums[i/each] += n
	}
	return sums
}
