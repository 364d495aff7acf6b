package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// query is the question: per day, country and what to do, the results, and the jobs
// whose latest result that is.
//
//go:embed query.sql
var query string

// columns are those of the table with the results.
const columns = "created_at timestamp, smile_job_id text, job_type integer, code text, text text, country text, id_type text"

// askPostgres asks a server of its own.
func askPostgres(w workshop) (a asked, err error) {
	s, err := startPostgres(filepath.Join(w.dir, "postgres"))
	if err != nil {
		return a, err
	}
	defer s.stop()
	a = newAsked("PostgreSQL")
	version, err := s.ask("SHOW server_version")
	if err != nil {
		return a, err
	}
	begun := time.Now()
	if _, err := s.ask("CREATE UNLOGGED TABLE results (" + columns + ");\n" +
		"\\copy results FROM '" + w.table + "' WITH (FORMAT csv, HEADER)\nANALYZE results;"); err != nil {
		return a, err
	}
	loaded := time.Since(begun)
	meanings, err := command(w.self, "export", "sql", "--dialect", "postgres")
	if err != nil {
		return a, err
	}
	if _, err := s.ask(meanings + "\nANALYZE;"); err != nil {
		return a, err
	}
	const settings = "SET work_mem = '1GB'; SET jit = off;\n"
	begun = time.Now()
	rows, err := s.ask(settings + query)
	if err != nil {
		return a, err
	}
	a.took = time.Since(begun)
	a.had = fmt.Sprintf("%s, a table without an index, loaded in %s", strings.Fields(version[0][0])[0], seconds(loaded))
	plan, err := s.ask(settings + "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF)\n" + query)
	if err != nil {
		return a, err
	}
	for _, r := range plan {
		a.plan += r[0] + "\n"
	}
	for _, r := range rows {
		if err := a.row(r); err != nil {
			return a, err
		}
	}
	return a, nil
}

// row adds a row of the query's.
func (a asked) row(r []string) error {
	if len(r) != 5 {
		return fmt.Errorf("%s answers %q", a.who, r)
	}
	results, err := strconv.Atoi(r[3])
	if err != nil {
		return err
	}
	jobs, err := strconv.Atoi(r[4])
	a.results[cell{r[0], r[1], r[2]}] += results
	a.jobs[cell{"", r[1], r[2]}] += jobs
	return err
}

// askDuckDB asks DuckDB about a Parquet file.
func askDuckDB(w workshop) (a asked, err error) {
	a = newAsked("DuckDB")
	database, parquet := filepath.Join(w.dir, "smile.duckdb"), filepath.Join(w.dir, "results.parquet")
	meanings, err := command(w.self, "export", "sql", "--dialect", "duckdb")
	if err != nil {
		return a, err
	}
	var types []string
	for _, column := range strings.Split(columns, ", ") {
		name, kind, _ := strings.Cut(column, " ")
		types = append(types, name+": '"+kind+"'")
	}
	_, loaded, err := duckDB(database, "COPY (SELECT * FROM read_csv('"+w.table+"', header = true, columns = {"+strings.Join(types, ", ")+"})) TO '"+parquet+"';\n"+
		"CREATE VIEW results AS SELECT * FROM '"+parquet+"';\n"+meanings+"\nSELECT version();")
	if err != nil {
		return a, err
	}
	rows, took, err := duckDB(database, query)
	if err != nil {
		return a, err
	}
	plan, _, err := duckDB(database, "EXPLAIN ANALYZE "+query)
	if err != nil {
		return a, err
	}
	info, err := os.Stat(parquet)
	if err != nil {
		return a, err
	}
	_, a.plan, _ = strings.Cut(plan[0][1], "GROUP BY 1, 2, 3") // it begins with the query
	a.took = took
	a.had = fmt.Sprintf("a Parquet file of %d MB, made in %s", info.Size()/1e6, seconds(loaded))
	for _, r := range rows {
		if err := a.row(r); err != nil {
			return a, err
		}
	}
	return a, nil
}

// duckDB runs statements and returns the rows of the last one.
func duckDB(database, sql string) (rows [][]string, took time.Duration, err error) {
	cmd := exec.Command("node", "../sql/ask.mjs", database)
	cmd.Stdin = strings.NewReader(sql)
	var told bytes.Buffer
	cmd.Stderr = &told
	out, err := cmd.Output()
	if err != nil {
		return nil, 0, fmt.Errorf("DuckDB: %w\n%s", err, &told)
	}
	for line := range bytes.Lines(out) {
		var cells []any
		if err := json.Unmarshal(line, &cells); err != nil {
			return nil, 0, err
		}
		row := make([]string, len(cells))
		for i, c := range cells {
			if c != nil {
				row[i] = fmt.Sprint(c)
			}
		}
		rows = append(rows, row)
	}
	s, err := strconv.ParseFloat(strings.TrimSpace(told.String()), 64)
	return rows, time.Duration(s * float64(time.Second)), err
}
