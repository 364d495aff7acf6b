package model

import (
	"slices"
	"strings"

	"smilecodes/catalog"
)

// kinds names what the entries of one code are: "a result of Enhanced KYC, and
// a request error".
func kinds(entries []*catalog.Entry) string {
	var all []string
	for _, e := range entries {
		kind := "a " + strings.ToLower(e.Family.String())
		if e.Family == catalog.Result {
			kind += " of " + e.Product.Name
		}
		if !slices.Contains(all, kind) {
			all = append(all, kind)
		}
	}
	return strings.Join(all, ", and ")
}
