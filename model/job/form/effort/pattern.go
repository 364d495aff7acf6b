package effort

import (
	"regexp"
	"sync"
)

// Pattern is an expression that is made when it is first needed, and once: most texts need
// few of them, and to make one takes longer than to read a short text with it.
func Pattern(form string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(form) })
}
