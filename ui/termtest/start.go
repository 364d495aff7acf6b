//go:build !windows

package termtest

import (
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"testing"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
	xterm "golang.org/x/term"
)

// A Terminal says in what kind of terminal a program is started.
type Terminal struct {
	Size
	Theme Theme
}

// Start starts a program in a dark terminal of a size; see Terminal.Start.
func Start(t testing.TB, size Size, env []string, argv ...string) *Program {
	t.Helper()
	return Terminal{Size: size}.Start(t, env, argv...)
}

// Start starts a program: the leader of a session of its own, with the
// terminal as its input, output and errors. Its environment is env, with TERM
// set to xterm-256color and HOME to an empty folder of its own if env does not
// say otherwise, and nothing else.
//
// Without a command, or with Self in its place, the program is the test binary
// itself; see Main. At the end of the test it is killed if it still runs.
//
// The system does not suspend a program that leads its session. To test that,
// start a shell with ProgramEnv=1 in its environment, and type the path of the
// test binary, os.Args[0].
func (term Terminal) Start(t testing.TB, env []string, argv ...string) *Program {
	t.Helper()
	cmd, err := command(t, env, argv)
	if err != nil {
		t.Fatal(err)
	}
	p := &Program{t: t, cmd: cmd, written: make(chan struct{}, 1), flowing: make(chan struct{}, 1), ending: make(chan struct{}), exited: make(chan struct{})}
	if err := p.start(term); err != nil {
		t.Fatalf("start %q: %v", argv, err)
	}
	t.Cleanup(p.stop)
	return p
}

func command(t testing.TB, env, argv []string) (*exec.Cmd, error) {
	env = append([]string{"TERM=xterm-256color", "HOME=" + t.TempDir()}, env...)
	if len(argv) > 0 && argv[0] != Self {
		cmd := exec.Command(argv[0], argv[1:]...)
		cmd.Env = env
		return cmd, nil
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(self, argv[min(1, len(argv)):]...)
	cmd.Env = append(instruments(t), append(env, ProgramEnv+"=1")...)
	return cmd, nil
}

// instruments keeps what go test builds into the program out of the picture:
// the race detector, which would wait a second at each exit, and the coverage,
// which would complain on the terminal that it has nowhere to go.
func instruments(t testing.TB) []string {
	env := []string{"GORACE=atexit_sleep_ms=0"}
	if testing.CoverMode() != "" {
		env = append(env, "GOCOVERDIR="+t.TempDir())
	}
	return env
}

// CutOff is for the environment of a program that will be cut off. Bubble Tea then
// closes what it reads from while it reads, and the race detector in the program
// says so on the terminal and changes the exit code. It must not.
func CutOff(t testing.TB) string {
	return "GORACE=atexit_sleep_ms=0 exitcode=0 log_path=" + t.TempDir() + "/race"
}

// start opens the terminal and starts the command in it. It starts two goroutines:
// one takes the program's output to the emulator and one waits for the end;
// keyboard and terminal have their own. All end with stop.
func (p *Program) start(term Terminal) error {
	master, tty, err := open(term.Size)
	if err != nil {
		return err
	}
	p.master, p.tty = master, tty
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = tty, tty, tty
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if p.before, err = p.termios(); err == nil {
		err = p.cmd.Start()
	}
	if err != nil {
		_ = tty.Close()
		_ = master.Close()
		return err
	}
	p.keys = newKeyboard(master)
	p.term = newTerminal(term.Size, term.Theme, func(answer []byte) { p.keys.send(answer) })
	read := make(chan struct{})
	go p.read(read)
	go p.reap(tty, read)
	return nil
}

// open makes a pseudo-terminal of a size.
func open(size Size) (master, tty *os.File, err error) {
	master, tty, err = pty.Open()
	if err != nil {
		return nil, nil, err
	}
	err = pty.Setsize(master, size.winsize())
	if err == nil {
		master, err = pollable(master)
	}
	if err != nil {
		_ = tty.Close()
		_ = master.Close()
		return nil, nil, err
	}
	return master, tty, nil
}

func (s Size) winsize() *pty.Winsize {
	return &pty.Winsize{Cols: uint16(s.Cols), Rows: uint16(s.Rows)}
}

// pollable returns the master in a form in which a read does not keep it open
// when it is closed, and can be given a deadline. The pty package has made it
// blocking by asking for its number. On macOS it stays so, as the pty package
// wants it there: its pseudo-terminals cannot be polled.
func pollable(master *os.File) (*os.File, error) {
	if runtime.GOOS != "linux" {
		return master, nil
	}
	fd, err := unix.FcntlInt(master.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return master, err
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		return master, err
	}
	_ = master.Close()
	return os.NewFile(uintptr(fd), master.Name()), nil
}

// control does something with the number of the master without making it
// blocking.
func (p *Program) control(do func(fd int) error) error {
	conn, err := p.master.SyscallConn()
	if err != nil {
		return err
	}
	var done error
	if err := conn.Control(func(fd uintptr) { done = do(int(fd)) }); err != nil {
		return err
	}
	return done
}

// termios reads the line settings of the terminal. The master has them too, and
// keeps them on macOS, where the other side goes when the program ends.
func (p *Program) termios() (state *xterm.State, err error) {
	err = p.control(func(fd int) error {
		state, err = xterm.GetState(fd)
		return err
	})
	return state, err
}

func (p *Program) setSize(size Size) error {
	w := unix.Winsize{Col: uint16(size.Cols), Row: uint16(size.Rows)}
	return p.control(func(fd int) error { return unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &w) })
}
