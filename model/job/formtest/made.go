package formtest

import (
	"encoding/base64"
	"fmt"
	"math/rand/v2"
	"strings"

	"smilecodes/catalog"
)

// A Made is a made-up job result of a made-up person.
type Made struct {
	Code, Text        string
	JobType           int
	SmileJobID, JobID string
	Country, IDType   string
	Time              string
	Steps             Object // the Actions
	Person            Object // fields that are hidden
	User              string // the user_id

	Seeds []string // what nobody may be told, in any case
}

// Make makes results of jobs that are told apart by everything that they have. Odd
// values have signs in them that mean something in one form or another.
func Make(c *catalog.Catalog, r *rand.Rand, n int, isOdd bool) []Made {
	var entries []*catalog.Entry
	for _, e := range c.Entries() {
		if e.Family == catalog.Result && len(e.Product.JobTypes) > 0 && e.Text != "" {
			entries = append(entries, e)
		}
	}
	made := make([]Made, n)
	for i := range made {
		e := entries[r.IntN(len(entries))]
		jobType := e.Product.JobTypes[r.IntN(len(e.Product.JobTypes))]
		made[i] = one(e.Code, e.Text, jobType, i, r, isOdd)
	}
	return made
}

// one makes a result. What comes twice in a text could not be told apart: so its
// number is in all that names it.
func one(code, text string, jobType, number int, r *rand.Rand, isOdd bool) Made {
	letters := func(n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = "bcdfghjklmnpqrtvwxyz"[r.IntN(20)]
		}
		return string(b)
	}
	first, last, street := "Ada"+letters(5), "Obi"+letters(5), "Wuse"+letters(4)
	id := fmt.Sprintf("A%d%07d", number+1, r.IntN(10_000_000))
	phone := fmt.Sprintf("+23480%d%07d", number+1, r.IntN(10_000_000))
	places := [...][2]string{{"NG", "NIN_V2"}, {"NG", "BVN"}, {"KE", "NATIONAL_ID"}, {"GH", "PASSPORT"}, {"ZA", "NATIONAL_ID"}}
	place := places[r.IntN(len(places))]
	m := Made{
		Code: code, Text: text, JobType: jobType,
		SmileJobID: fmt.Sprintf("00%d%07d", number+1, r.IntN(10_000_000)),
		JobID:      fmt.Sprintf("kyc-%d%s", 11+number, letters(3)),
		Country:    place[0], IDType: place[1],
		Time:  fmt.Sprintf("2026-03-%02dT%02d:%02d:%02d.%03dZ", 1+r.IntN(28), r.IntN(24), r.IntN(60), r.IntN(60), r.IntN(1000)),
		User:  first + last + "@mail.example",
		Seeds: []string{first, last, street, id, phone[1:]},
	}
	name, address := first+" "+last, fmt.Sprintf("%d %s Close", 1+r.IntN(99), street)
	if isOdd {
		name = first + odd[r.IntN(len(odd))] + last
		address += odd[r.IntN(len(odd))] + "Lagos"
	}
	photo := base64.StdEncoding.EncodeToString([]byte("\xff\xd8\xff\xe0\x00\x10JFIF" + name + strings.Repeat(id, 3)))
	birth := fmt.Sprintf("19%d-0%d-1%d", 60+r.IntN(40), 1+r.IntN(9), r.IntN(10))
	m.Seeds = append(m.Seeds, birth, photo[:20], photo[len(photo)-30:len(photo)-4])
	m.Person = Object{
		{"FullName", name}, {"DOB", birth},
		{"IDNumber", id}, {"PhoneNumber", phone}, {"Address", address}, {"Photo", photo},
	}
	for _, step := range [][]string{
		{"Liveness_Check", "Passed", "Not Applicable"}, {"Register_Selfie", "Approved", "Not Applicable"},
		{"Verify_ID_Number", "Verified", "Not Done"}, {"Return_Personal_Info", "Returned", "Not Returned"},
	}[r.IntN(3):] {
		m.Steps = append(m.Steps, Member{step[0], step[1+r.IntN(2)]})
	}
	return m
}

// odd are signs that mean something in one form or another, in names and addresses as
// people have them.
var odd = []string{
	" O'", " \"Ace\" ", ", ", "; ", " | ", " = ", " => ", ": ", " (Jr) ", " {1} ", " [2] ", "\\", " & ", "%20", "\n", "\t",
	" <b> ", " # ", "$", "…", " \u00a0", "é", "\", \"x\": \"", "', 'x': '", "` ", " -> ", "},{", "), (", "]] ",
}

// wire is a result as Smile ID's callback has it.
func wire(m Made) Object {
	o := Object{
		{"SmileJobID", m.SmileJobID},
		{"PartnerParams", Object{{"job_id", m.JobID}, {"user_id", m.User}, {"job_type", m.JobType}}},
		{"ResultType", "ID Verification"}, {"ResultText", m.Text}, {"ResultCode", m.Code},
		{"IsFinalResult", "true"}, {"Actions", m.Steps}, {"Country", m.Country}, {"IDType", m.IDType},
	}
	o = append(o, m.Person...)
	return append(o, Member{"signature", "bm90IGEgc2lnbmF0dXJlIGF0IGFsbA=="}, Member{"timestamp", m.Time})
}

// camels is a result with the names of most programs.
func camels(m Made) Object { return spelt(wire(m), camel) }

// pascals is a result with the names of Go and C#.
func pascals(m Made) Object { return spelt(wire(m), pascal) }

// snakes is a result with the names of Python and Rust.
func snakes(m Made) Object { return spelt(wire(m), snake) }

// row is a result as a table of an integrator has it.
func row(m Made) Object {
	return Object{
		{"id", 40 + m.JobType}, {"created_at", m.Time}, {"smile_job_id", m.SmileJobID}, {"job_type", m.JobType},
		{"result_code", m.Code}, {"result_text", m.Text}, {"country", m.Country},
		{"full_name", m.Person[0].Value}, {"phone_number", m.Person[3].Value}, {"address", m.Person[4].Value},
	}
}

// labels is a result as a page of a back office has it.
func labels(m Made) Object {
	return Object{
		{"SmileJobID", m.SmileJobID}, {"job_type", m.JobType}, {"ResultCode", m.Code}, {"ResultText", m.Text},
		{"FullName", m.Person[0].Value}, {"PhoneNumber", m.Person[3].Value},
	}
}

// JSON are results in the form that is always read.
func JSON(made []Made) string {
	return joined(made, "", func(m Made) string { return payload(m) + "\n" })
}

// Sample are results that never change; the real tools were given them.
func Sample() []Made {
	r := rand.New(rand.NewPCG(1, 2))
	return []Made{
		one("0812", "Unable to Verify Document", 6, 0, r, false),
		one("0810", "Enroll User", 1, 1, r, false),
	}
}
