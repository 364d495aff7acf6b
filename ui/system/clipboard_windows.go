package system

import "github.com/atotto/clipboard"

// hasDesktop reports whether there is a clipboard; Windows always has one.
func hasDesktop(func(string) string) bool { return true }

func writeSystem(text string) error { return clipboard.WriteAll(text) }

func readSystem() (string, error) { return clipboard.ReadAll() }
