package catalog_test

import (
	"slices"
	"strings"
	"testing"
)

// What to do next is the beginning of the entry's guide in a few words. Each row has the
// entries, and then what their next step says with the step of the guide that says it
// too, both in order.
var sameOrder = []struct {
	entries string
	pairs   [][2]string
}{
	{"basic-kyc/1015 enhanced-kyc/1015 biometric-kyc/1015 biometric-kyc/0908 v3/service_unavailable", [][2]string{
		{"ID API Status", "ID API Status"}, {"offer an ID type", "offer another ID type"},
		{"late result", "its answer may still come"}, {"re-runs the job", "Run one job again"}}},
	{"basic-kyc/1013 enhanced-kyc/1013 biometric-kyc/1013 basic-kyc/1023 v3/identifier_not_found", [][2]string{
		{"country and ID type", "Country and IDType"}, {"customer to enter", "Ask the customer to compare"}}},
	{"basic-kyc/1014 enhanced-kyc/1014 biometric-kyc/1014 v3/error-400/id-number-format", [][2]string{
		{"country and ID type", "Country and IDType"}, {"customer to enter the number again", "enter it again"},
		{"If it fails again", "If it fails again, count the digits and letters"}}},
	{"document-verification/1014", [][2]string{
		{"Write down the country", "Write down the country"}, {"Ask engineering to compare", "Compare country_code"},
		{"correct them", "Correct the values"}, {"for another one", "for another one"}}},
	{"basic-kyc/1016 enhanced-kyc/1016 biometric-kyc/1016 v3/error-403/id-type-not-enabled v3/error-403/product-not-enabled", [][2]string{
		{"the right environment", "the right environment"}, {"your company", "your company's Smile ID account"}}},
	{"basic-kyc/1022", [][2]string{
		{"Read Actions", "Read the Actions"}, {"ask the customer to correct", "Ask the customer to compare"},
		{"run the job again", "Run the job again"}, {"right field", "right field"}}},
	{"document-verification/0811 document-verification/0812", [][2]string{
		{"Read the reason after the dash", "Read the reason after the dash"}, {"Ask the customer for", "Ask the customer for"}}},
	{"v3/document_expired", [][2]string{
		{"Read the status", "Read the status"}, {"rule for expired documents", "rule for expired documents"}, {"ask the customer", "Ask for a newer document"}}},
	{"v3/face_verification_failed", [][2]string{{"compare it in the app", "compare the ID number in the app"}, {"new selfie", "new selfie"}}},
	{"biometric-kyc/0811 biometric-kyc/1211", [][2]string{
		{"Actions", "Actions"}, {"compare the ID number", "compare the ID number"}, {"new selfie", "new selfie"}}},
	{"smartselfie-authentication/0821 smartselfie-authentication/1221", [][2]string{
		{"new selfie", "new selfie"}, {"user_id", "user_id"}}},
	{"biometric-kyc/1212 smartselfie-authentication/1222 smartselfie-enrollment/1242", [][2]string{
		{"rule for suspected fraud first", "rule for suspected fraud before"}, {"new selfie", "for a selfie"}}},
	{"biometric-kyc/1213", [][2]string{{"newer code", "newer code"}, {"your company's rule", "your company's rule"}}},
	{"biometric-kyc/1214", [][2]string{
		{"country and ID type", "Country and IDType"}, {"new picture", "new picture"}, {"run the job again", "Run the job again"}}},
	{"general/0001/data-invalid v3/internal_error", [][2]string{
		{"one job or many", "one job or many"}, {"differs from a job that worked", "those of a job that worked"}, {"write to Smile ID", "Write to Smile ID"}}},
	{"general/0001/id-card-image-unusable general/0001/selfie-image-unusable", [][2]string{
		{"in the zip file", "Open the zip"}, {"ask the customer to take it again", "ask the customer to take it again"}, {"run the job again", "Run the job again"}}},
	{"enhanced-kyc/2212", [][2]string{{"whether the job exists", "if the job exists"}, {"a good connection", "a good connection"}}},
	{"request-error/2204 request-error/2205 request-error/2405", [][2]string{
		{"API key", "API key"}, {"base URL", "base URL"}, {"signature", "signature"}}},
	{"request-error/2207 request-error/2208", [][2]string{
		{"Ask engineering whether the user_id", "right environment"}, {"find out who", "Find out who"}}},
	{"request-error/2215", [][2]string{{"earlier job", "earlier job"}, {"same upload", "same job"}, {"new job_id", "new job_id"}}},
	{"request-error/2220 v3/error-403/production-access", [][2]string{
		{"meant for production", "which environment"}, {"access", "if access was agreed"}, {"write to Smile ID", "write to Smile ID"}}},
}

// TestNextFollowsTheGuide holds that nobody is told one order by an entry and another by
// its guide.
func TestNextFollowsTheGuide(t *testing.T) {
	c := load(t)
	for _, row := range sameOrder {
		for _, id := range strings.Fields(row.entries) {
			e := c.Entry(id)
			var steps []string
			for _, s := range e.Steps() {
				steps = append(steps, s.Do)
			}
			said, at := 0, 0
			for _, pair := range row.pairs {
				n := strings.Index(e.Next[said:], pair[0])
				i := slices.IndexFunc(steps[at:], func(do string) bool { return strings.Contains(do, pair[1]) })
				if n < 0 || i < 0 {
					t.Errorf("%s: %q, %q do not come after what is before them:\n%s\n%s", id, pair[0], pair[1], e.Next, strings.Join(steps, "\n"))
					break
				}
				said, at = said+n, at+i+1
			}
		}
	}
}
