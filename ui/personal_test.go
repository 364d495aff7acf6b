package ui_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"testing"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/model/job"
	"smilecodes/model/modeltest"
	"smilecodes/model/ticket"
	"smilecodes/model/ticket/markup"
	"smilecodes/ui/command"
	"smilecodes/ui/explorer"
	"smilecodes/ui/linear"
)

// A person is made up for one payload. No part of it may be told, wherever it is
// in the payload. Three of the four kinds of field that are shown by their shape
// have values that no rule can know, and that are therefore never drawn for them:
//
//   - job_id, SmileJobID: a name with a digit in it that no other field of the same
//     JSON value has (jane-1), up to five digits, six to ten digits beginning with
//     00, a date from 2018 on or a number that could be a time beside letters;
//   - timestamp: a date of birth since 2016, a phone number or an ID number that
//     could be seconds or milliseconds since then;
//   - the code itself: four digits in ResultCode.
type person struct{ first, last, number, born, phone, email string }

func newPerson(t *rapid.T) person {
	// Of less than six letters no part counts inside of a reference.
	names := []string{"wanjiru", "oyelaran", "nkechi", "adewale", "mwangi", "githinji", "okonkwo", "tshabalala", "mutasa", "chilufya"}
	return person{
		first:  rapid.SampledFrom(names[:5]).Draw(t, "first name"),
		last:   rapid.SampledFrom(names[5:]).Draw(t, "last name"),
		number: rapid.StringMatching(`[2-9]\d{10}|[A-Z]\d{8}|[2-9]\d{8}|GHA-[1-9]\d{8}-\d`).Draw(t, "number"),
		born:   rapid.StringMatching(`19[3-9]\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])`).Draw(t, "date of birth"),
		phone:  rapid.StringMatching(`\+2547\d{8}|07\d{8}`).Draw(t, "phone"),
		email:  rapid.StringMatching(`[a-z]{8}@desk\.example`).Draw(t, "email"),
	}
}

func (p person) name() string { return title(p.first) + " " + title(p.last) }

