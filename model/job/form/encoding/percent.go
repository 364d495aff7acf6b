package encoding

import "bytes"

// percent undoes the URL encoding of the words of a text, if one of them may hold a result
// then.
//
//	body: %7B%22ResultCode%22%3A%220812%22%7D    body: {"ResultCode":"0812"}
func percent(text []byte) ([]byte, bool) {
	var plain []byte
	isTold := false
	at := 0
	for from := 0; from < len(text); from++ {
		word := text[from:skip(text, from, isOfURL)]
		if hasPercent(word) {
			out, ok := unescapedURL(word, !bytes.Contains(word, []byte("%20")) && !bytes.ContainsAny(word, ":,"))
			if ok {
				plain = append(append(plain, text[at:from]...), out...)
				at = from + len(word)
				isTold = isTold || tellsInside(out)
			}
		}
		from += len(word)
	}
	return append(plain, text[at:]...), isTold
}

// isOfURL holds for what a word can have in it.
func isOfURL(c byte) bool {
	return c > ' ' && bytes.IndexByte([]byte("\"<>`"), c) < 0 || c < ' ' && bytes.IndexByte([]byte("\t\n\f\r"), c) < 0
}

// hasPercent reports whether something in a word is URL-encoded.
func hasPercent(word []byte) bool {
	for i, c := range word {
		if _, isHex := hexByte(word[i+1:]); c == '%' && isHex {
			return true
		}
	}
	return false
}

// unescapedURL is a word without its URL encoding, in which a plus may be a blank. A percent sign
// without two digits after it is itself.
func unescapedURL(word []byte, isPlusBlank bool) ([]byte, bool) {
	plain := make([]byte, 0, len(word))
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch b, isHex := hexByte(word[i+1:]); {
		case c == '%' && isHex:
			c = b
			i += 2
		case c == '+' && isPlusBlank:
			c = ' '
		}
		plain = append(plain, c)
	}
	return plain, isPlain(plain)
}
