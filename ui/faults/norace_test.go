//go:build !race && !windows

package faults

const isRaced = false
