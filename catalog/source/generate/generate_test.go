package main

import (
	"bytes"
	"os"
	"testing"

	"smilecodes/catalog/source"
)

// TestGenerated holds that the program carries what the files say.
func TestGenerated(t *testing.T) {
	const dir = "../../../assets"
	data, err := source.Read(os.DirFS(dir))
	if err != nil {
		t.Fatalf("the catalogue has faults:\n%v", err)
	}
	want, err := literals(data)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(dir + "/catalogue_gen.go")
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("assets/catalogue_gen.go is not what the TOML files say (%v): run go generate ./...", err)
	}
}
