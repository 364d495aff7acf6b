package model

import "fmt"

// NotFoundPage says why a list is empty: that nothing fits the search, with how to
// search better, or what the filters hide.
func (s *Session) NotFoundPage() Page {
	hiding := s.Hiding()
	var p Page
	switch product := s.Product(); {
	case hiding.Total == 0 && !s.isUnsearched():
		p = append(p, Block{Kind: NotFound, Role: Strong, Text: "Nothing found for this search."},
			Block{Kind: CodeHint, Role: Plain, Text: "A code has four digits: compare it with the ticket."},
			Block{Kind: WordsHint, Role: Plain, Text: "With words: try fewer or other ones, such as blurry, issuer or expired."})
	case product != nil && hiding.Elsewhere > 0:
		p = append(p, Block{Kind: Elsewhere, Role: Strong, Text: fmt.Sprintf("0 in %s, %d in other products", product.Name, hiding.Elsewhere)})
	default:
		p = append(p, Block{Kind: FilteredBy, Role: Strong, Text: "The filters hide " + count(hiding.Total, "entry", "entries")})
	}
	if hiding.Filtered > 0 {
		p = append(p, Block{Kind: Hidden, Role: Plain, Text: fmt.Sprintf("%d hidden by the category filter.", hiding.Filtered)})
	}
	return p
}

// count says how many things there are: "1 entry", "3 entries".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
