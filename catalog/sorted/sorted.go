// Package sorted sorts lists of large values by one sort that they share. A sort of package
// slices is made again for every type: 17 KB of the program for each.
package sorted

import "slices"

// By sorts a list by a comparison as of [slices.SortStableFunc]; equal items stay in their
// order. It is for lists of a few thousand items, of which it makes a copy.
func By[T any](all []T, compare func(a, b T) int) {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return compare(all[i], all[j]) })
	before := slices.Clone(all)
	for i, at := range order {
		all[i] = before[at]
	}
}
