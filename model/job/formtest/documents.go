package formtest

import (
	"encoding/base64"
	"fmt"
	"html"
	"net/url"
	"regexp"
	"strings"
)

// documents are formats of files.
func documents() []Form {
	return []Form{
		{Name: "HTML, a row each", Write: asHTML},
		{Name: "HTML, a table each", Write: func(made []Made) string {
			return joined(made, "", func(m Made) string {
				return "<table>\n" + joined(labels(m), "", func(m Member) string {
					return "<tr>\n  <th scope=\"row\">" + caption(m.Key) + "</th>\n  <td><code>" + html.EscapeString(text(m.Value)) + "</code></td>\n</tr>\n"
				}) + "</table>\n"
			})
		}},
		{Name: "XML", Write: func(made []Made) string {
			return `<?xml version="1.0" encoding="UTF-8"?>` + "\n<results>\n" + joined(made, "", func(m Made) string { return xml("result", wire(m), "  ") }) + "</results>\n"
		}},
		{Name: "XML, attributes", Write: func(made []Made) string {
			return "<results>\n" + joined(made, "", func(m Made) string {
				return "  <result" + joined(flat(camels(m), func(_, inner string) string { return inner }), "", func(m Member) string {
					return " " + m.Key + `="` + strings.ReplaceAll(html.EscapeString(text(m.Value)), "\n", "&#xA;") + `"`
				}) + "/>\n"
			}) + "</results>\n"
		}},
		{Name: "YAML", Write: func(made []Made) string {
			return joined(made, "---\n", func(m Made) string { return "smile:\n" + yaml(wire(m), "  ") })
		}, Real: "yaml"},
		{Name: "YAML, a list", Write: func(made []Made) string {
			return "results:\n" + joined(made, "", func(m Made) string { return "- " + strings.TrimPrefix(yaml(wire(m), "  "), "  ") })
		}, Real: "yaml-list"},
		{Name: ".properties", Write: func(made []Made) string {
			return joined(made, "\n", func(m Made) string {
				return "#Mon Mar 02 09:15:00 UTC 2026\n" + joined(flat(Object{{"smile", wire(m)}}, dotted), "", func(m Member) string {
					return m.Key + "=" + strings.NewReplacer(`\`, `\\`, "=", `\=`, ":", `\:`, "#", `\#`, "!", `\!`, "\n", `\n`, "\t", `\t`).Replace(text(m.Value)) + "\n"
				})
			})
		}},
		{Name: ".env", Write: func(made []Made) string {
			return joined(made, "\n", func(m Made) string {
				return joined(labels(m), "", func(m Member) string {
					return strings.ToUpper(snake(m.Key)) + "=" + quote(text(m.Value)) + "\n"
				})
			})
		}},
	}
}

// xml is a value as an element.
func xml(name string, value any, indent string) string {
	if o, ok := value.(Object); ok {
		return indent + "<" + name + ">\n" + joined(o, "", func(m Member) string { return xml(m.Key, m.Value, indent+"  ") }) + indent + "</" + name + ">\n"
	}
	return indent + "<" + name + ">" + strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text(value)) + "</" + name + ">\n"
}

// yaml is an object as PyYAML writes it: a text is quoted if it would be something else
// without.
func yaml(o Object, indent string) string {
	plain := regexp.MustCompile(`^(?:[A-Za-z/][A-Za-z0-9 /=_@.()-]*|[0-9]+ [A-Za-z ]+|0\d*[89]\d*)$`) // 0812 has an 8 and so stays a text
	return joined(o, "", func(m Member) string {
		switch v := m.Value.(type) {
		case Object:
			return indent + m.Key + ":\n" + yaml(v, indent+"  ")
		case string:
			isOther := v == "true" || v == "false" || v == "null" || strings.HasSuffix(v, " ") || strings.Contains(v, " #") || v == "="
			switch {
			case plain.MatchString(v) && !isOther:
				return indent + m.Key + ": " + v + "\n"
			case strings.ContainsAny(v, "\n\t\\"):
				return indent + m.Key + ": " + quote(v) + "\n"
			}
			return indent + m.Key + ": '" + strings.ReplaceAll(v, "'", "''") + "'\n"
		}
		return indent + m.Key + ": " + text(m.Value) + "\n"
	})
}

