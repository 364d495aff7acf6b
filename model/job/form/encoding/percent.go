package encoding

import (
	"bytes"
	"regexp"
)

// percent undoes the URL encoding of the words of a text, if one of them may hold a result
// then.
//
//	body: %7B%22ResultCode%22%3A%220812%22%7D    body: {"ResultCode":"0812"}
func percent(text []byte) ([]byte, bool) {
	word := regexp.MustCompile("[^\\s\"<>`]*%[0-9A-Fa-f]{2}[^\\s\"<>`]*")
	isTold := false
	plain := word.ReplaceAllFunc(text, func(w []byte) []byte {
		out, ok := unescapedURL(w, !bytes.Contains(w, []byte("%20")) && !bytes.ContainsAny(w, ":,"))
		if !ok {
			return w
		}
		isTold = isTold || tellsInside(out)
		return out
	})
	return plain, isTold
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
