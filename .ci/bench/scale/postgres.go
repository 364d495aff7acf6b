package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A server is a PostgreSQL that only this program can reach: through a socket in its
// folder.
type server struct {
	dir, programs string
	as            []string // what runs a program as nobody, where this one is run by root
}

func startPostgres(dir string) (s server, err error) {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin")
	if len(found) == 0 {
		return s, fmt.Errorf("no PostgreSQL: apt-get install postgresql")
	}
	s = server{dir: dir, programs: found[len(found)-1]}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return s, err
	}
	if os.Getuid() == 0 {
		s.as = []string{"setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups"}
		if _, err := command("chown", "nobody:nogroup", dir); err != nil {
			return s, err
		}
	}
	data := filepath.Join(dir, "data")
	if err := s.run("initdb", "-D", data, "-U", "scale", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"); err != nil {
		return s, err
	}
	return s, s.run("pg_ctl", "-D", data, "-w", "-l", filepath.Join(dir, "log"), "start", "-o",
		"-c listen_addresses='' -c unix_socket_directories="+dir+" -c fsync=off -c shared_buffers=1GB -c max_wal_size=8GB -c timezone=UTC")
}

func (s server) run(program string, args ...string) error {
	argv := append(append(s.as, filepath.Join(s.programs, program)), args...)
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Dir = s.dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", program, err, out)
	}
	return nil
}

func (s server) stop() error {
	return s.run("pg_ctl", "-D", filepath.Join(s.dir, "data"), "-m", "immediate", "stop")
}

// ask runs statements and returns the rows that they print.
func (s server) ask(sql string) ([][]string, error) {
	cmd := exec.Command("psql", "-XqtA", "--csv", "-v", "ON_ERROR_STOP=1", "-h", s.dir, "-U", "scale", "postgres")
	cmd.Stdin = strings.NewReader(sql)
	var told bytes.Buffer
	cmd.Stderr = &told
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("PostgreSQL: %w\n%s", err, &told)
	}
	return csv.NewReader(bytes.NewReader(out)).ReadAll()
}
