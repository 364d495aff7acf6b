package privacy_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"smilecodes/model/job"
	"smilecodes/model/modeltest"
)

// hasLong finds more than five digits in a row, whatever separates them, that are
// not up to ten beginning with 00, nor a time or date of these years.
func hasLong(text string) bool {
	for _, row := range regexp.MustCompile(`\d+`).FindAllString(regexp.MustCompile(`[-_]`).ReplaceAllString(text, ""), -1) {
		isOwn := strings.HasPrefix(row, "00") && len(row) <= 10
		isTime := regexp.MustCompile(`^(1[5-7]\d{8}|1[5-7]\d{11}|20(1[89]|2[0-6])(0[1-9]|1[0-2])([0-2]\d|3[01]))$`).MatchString(row)
		if len(row) > 5 && !isOwn && !isTime {
			return true
		}
	}
	return false
}

// mayGetThrough holds for references that are shown although they may be those of a
// person: no rule can tell them from what a machine made up. It says in its own way
// what the rule says.
func mayGetThrough(text string) bool {
	hasLetter, hasDigit := regexp.MustCompile(`[A-Za-z]`).MatchString(text), regexp.MustCompile(`\d`).MatchString(text)
	switch {
	case !hasDigit || !regexp.MustCompile(`^[\w-]{1,64}$`).MatchString(text):
		return false
	case !hasLetter:
		return regexp.MustCompile(`^(\d{1,5}|00\d{4,8})$`).MatchString(text)
	}
	return !hasLong(text)
}

// TestNumbersOfFormats: a number as Smile ID's formats have it is not shown as a
// reference where another field has it too, in whatever it is wrapped; alone only
// where no rule can know it; and never as anything else.
func TestNumbersOfFormats(t *testing.T) {
	c := modeltest.Load(t)
	var forms []*rapid.Generator[string]
	for _, f := range c.Formats() {
		for _, r := range f.Pattern {
			forms = append(forms, rapid.StringMatching(r))
		}
		if f.Sandbox != "" {
			forms = append(forms, rapid.Just(f.Sandbox))
		}
	}
	jobOf := func(text string) job.Info {
		return job.Decode(c, []byte(text), modeltest.Decoding(job.InputMost)).Results[0].Job
	}
	rapid.Check(t, func(r *rapid.T) {
		number := strings.TrimSpace(rapid.OneOf(forms...).Draw(r, "number"))
		if !strings.ContainsAny(number, "0123456789") {
			r.Skip("letters alone are a word, perhaps that of a country")
		}
		wrapped := rapid.SampledFrom([]string{"%s", "a%s", "%sz", "acme-%s", "%s-1", "0%s", "x1-%s-y"}).Draw(r, "in")
		reference := fmt.Sprintf(wrapped, number)
		plain := strings.NewReplacer("-", "", " ", "", "/", "").Replace(number)
		isHad := len(plain) >= 6 && strings.Trim(plain, "0") != ""
		both := fmt.Sprintf(`{"ResultCode":"0812","IDNumber":%q,"job_id":%q,"SmileJobID":%[2]q,"timestamp":%[1]q,"Country":%[1]q,"IDType":%[1]q}`, number, reference)
		one := jobOf(both)
		if (isHad || reference == number) && one.JobID != job.NotShown {
			r.Fatalf("of %s the job_id is told", both)
		}
		isOwn := regexp.MustCompile(`^00\d{4,8}$`).MatchString(reference) // hidden only where it is the number itself
		if (isHad && !isOwn || reference == number) && one.SmileJobID != job.NotShown {
			r.Fatalf("of %s the SmileJobID is told", both)
		}
		if one.Country != job.NotShown || one.IDType != job.NotShown {
			r.Fatalf("of %s a country or an ID type is told", both)
		}
		if isTime := regexp.MustCompile(`^1[4-7]\d{8}$|^1[4-7]\d{11}$`).MatchString(number); one.Timestamp != job.NotShown && !isTime {
			r.Fatalf("of %s the time is told", both)
		}
		alone := fmt.Sprintf(`{"ResultCode":"0812","job_id":%q}`, reference)
		if one := jobOf(alone); one.JobID != job.NotShown && !mayGetThrough(reference) {
			r.Fatalf("of %s the job_id is told", alone)
		}
	})
}
