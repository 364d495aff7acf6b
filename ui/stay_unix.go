//go:build !windows

package ui

import (
	"os/signal"
	"syscall"
)

// stay makes a suspend key do nothing, because a shell could have started the program.
func stay() { signal.Ignore(syscall.SIGTSTP) }
