// Package faults is a table of what goes wrong in terminal programs, with what
// this one does instead. A row is one kind of fault. It is tried by a case
// here, or held by other tests, which are named; or it says why it does not
// apply, or cannot be tried.
//
//	go test ./ui/faults -v
//
// prints every row and how many there are of each kind. All bytes that the
// program writes in a case go by [smilecodes/ui/termtest/judge].
package faults
