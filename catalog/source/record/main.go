// Command record keeps what the catalogue in a folder says, for later versions to
// compare with. It is run once for each release:
//
//	go run ./catalog/source/record assets
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"smilecodes/catalog/edition"
	"smilecodes/catalog/source"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "record:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("usage: go run ./catalog/source/record assets")
	}
	c, err := source.Load(os.DirFS(args[0]))
	if err != nil {
		return err
	}
	e := edition.Of(c)
	name := filepath.Join(args[0], filepath.FromSlash(source.EditionFile(e)))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, []byte(e.Entries), 0o644)
}
