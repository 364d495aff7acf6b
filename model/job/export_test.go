package job

import "smilecodes/catalog"

// StepsOf is how many steps a text takes.
func StepsOf(c *catalog.Catalog, data []byte, how Decoding) int {
	return decode(c, data, how).steps.Used()
}