// encodings are what is done to a text on its way.
func encodings() []Form {
	whole := func(encode func(string) string) func([]Made) string {
		return func(made []Made) string { return encode(JSON(made)) }
	}
	inLines := func(made []Made) string {
		return joined(made, "\n", func(m Made) string { return pretty(wire(m), "") })
	}
	signs := func(pairs ...string) func([]Made) string {
		return func(made []Made) string { return strings.NewReplacer(pairs...).Replace(inLines(made)) }
	}
	return []Form{
		{Name: "percent-encoded JSON", Write: each("payload=", wire, func(o Object) string { return url.QueryEscape(compact(o)) }, "&source=smile\n")},
		{Name: "percent-encoded as browsers do", Write: each("", wire, func(o Object) string { return strings.ReplaceAll(url.QueryEscape(compact(o)), "+", "%20") }, "\n")},
		{Name: "a form", Write: each("", wire, func(o Object) string {
			return joined(flat(o, bracketed), "&", func(m Member) string { return url.QueryEscape(m.Key) + "=" + url.QueryEscape(text(m.Value)) })
		}, "\n")},
		{Name: "quoted-printable", Write: whole(quotedPrintable)},
		{Name: "quoted mail", Write: func(made []Made) string {
			return "On Mon, 2 Mar 2026 at 09:15, Support wrote:\n> Hello,\n>\n> this is what we got:\n> " + strings.ReplaceAll(inLines(made), "\n", "\n> ") + "\n>\n> Regards\n"
		}},
		{Name: "quoted mail, twice", Write: func(made []Made) string {
			return "> > this is what we got:\n> > " + strings.ReplaceAll(inLines(made), "\n", "\n> > ") + "\n> Thanks\n"
		}},
		{Name: "base64", Write: whole(func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) + "\n" })},
		{Name: "base64 of addresses", Write: whole(func(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) })},
		{Name: "base64 in lines", Write: whole(func(s string) string {
			return regexp.MustCompile(`.{1,76}`).ReplaceAllString(base64.StdEncoding.EncodeToString([]byte(s)), "$0\r\n")
		})},
		{Name: "HTML entities", Write: whole(html.EscapeString)},
		{Name: "HTML entities as templates write them", Write: whole(func(s string) string {
			return strings.NewReplacer("&", "&amp;", `"`, "&quot;", "'", "&#x27;", "<", "&lt;", ">", "&gt;").Replace(s)
		})},
		{Name: "UTF-16", Write: whole(utf16)},
		{Name: "blanks that don't break", Write: signs(" ", "\u00a0")},
		{Name: "typographic quotes", Write: func(made []Made) string {
			return regexp.MustCompile(`"([^"\n]*)"`).ReplaceAllString(inLines(made), "“$1”")
		}, Bare: true},
		{Name: "full-width signs", Write: signs("{", "｛", "}", "｝", ":", "：", ",", "，", `"`, "＂"), Bare: true},
		{Name: "signs without a width", Write: signs(`": `, "\":\u200b ", "\n", "\u200b\n", `"ResultCode`, "\"\u2060ResultCode")},
		{Name: "escaped quotes", Write: whole(func(s string) string { return strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) })},
		{Name: "a text of a program", Write: whole(quote)},
		{Name: "base64 of a percent-encoded form", Write: whole(func(s string) string {
			return base64.StdEncoding.EncodeToString([]byte("payload=" + url.QueryEscape(s)))
		})},
	}
}

func quotedPrintable(s string) string {
	var b strings.Builder
	width := 0
	for _, c := range []byte(s) {
		sign := string(rune(c))
		if c != '\n' && (c < ' ' || c > '~' || c == '=') {
			sign = fmt.Sprintf("=%02X", c)
		}
		if width+len(sign) > 75 {
			b.WriteString("=\r\n")
			width = 0
		}
		if c == '\n' {
			sign, width = "\r\n", -2
		}
		b.WriteString(sign)
		width += len(sign)
	}
	return b.String()
}

// utf16 is a text with two bytes a sign, as some programs of Windows write it.
func utf16(s string) string {
	b := []byte{0xff, 0xfe}
	for _, r := range s {
		b = append(b, byte(r), byte(r>>8))
	}
	return string(b)
}
