package dialog

import "testing"

const twoResults = `[{"ResultCode":"0810","PartnerParams":{"job_type":1,"job_id":"a"}},{"ResultCode":"0899","PartnerParams":{"job_type":1,"job_id":"b"}}]`

func TestJob(t *testing.T) {
	playAll(t, func() *show { return open(pasted(t, twoResults), 80, 40, NewJob()) }, []script{
		{"", "", "Job results · 1 of 2"},
		{"", "", "Second text"},
		{"down", "", "Job results · 2 of 2"},
		{"down down", "", "No entry"},
		{"accept", "go to a result", ""},
		{"click:0899", "stay", "Job results · 2 of 2"},
		{"leave", "close", ""},
	})
	v := open(pasted(t, twoResults), 120, 40, NewJob()).play("down")
	if why := v.Reason(v.c, Accept); why != "There is no entry for this result." {
		t.Errorf("of an unknown code it says %q", why)
	}
	if r := v.Subject(v.c).Result; r != v.c.Session.Pasted().Results[1] {
		t.Errorf("a copy is about %v", r)
	}
	playAll(t, func() *show {
		return open(pasted(t, `{"ResultCode":"0810","ResultText":"Second text","PartnerParams":{"job_type":1}}`), 80, 40, NewJob())
	}, []script{
		{"", "", "╭ Job result ─"},
		{"down up pgdown home", "", "Second text"},
	})
}
