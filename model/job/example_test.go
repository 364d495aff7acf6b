package job_test

import (
	"fmt"
	"time"

	"smilecodes/assets"
	"smilecodes/model/job"
	"smilecodes/model/job/privacy"
)

// A job result may come in the middle of a message. The job_type settles which
// of the two meanings of 0812 it is, and no name gets out.
func ExampleDecode() {
	message := `Hi, what does this mean?
{"ResultCode": "0812", "ResultText": "Machine Judgement - Pure Provisional", "FullName": "Ada Example",
 "PartnerParams": {"job_type": 1}, "Actions": {"Liveness_Check": "Passed"}}`
	d := job.Decode(assets.Catalog(), []byte(message), job.Decoding{
		Most: job.PasteMost,
		Day:  time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC),
		Key:  privacy.Key{1}, // a program draws one at random when it starts
	})
	for _, r := range d.Results {
		fmt.Printf("%s, %s: %s\n", r.Code, r.ProductName, r.Entry.Category)
		for _, a := range r.Actions {
			fmt.Println(a.Meaning)
		}
	}
	fmt.Printf("%q\n", d.Hidden)
	// Output:
	// 0812, Biometric KYC: Provisionally Approved
	// Check that a live person took the selfie: it passed.
	// ["FullName"]
}
