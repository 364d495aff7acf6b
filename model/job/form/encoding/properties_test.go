package encoding_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"html"
	"mime/quotedprintable"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/model/job/form/effort"
	"smilecodes/model/job/form/encoding"
)

// made is a text that may be encoded: JSON, or lines of names and values.
func made(t *rapid.T) string {
	word := rapid.StringMatching(`[A-Za-zéß漢.,:;!? #+*/'()-]{0,30}`)
	code := rapid.StringMatching(`[0-9]{4}`)
	if rapid.Bool().Draw(t, "lines") {
		return "ResultCode: " + code.Draw(t, "code") + "\njob_type: 6\n\nnote: " + strings.TrimSpace(word.Draw(t, "note")) + "\n"
	}
	object := map[string]any{
		"ResultCode": code.Draw(t, "code"), "PartnerParams": map[string]any{"job_type": rapid.IntRange(1, 12).Draw(t, "type")},
		"note": word.Draw(t, "note"), "list": []string{word.Draw(t, "first"), "a \"quoted\" \\ word\n"},
	}
	if rapid.Bool().Draw(t, "pretty") {
		out, _ := json.MarshalIndent(object, "", "  ")
		return string(out)
	}
	out, _ := json.Marshal(object)
	return string(out)
}

// encoders are what programs do to a text. Each is undone by the encoding of its name.
var encoders = []struct {
	name   string
	encode func(t *rapid.T, text string) string
}{
	{"coloured text", func(t *rapid.T, text string) string {
		colour := rapid.SampledFrom([]string{"\x1b[32m", "\x1b[0m", "\x1b[38;5;200m", "[31m", "\x1b[K", "\x1b]8;;https://a.test\x1b\\", "\x1b(B"})
		at := rapid.IntRange(0, strings.IndexByte(text, 'R')).Draw(t, "at")
		return text[:at] + "\x1b[1m" + text[at:] + colour.Draw(t, "colour")
	}},
	{"text with typographic characters", func(t *rapid.T, text string) string {
		unseen := rapid.SampledFrom([]string{"\u200b", "\u00ad", "\u2060", "\ufeff", "\u200e"}).Draw(t, "unseen")
		blank := rapid.SampledFrom([]string{" ", "\u00a0", "\u202f", "\u3000"}).Draw(t, "blank")
		return strings.NewReplacer(" ", blank, "ResultCode", "Result"+unseen+"Code").Replace(text)
	}},
	{"text with typographic characters", func(_ *rapid.T, text string) string {
		return strings.Map(func(r rune) rune {
			if r > ' ' && r <= '~' {
				return r + 'Ａ' - 'A'
			}
			return r
		}, text)
	}},
	{"quoted-printable text", func(_ *rapid.T, text string) string {
		var b bytes.Buffer
		w := quotedprintable.NewWriter(&b)
		w.Write([]byte("a = b\n" + text))
		w.Close()
		return strings.TrimPrefix(strings.ReplaceAll(b.String(), "\r\n", "\n"), "a =3D b\n") + "=3D"
	}},
	{"quoted mail", func(t *rapid.T, text string) string {
		mark := rapid.SampledFrom([]string{"> ", ">> ", "> > ", " > "}).Draw(t, "mark")
		return mark + strings.ReplaceAll(text, "\n", "\n"+mark)
	}},
	{"text with HTML entities", func(_ *rapid.T, text string) string { return html.EscapeString(text + "&") }},
	{"escaped text", func(_ *rapid.T, text string) string {
		out, _ := json.Marshal(`{"a":"` + "\u2028" + `"}` + text)
		return string(out)
	}},
	{"text with doubled quotes", func(_ *rapid.T, text string) string {
		return strings.ReplaceAll(`{"a":""}`+text, `"`, `""`)
	}},
	{"a form body", func(_ *rapid.T, text string) string {
		return url.Values{"ResultCode": {text}, "x[y][z]": {"1"}}.Encode()
	}},
	{"URL-encoded text", func(_ *rapid.T, text string) string { return url.QueryEscape("{}" + text) }},
	{"URL-encoded text", func(_ *rapid.T, text string) string { return url.PathEscape(" {}" + text) }},
	{"lines with something before each", func(t *rapid.T, text string) string {
		mark := rapid.SampledFrom([]string{"+", "// ", "api_1  | ", "Mar  2 10:00:00 app[12]: ", "12 "}).Draw(t, "mark")
		return mark + strings.ReplaceAll(pretty(text), "\n", "\n"+mark)
	}},
	{"text in narrow lines", func(_ *rapid.T, text string) string {
		return strings.ReplaceAll(pretty(text), `a \"quoted`, "a\n"+`\"quoted`)
	}},
	{"base64", func(t *rapid.T, text string) string {
		alphabet := rapid.SampledFrom([]*base64.Encoding{base64.StdEncoding, base64.URLEncoding, base64.RawStdEncoding, base64.RawURLEncoding})
		line := regexp.MustCompile(`.{76}`)
		return line.ReplaceAllString(alphabet.Draw(t, "alphabet").EncodeToString([]byte(text)), "$0\r\n")
	}},
}

