// Command generate reads the catalogue in the current folder and writes it as
// Go into catalogue_gen.go there, for the program to carry.
package main

import (
	"fmt"
	"os"

	"smilecodes/catalog/source"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	data, err := source.Read(os.DirFS("."))
	if err != nil {
		return err
	}
	text, err := literals(data)
	if err != nil {
		return err
	}
	return os.WriteFile("catalogue_gen.go", text, 0o644)
}
