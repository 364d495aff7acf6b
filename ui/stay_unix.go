//go:build !windows

package ui

import (
	"os/signal"
	"syscall"
)

// stay makes a suspend key do nothing: a shell could be behind the program.
func stay() { signal.Ignore(syscall.SIGTSTP) }