// expected is what an encoder's text is read as: some need a little around the text to be
// one of that name at all.
func expected(name, text string) string {
	switch name {
	case "lines with something before each", "text in narrow lines":
		return pretty(text)
	case "quoted-printable text":
		return text + "="
	case "text with HTML entities":
		return text + "&"
	case "escaped text":
		return `"{"a":"` + "\u2028" + `"}` + text + `"`
	case "text with doubled quotes":
		return `{"a":""}` + text
	case "a form body":
		value, _ := json.Marshal(text)
		return `{"ResultCode":` + string(value) + `,"x":{"y":{"z":"1"}}}`
	}
	return text
}

// pretty is a text as JSON in lines.
func pretty(text string) string {
	var b bytes.Buffer
	if json.Indent(&b, []byte(text), "", "  ") != nil {
		out, _ := json.MarshalIndent(map[string]string{"lines": text, "note": `a "quoted" word`}, "", "  ")
		return string(out)
	}
	return b.String()
}

// TestUndoneIsWhatWas: what is encoded and undone is what it was.
func TestUndoneIsWhatWas(t *testing.T) {
	for _, e := range encoders {
		t.Run(e.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				text := made(t)
				came := e.encode(t, text)
				plain, name, ok := encoding.Undo([]byte(came), effort.For(len(came)))
				got, want := string(plain), expected(e.name, text)
				if e.name == "URL-encoded text" {
					got = strings.TrimPrefix(strings.TrimSpace(got), "{}")
					want = strings.TrimSpace(want)
				}
				if !ok || name != e.name || got != want && !sameJSON(got, want) {
					t.Fatalf("%s\nis read from %s as\n%s\nnot\n%s", came, name, got, want)
				}
			})
		})
	}
}

func sameJSON(a, b string) bool {
	var of [2]any
	if json.Unmarshal([]byte(a), &of[0]) != nil || json.Unmarshal([]byte(b), &of[1]) != nil {
		return false
	}
	one, _ := json.Marshal(of[0])
	two, _ := json.Marshal(of[1])
	return bytes.Equal(one, two)
}

// TestPlainIsLeft: a text without an encoding isn't changed.
func TestPlainIsLeft(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := made(t)
		if plain, name, ok := encoding.Undo([]byte(text), nil); ok {
			t.Fatalf("%s\nis read from %s as\n%s", text, name, plain)
		}
	})
}

// FuzzUndo: whatever comes, undoing ends, costs steps by the length, and changes something.
func FuzzUndo(f *testing.F) {
	for _, seed := range []string{"\x1b[", "{“a”:", "a=3Db=\n", "> a", "&quot;", `{\"`, `\u00`, "a[b]=1&c=2", "%7B%22", `""a"":`, "eyJhIjoxfQ=="} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		steps := effort.For(len(text))
		plain, name, ok := encoding.Undo(text, steps)
		if ok && (name == "" || bytes.Equal(plain, text)) || steps.Used() > 15*len(text) {
			t.Fatalf("%q is read from %q as %q in %d steps", text, name, plain, steps.Used())
		}
		if len(plain) > 8*len(text) {
			t.Fatalf("%d bytes of %d", len(plain), len(text))
		}
	})
}
