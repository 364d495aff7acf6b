// Command smilecodes explains Smile ID result codes to support staff.
package main

import (
	"os"

	"smilecodes/assets"
	"smilecodes/catalog"
	"smilecodes/ui"
)

func main() {
	os.Exit(ui.Run(os.Args[1:], func(codes ...string) (*catalog.Catalog, error) { return catalog.Load(assets.FS, codes...) }))
}
