//go:build !windows

package faults

func signals() []row { return nil }
