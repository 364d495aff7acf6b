package tally

import (
	"fmt"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"

	"smilecodes/catalog"
	"smilecodes/model/job"
	"smilecodes/model/job/wire"
)

// Kinds knows what the answers of a count can mean. Code and job_type decide that, and
// of 0001 the text; what they come to is asked of [job.Decoder] once for each that
// comes, with a payload of just these. It may be used by several goroutines.
type Kinds struct {
	catalog *catalog.Catalog
	horizon int64           // the end of tomorrow: seconds since 1970
	words   map[string]Word // countries and ID types, however they are spelt
	names   []string        // by Word
	types   jobWords

	table [codes * jobTypes]atomic.Uint32 // the kind of a code and a job_type, without a text; 0 until it is made
	all   atomic.Pointer[[]*meaning]      // by Kind

	mu         sync.Mutex
	decoder    *job.Decoder
	vocabulary *wire.Vocabulary
	others     map[other]Kind
}

// NoKind is the kind of what isn't a code.
const NoKind Kind = 0

// The table has a row for each code of four digits, and in it the job types from -1 on.
// After the numbers come words that say less than a number.
const (
	codes    = 10_000
	jobTypes = 32
	highest  = 12 // job_type
)

// An other is what decides about kinds that are not in the table.
type other struct {
	code, text string
	jobType    int
	role       job.Role
}

// NewKinds are the kinds of a catalogue. The day is where the times of results end.
func NewKinds(c *catalog.Catalog, how job.Decoding) *Kinds {
	if how.Most == 0 {
		how.Most = job.PasteMost
	}
	y, m, d := how.Day.UTC().Date()
	k := &Kinds{
		catalog: c, horizon: unix(y, int(m), d+2), types: newJobWords(c),
		decoder: job.NewDecoder(c, how), vocabulary: wire.New(c), others: map[other]Kind{},
	}
	k.words, k.names = newWords(c)
	k.all.Store(&[]*meaning{{}})
	return k
}