func title(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

// parts are what is looked for, in small letters and digits.
func (p person) parts() []string {
	return []string{p.first, p.last, bare(p.number), bare(p.born), bare(p.phone), bare(p.email)}
}

// values are what a field may hold, as JSON.
func (p person) values() []string {
	var all []string
	for _, v := range []string{
		p.first, title(p.last), p.name(), p.last + ", " + p.first, p.number, p.born, p.phone, p.email, "2205: " + p.name(),
		p.name() + " 0812", "Document Verified - " + p.name(), strings.ToUpper(p.first + "_" + p.last), `{"who":"` + p.name() + `"}`,
		`Failed: {"code":"2205","error":"` + p.name() + `"}`,
	} {
		all = append(all, quoted(v))
	}
	return append(all, `["`+p.name()+`",{"x":"`+p.born+`"}]`, `{"`+p.name()+`":{"`+p.first+`":"`+p.number+`"}}`)
}

// references are what a job_id may hold that no rule lets through. Those with a
// digit have in them what other fields have.
func (p person) references(beside bool) []string {
	all := []string{
		p.first, p.first + "-" + p.last, p.first + "_" + p.last, p.name(), p.number, p.phone, p.born, p.email, bare(p.born),
		"user-" + bare(p.phone), "a" + bare(p.born), "za-" + strings.ReplaceAll(p.born, "-", "") + "5012086", "0x" + bare(p.number) + "f", "eyJ" + p.first + "1",
	}
	if beside {
		all = append(all, p.first+"-1", "acme1-"+p.first+p.last, "x"+bare(p.number)+"x1", "4-"+p.last)
	}
	return all
}

func quoted(text string) string {
	b, _ := json.Marshal(text)
	return string(b)
}

// bare is a text as its small letters and digits, so that it is found however it
// is broken into lines.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// record is a result of a job with the person in any other field.
func (p person) record(t *rapid.T, beside bool) string {
	value := rapid.SampledFrom(p.values())
	reference := rapid.Map(rapid.SampledFrom(p.references(beside)), quoted)
	code := rapid.SampledFrom([]string{`"0810"`, `"0812"`, `"1014"`, `"1210"`, `812`, `"0812 - ` + p.name() + `"`, `"5211"`, `"9999"`}).Draw(t, "code")
	members := []string{`"ResultCode":` + code, `"FirstName":"` + p.first + `","LastName":"` + p.last + `"`, `"id":[` + quoted(p.number) + `]`}
	for _, name := range []string{
		"ResultText", "job_type", "message", "reason", "error", "status", "IDNumber", "FullName", "FullData", "user_id", "note", "customer",
		"Antifraud", "Actions", "PartnerParams", "IsFinalResult", "job_complete", "smile_result_text", "previous_job_id", "_debug", "history", "result",
		p.name(), title(p.first),
	} {
		if rapid.Bool().Draw(t, "has "+name) {
			members = append(members, quoted(name)+":"+value.Draw(t, name))
		}
	}
	members = append(members,
		`"SmileJobID":`+reference.Draw(t, "SmileJobID"), `"job_id":`+reference.Draw(t, "job_id"),
		`"timestamp":`+quoted(rapid.SampledFrom([]string{p.born, bare(p.born), p.number, p.phone, p.name()}).Draw(t, "time")),
		`"Country":`+quoted(rapid.SampledFrom([]string{p.first, p.name(), strings.ToUpper(p.last[:3]), p.born}).Draw(t, "country")),
		`"IDType":`+quoted(rapid.SampledFrom([]string{strings.ToUpper(p.first + "_" + p.last), p.number, strings.ToUpper(p.first)}).Draw(t, "id type")),
		`"PartnerParams":{"job_id":`+reference.Draw(t, "own job_id")+`,"own":`+value.Draw(t, "own")+`}`,
		`"Actions":{"Liveness_Check":`+value.Draw(t, "step")+`,`+quoted(p.name())+`:"Passed"}`,
	)
	return "{" + strings.Join(rapid.Permutation(members).Draw(t, "order"), ",") + "}"
}

// payload puts records into something that they come in.
func (p person) payload(t *rapid.T) string {
	in := rapid.SampledFrom([]string{"alone", "customers", "history", "list", "lines", "text", "wrapped", "log", "mail", "torn", "label", "pairs", "tabs", "commas", "bars"}).Draw(t, "in")
	if in == "label" || in == "pairs" {
		return p.labelled(t, map[string]string{"label": ": ", "pairs": "="}[in])
	}
	if separator := map[string]string{"tabs": "\t", "commas": ",", "bars": " | "}[in]; separator != "" {
		return p.table(t, separator)
	}
	r := p.record(t, in != "torn" && in != "mail")
	switch in {
	case "customers":
		return `{"customers":{` + quoted(strings.ToLower(p.name())) + `:` + r + `,` + quoted(p.number) + `:{"` + p.first + `":` + p.record(t, true) + `}}}`
	case "history":
		return `{"code":"2302","job_complete":true,"result":` + r + `,"history":[` + p.record(t, true) + `]}`
	case "list":
		return `[` + r + `,` + p.record(t, true) + `,"` + p.name() + `"]`
	case "lines":
		return r + "\n" + p.record(t, true)
	case "text":
		return `{"body":` + quoted(r) + `,"who":"` + p.name() + `"}`
	case "wrapped":
		return strings.Repeat(`{"`+p.first+`":[`, 5) + r + strings.Repeat(`]}`, 5)
	case "log":
		return "2026-03-02 09:15:00 INFO user " + p.name() + " (" + p.phone + "): " + r + " for " + p.email
	case "mail":
		return "> " + html.EscapeString(r) + "\n> " + p.name()
	case "torn":
		return r[:len(r)*rapid.IntRange(3, 9).Draw(t, "torn")/10]
	}
	return r
}

// labelled is text without JSON.
func (p person) labelled(t *rapid.T, sign string) string {
	reference := rapid.SampledFrom(p.references(false))
	lines := []string{"ResultCode" + sign + "0812"}
	for name, value := range map[string]string{
		"ResultText": p.name(), "job_type": p.first, "SmileJobID": reference.Draw(t, "SmileJobID"), "job_id": reference.Draw(t, "job_id"),
		"user_id": p.email, "Country": p.last, "name": p.name(), "date": p.born, "phone": p.phone, "Result code": p.number,
	} {
		lines = append(lines, name+sign+value)
	}
	return strings.Join(lines, rapid.SampledFrom([]string{"\n", ", ", " "}).Draw(t, "between"))
}

// table is two results below a header. The person's names are in one row or in both.
func (p person) table(t *rapid.T, separator string) string {
	cell := rapid.Map(rapid.SampledFrom(p.values()), func(value string) string {
		text := value
		_ = json.Unmarshal([]byte(value), &text) // what isn't text stays as it is
		return strings.ReplaceAll(text, "|", "/")
	})
	reference := rapid.SampledFrom(p.references(true))
	named := rapid.IntRange(0, 2).Draw(t, "who is named")
	header := []string{"ResultCode", "Own number", "FirstName", "Last name"}
	var rows [2][]string
	for i := range rows {
		first, last := p.first, p.last
		if i != named && named < 2 {
			first, last = "", ""
		}
		rows[i] = []string{rapid.SampledFrom([]string{"0812", "812", "1014", "0810"}).Draw(t, "code"), p.number, first, last}
	}
	for name, value := range map[string]*rapid.Generator[string]{
		"ResultText": cell, "job_type": cell, "SmileJobID": reference, "job_id": reference, "user_id": cell, "Country": cell, "IDType": cell,
		"name": cell, "date": cell, "timestamp": rapid.SampledFrom([]string{p.born, bare(p.born), p.number, p.phone}), "Liveness_Check": cell,
		"Actions": cell, "IDNumber": cell, p.name(): cell,
	} {
		header = append(header, name)
		for i := range rows {
			rows[i] = append(rows[i], value.Draw(t, name))
		}
	}
	lines := []string{strings.Join(header, separator)}
	for _, row := range rows {
		for i, c := range row {
			if separator == "," {
				row[i] = `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
			}
		}
		lines = append(lines, strings.Join(row, separator))
	}
	return strings.Join(lines, "\n")
}

// TestNoPersonIsTold: of a made-up person nothing is told, in any format and on any
// face, and the result is still read.
func TestNoPersonIsTold(t *testing.T) {
	t.Parallel()
	c := modeltest.Load(t)
	found, tried := 0, 0
	rapid.Check(t, func(r *rapid.T) {
		p := newPerson(r)
		text := p.payload(r)
		told := everyFace(c, text)
		tried++
		if strings.Contains(told, "Job result") {
			found++
		}
		plain := bare(told)
		for _, part := range p.parts() {
			if strings.Contains(plain, part) {
				i := strings.Index(plain, part)
				r.Fatalf("%s is told: …%s…\nof\n%s", part, plain[max(0, i-60):min(len(plain), i+60)], text)
			}
		}
	})
	if found < tried/2 { // how many are tried is the caller's to say
		t.Errorf("a result was read in only %d of %d payloads", found, tried)
	}
}

// everyFace is all that can leave the program for a payload.
func everyFace(c *catalog.Catalog, text string) string {
	var b strings.Builder
	for _, format := range []string{"text", "markdown", "json"} {
		var out bytes.Buffer
		command.Run([]string{"decode", "--format", format}, command.Env{
			Stdin: strings.NewReader(text), Stdout: &out, Stderr: &out, Width: 80, Decoding: modeltest.Decoding,
			Catalog: c,
		})
		b.Write(out.Bytes())
	}
	d := job.Decode(c, []byte(text), modeltest.Decoding(job.PasteMost))
	fmt.Fprintf(&b, "%+v", d)
	s := model.NewSession(c)
	for _, r := range d.Results[:min(3, len(d.Results))] {
		fmt.Fprintf(&b, "%+v", *r)
		s.Choose(r)
		b.WriteString(everyText(ticket.OfJob(&s, r)))
	}
	b.WriteString(everyFrame(c, text))
	linear.Run(linear.Env{
		In: strings.NewReader("paste\n" + text + "\n.\n\n1\nshow\nread\njob\ncopy\nguide\nrecent\nsearch " + "0812\n"), Out: &b, Session: s, Decoding: modeltest.Decoding,
		Copy: func(text ticket.Text) (string, error) { b.WriteString(text.String()); return "copied", nil },
	})
	return b.String()
}

// everyText is a ticket for every reader in every format, and by a template that
// takes all there is.
func everyText(k ticket.Ticket) string {
	var b strings.Builder
	for _, a := range ticket.Audiences() {
		for _, f := range markup.Formats() {
			b.WriteString(k.Text(a, f).String())
		}
	}
	for _, name := range []string{"internal", "engineering"} {
		tm, err := ticket.NewTemplate(name, "{{range .Entries}}{{.}}{{end}} {{.Job}}")
		if err == nil {
			text, _ := k.Templated(tm, markup.Plain)
			b.WriteString(text.String())
		}
	}
	return b.String()
}

// everyFrame pastes a payload into the explorer, and goes through what it shows.
func everyFrame(c *catalog.Catalog, text string) string {
	var b strings.Builder
	m := explorer.New(c, explorer.Options{Decoding: modeltest.Decoding})
	send := func(msg tea.Msg) {
		m, _ = m.Update(msg)
		view := m.View()
		b.WriteString(styled.ReplaceAllString(view.Content, "") + view.WindowTitle)
	}
	m, _ = m.Update(tea.WindowSizeMsg{Width: 120, Height: 60})
	send(tea.PasteMsg{Content: text})
	for _, key := range []tea.KeyPressMsg{
		{Code: tea.KeyDown}, {Code: 'c', Text: "c"}, {Code: tea.KeyEnter}, {Code: 'Y', Text: "Y"}, {Code: tea.KeyEscape}, {Code: 'C', Text: "C"},
	} {
		send(key)
	}
	send(tea.WindowSizeMsg{Width: 60, Height: 30})
	return b.String()
}
