// Package assets holds the catalogue as data: products and pages, codes by
// product, guides, what a job result can carry, and how ID numbers are written.
// The TOML files are the source; package catalog/source reads and checks them,
// and the program carries what is generated of them.
package assets

//go:generate go run ../catalog/source/generate
