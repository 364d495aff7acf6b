package count

import (
	"fmt"
	"io"
	"time"
)

// A Meter says on a terminal how far the reading is: in a line that is written over, and in
// the terminal's tab where it has one.
type Meter struct {
	to         io.Writer
	begun, now time.Time
	isShown    bool
}

// NewMeter is a meter that writes to a terminal.
func NewMeter(to io.Writer, now time.Time) *Meter { return &Meter{to: to, begun: now} }

// How long reading takes before there is a line, and how often it is written again.
const (
	grace = 300 * time.Millisecond
	pause = 100 * time.Millisecond
)

// Show says how many bytes were read, and of how many; 0 if that isn't known.
func (m *Meter) Show(now time.Time, read, total int64) {
	if now.Sub(m.begun) < grace || now.Sub(m.now) < pause {
		return
	}
	m.now, m.isShown = now, true
	said, tab := "Reading: "+size(read), "3;0" // busy
	if total > 0 {
		percent := min(100, read*100/total)
		said += fmt.Sprintf(" of %s, %d %%", size(total), percent)
		tab = fmt.Sprintf("1;%d", percent)
	}
	fmt.Fprintf(m.to, "\r\x1b[K%s. Ctrl+C stops and keeps what was read.\x1b]9;4;%s\x07", said, tab)
}

// End takes the line away.
func (m *Meter) End() {
	if m.isShown {
		fmt.Fprint(m.to, "\r\x1b[K\x1b]9;4;0;0\x07")
	}
}

// size is a number of bytes in words.
func size(bytes int64) string {
	const kilo = 1000
	units := []string{"B", "kB", "MB", "GB", "TB"}
	n, unit := float64(bytes), 0
	for n >= kilo && unit < len(units)-1 {
		n, unit = n/kilo, unit+1
	}
	if unit < 2 {
		return fmt.Sprintf("%.0f %s", n, units[unit])
	}
	return fmt.Sprintf("%.1f %s", n, units[unit])
}
