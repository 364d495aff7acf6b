// Command smilecodes explains Smile ID result codes to support staff.
package main

import (
	"os"

	"smilecodes/assets"
	"smilecodes/ui"
)

func main() {
	os.Exit(ui.Run(os.Args[1:], assets.Catalog()))
}
