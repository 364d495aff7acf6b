package export_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// A server is a real database that tests ask. It runs scripts, all in one new database,
// and gives the rows of each question. No row is without a column: a cell is its JSON.
type server struct {
	dialect string
	ask     func(t *testing.T, scripts []string) [][]map[string]any
	inBools string // how a server writes true, where it has no booleans
}

// servers are those that can be here. A test is skipped that has none.
var servers = []server{{"postgres", askPostgres, ""}, {"sqlite", askSQLite, "1"}, {"duckdb", askDuckDB, ""}}

// A question is a script that begins so.
const question = "SELECT "

func isQuestion(script string) bool { return strings.HasPrefix(script, question) }

// needs skips a test that needs a program which is not here.
func needs(t *testing.T, program string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("asks a server")
	}
	path, err := exec.LookPath(program)
	if err != nil {
		t.Skipf("there is no %s, so nothing was asked of it", program)
	}
	return path
}

// run runs a program, and gives what it prints.
func run(t *testing.T, input string, program string, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.Command(program, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(input), &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", filepath.Base(program), err, errs.String())
	}
	return out.String()
}

// betweenAnswers is a line between two answers.
const betweenAnswers = "==="

// answers reads what a server printed: each answer a list of rows in JSON, or nothing.
func answers(t *testing.T, printed string) (all [][]map[string]any) {
	t.Helper()
	for _, text := range strings.Split(printed, betweenAnswers+"\n")[1:] {
		var rows []map[string]any
		if text = strings.TrimSpace(text); text != "" {
			if err := json.Unmarshal([]byte(text), &rows); err != nil {
				t.Fatalf("%v in %.300s", err, text)
			}
		}
		all = append(all, rows)
	}
	return all
}

func askSQLite(t *testing.T, scripts []string) [][]map[string]any {
	program := needs(t, "sqlite3")
	var b strings.Builder
	for _, script := range scripts {
		if isQuestion(script) {
			b.WriteString(".print " + betweenAnswers + "\n" + script + ";\n")
		} else {
			b.WriteString(script + "\n")
		}
	}
	return answers(t, run(t, b.String(), program, "-batch", "-bail", "-json", ":memory:"))
}

func askPostgres(t *testing.T, scripts []string) [][]map[string]any {
	psql := needs(t, "psql")
	socket := startPostgres(t)
	var b strings.Builder
	for _, script := range scripts {
		if isQuestion(script) {
			script = "\\echo " + betweenAnswers + "\nSELECT coalesce(json_agg(q), '[]') FROM (" + script + ") q;"
		}
		b.WriteString(script + "\n")
	}
	args := []string{"-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", socket, "-U", "nobody", "postgres"}
	return answers(t, run(t, b.String(), psql, args...))
}

// startPostgres starts a server that listens on a socket in a folder of its own only, and
// ends with the test. It does not run as root, so where the test does it is nobody's.
func startPostgres(t *testing.T) (socket string) {
	t.Helper()
	versions, _ := filepath.Glob("/usr/lib/postgresql/*/bin")
	if len(versions) == 0 {
		t.Skip("there is no PostgreSQL server, so nothing was asked of it")
	}
	bin := versions[len(versions)-1]
	dir, err := os.MkdirTemp("", "pg") // a socket's path must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	as := func(program string, args ...string) (string, []string) { return filepath.Join(bin, program), args }
	if os.Getuid() == 0 {
		if err := os.Chown(dir, nobody, nobody); err != nil {
			t.Fatal(err)
		}
		as = func(program string, args ...string) (string, []string) {
			id := fmt.Sprint(nobody)
			return needs(t, "setpriv"), append([]string{"--reuid", id, "--regid", id, "--clear-groups", filepath.Join(bin, program)}, args...)
		}
	}
	data := filepath.Join(dir, "data")
	do := func(program string, args ...string) {
		name, args := as(program, args...)
		run(t, "", name, args...)
	}
	do("initdb", "-D", data, "-U", "nobody", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions")
	do("pg_ctl", "-D", data, "-w", "-l", filepath.Join(dir, "log"), "-o", "-F -k "+dir+" -c listen_addresses=''", "start")
	t.Cleanup(func() { do("pg_ctl", "-D", data, "-m", "immediate", "stop") })
	return dir
}

// nobody is the number of the user nobody on Linux.
const nobody = 65534

func askDuckDB(t *testing.T, scripts []string) (all [][]map[string]any) {
	input, err := json.Marshal(scripts)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(runNode(t, "duckdb.mjs", string(input)), "\n")
	for i, script := range scripts {
		if !isQuestion(script) {
			continue
		}
		var rows []map[string]any
		if err := json.Unmarshal([]byte(lines[i]), &rows); err != nil {
			t.Fatal(err)
		}
		all = append(all, rows)
	}
	return all
}

// runNode runs a script of .ci/sql.
func runNode(t *testing.T, script, input string) string {
	t.Helper()
	node := needs(t, "node")
	_, here, _, _ := runtime.Caller(0)
	dir := filepath.Join(filepath.Dir(here), "..", "..", ".ci", "sql")
	if _, err := os.Stat(filepath.Join(dir, "node_modules")); err != nil {
		t.Skip("run npm ci in .ci/sql first; nothing was asked of it")
	}
	return run(t, input, node, "--liftoff-only", filepath.Join(dir, script)) // what runs once need not be made fast
}
