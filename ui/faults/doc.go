// Package faults is a table of what goes wrong in terminal programs, with what
// this one does instead. A row is one kind of fault. A case here tries it, or it
// names the tests elsewhere that do, or it says why it doesn't apply or cannot be
// tried.
//
//	go test ./ui/faults -v
//
// prints every row and how many there are of each kind. All bytes that the
// program writes in a case go by [smilecodes/ui/termtest/judge].
package faults
