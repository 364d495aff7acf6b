// Package assets holds the catalogue as data: products and pages, codes by
// product, guides, what a job result can carry, and how ID numbers are written. It
// has no logic; package catalog reads and checks it.
package assets

import "embed"

// FS holds catalogue.toml, jobs.toml, formats.toml, codes/*.toml and guides/*.toml,
// as they are on disk.
//
//go:embed catalogue.toml jobs.toml formats.toml codes/*.toml guides/*.toml
var FS embed.FS