// Of is the kind of an answer with a code in four digits, or in three that had lost
// their zero; [NoKind] for anything else. The job_type is -1 where it is missing or
// unknown. The text matters for 0001 only, and need not be given for others.
func (k *Kinds) Of(code []byte, jobType int, text []byte) Kind {
	n, ok := number(code)
	if !ok {
		return NoKind
	}
	if jobType < -1 || jobType > jobTypes-2 {
		jobType = -1
	}
	if n == ambiguous && len(text) > 0 {
		return k.withText(jobType, string(text))
	}
	at := &k.table[n*jobTypes+jobType+1]
	if kind := Kind(at.Load()); kind != NoKind {
		return kind
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if at.Load() == 0 {
		at.Store(uint32(k.add(k.decoded(fmt.Sprintf("%04d", n), jobType, ""))))
	}
	return Kind(at.Load())
}

// ambiguous is the code of which the text decides what it means.
const ambiguous = 1

// number is the number that a code is. One of three digits that begins with a zero has
// not lost one.
func number(code []byte) (n int, ok bool) {
	if len(code) != 4 && (len(code) != 3 || code[0] == '0') {
		return 0, false
	}
	for _, digit := range code {
		if digit < '0' || digit > '9' {
			return 0, false
		}
		n = 10*n + int(digit-'0')
	}
	return n, true
}

// withText is the kind of 0001 with a text. Only what is known of it counts.
func (k *Kinds) withText(jobType int, text string) Kind {
	const code = "0001"
	k.mu.Lock()
	known := ""
	if fit := k.vocabulary.WithText(text, k.catalog.Code(code)); len(fit) == 1 {
		known = fit[0].Text
	}
	k.vocabulary.Forget()
	if known == "" {
		k.mu.Unlock()
		return k.Of([]byte(code), jobType, nil)
	}
	defer k.mu.Unlock()
	return k.other(other{code, known, jobType, job.Verdict}, func() *meaning { return k.decoded(code, jobType, known) })
}

// other is a kind that is not in the table.
func (k *Kinds) other(key other, make func() *meaning) Kind {
	kind, ok := k.others[key]
	if !ok {
		kind = k.add(make())
		k.others[key] = kind
	}
	return kind
}

// ofResult is the kind of a result in the role that it has in its payload. A result of
// a history is one of the job if nothing later is known of it.
func (k *Kinds) ofResult(r *job.Result) Kind {
	role := r.Role
	if role == job.History && r.Advises() {
		role = job.Verdict
	}
	if role == job.NoResult || r.Code == "" {
		return NoKind
	}
	jobType := k.JobType([]byte(r.Job.JobType))
	plain := k.Of([]byte(r.Code), jobType, []byte(r.Text))
	as := k.meaning(plain)
	if plain != NoKind && as.role == role {
		return plain
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.other(other{r.Code, "", jobType, role}, func() *meaning {
		isOfJob := func(r job.Role) bool { return r == job.Verdict || r == job.Lookup || r == job.History }
		if plain != NoKind && isOfJob(role) && isOfJob(as.role) {
			m := newMeaning(k.catalog, &job.Result{Code: r.Code, Role: role, Candidates: as.entries, Product: as.slug, ProductName: as.product}, as.jobType)
			m.isProvisional = as.isProvisional && role == job.History
			return m
		}
		return k.inRole(r.Code, jobType, role)
	})
}

// JobType is the number of a job_type, or of a word that is written in its place:
// -1 if it is missing or unknown, and above 12 for a word that leaves open which number
// it is.
func (k *Kinds) JobType(text []byte) int { return k.types.of(text) }

// decoded asks what an answer means with just a code, a job_type and a text.
func (k *Kinds) decoded(code string, jobType int, text string) *meaning {
	payload := `{"ResultCode":"` + code + `"`
	if text != "" {
		payload += `,"ResultText":` + strconv.Quote(text)
	}
	if jobType >= 0 {
		payload += `,"PartnerParams":{"job_type":` + k.types.word(jobType) + `}`
	}
	results := k.decoder.Decode([]byte(payload + "}")).Results
	if len(results) != 1 {
		return newMeaning(k.catalog, &job.Result{Code: code}, jobType)
	}
	return newMeaning(k.catalog, results[0], jobType)
}

// inRole is what a code means in a role that it has by its place in a payload only.
func (k *Kinds) inRole(code string, jobType int, role job.Role) *meaning {
	r := &job.Result{Code: code, Role: role}
	families := [...][]catalog.Family{
		job.StatusCall: {catalog.Status, catalog.RequestError, catalog.V3}, job.DuplicateCheck: {catalog.DuplicateCheck},
		job.RequestError: {catalog.RequestError, catalog.V3}, job.NoResult: nil,
	}[role]
	if families == nil {
		families = []catalog.Family{catalog.Result, catalog.V3}
	}
	for _, e := range k.catalog.Code(code) {
		if slices.Contains(families, e.Family) {
			r.Candidates = append(r.Candidates, e)
		}
	}
	if all := r.Candidates; len(all) > 0 && catalog.SameProduct(all) {
		r.Product, r.ProductName, r.Final = all[0].Product.Slug, all[0].Product.Name, all[0].Final
	}
	return newMeaning(k.catalog, r, jobType)
}

// add gives a meaning its number.
func (k *Kinds) add(m *meaning) Kind {
	all := append(*k.all.Load(), m)
	k.all.Store(&all)
	return Kind(len(all) - 1)
}

// meaning is what a kind means.
func (k *Kinds) meaning(kind Kind) *meaning { return (*k.all.Load())[kind] }

// RecordOf is what counts of a decoded result.
func RecordOf(k *Kinds, r *job.Result) Record {
	record := Record{
		Kind: k.ofResult(r), Country: k.Country([]byte(r.Job.Country)), IDType: k.IDType([]byte(r.Job.IDType)),
		SmileJobID: r.SmileJobID(), JobID: r.JobID(), IsPadded: r.IsPadded(),
	}
	record.Time, _ = k.Time([]byte(r.Job.Timestamp))
	return record
}

// Code is the code of a kind; empty for [NoKind].
func (k *Kinds) Code(kind Kind) string { return k.meaning(kind).code }

// Product is the slug of a kind's product; empty if it is not settled.
func (k *Kinds) Product(kind Kind) string { return k.meaning(kind).slug }

// Role is what the answers of a kind are to their job.
func (k *Kinds) Role(kind Kind) job.Role { return k.meaning(kind).role }
