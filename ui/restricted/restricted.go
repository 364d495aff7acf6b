// Package restricted knows whether the program runs for somebody who may use nothing
// else on this host, as the only program of a shared account. It then starts no other
// program, opens no file that somebody names, writes none, keeps nothing for the next
// run and cannot be suspended.
package restricted

// Variable is what the host's owner sets for the account.
const Variable = "SMILECODES_RESTRICTED"

// Why says to a person why something does not work.
const Why = "This shared account doesn't allow it."

// Is reports whether the variable is set, to anything but nothing and 0.
func Is(getenv func(string) string) bool {
	v := getenv(Variable)
	return v != "" && v != "0"
}
