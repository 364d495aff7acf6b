package explorer

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// The payloads of this file: a job with its look-up and an earlier result, two results
// that contradict each other, an answer with the history of another job, and answers
// that are not known.
const (
	stepsOfJob = `{"ResultCode":"1210","SmileJobID":"0000000857","PartnerParams":{"job_type":1},"history":[
		{"ResultCode":"0814","SmileJobID":"0000000857","PartnerParams":{"job_type":1}},
		{"ResultCode":"1012","SmileJobID":"0000000857","PartnerParams":{"job_type":1}}]}`
	lookupAlone   = `{"ResultCode":"1012","SmileJobID":"0000000857","PartnerParams":{"job_type":1}}`
	contradicting = `[{"ResultCode":"0810","ResultText":"Enroll User"},{"ResultCode":"0811","ResultText":"Failed Enroll"}]`
	otherHistory  = `{"code":"2302","job_complete":true,"result":{"ResultText":"Enroll User","SmileJobID":"0000001897"},"history":[
		{"ResultCode":"1210","SmileJobID":"0000000857","PartnerParams":{"job_type":1}}]}`
	unknownCode = `{"ResultCode":"0899","SmileJobID":"0000000857","PartnerParams":{"job_type":1}}`
)

// pastedAtDesk shows a job result.
func pastedAtDesk(t *testing.T, payload string) *player {
	return atDesk(t, 120, 36).send(tea.PasteMsg{Content: payload})
}

// TestReplyOfResults: of a job result y copies only words that are on the screen, and
// what the agent has to find out first comes before it copies.
func TestReplyOfResults(t *testing.T) {
	for _, tt := range []struct{ payload, keys, reply, said string }{
		{stepsOfJob, "y", "biometric-kyc/1210", "✓ Copied: customer reply for 1210"},
		{stepsOfJob, "down down y", "", "1012 is only the ID look-up of this job: 1210 decides. Choose it and y copies."},
		{stepsOfJob, "down down y y", "", "1012 is only the ID look-up of this job: 1210 decides."},
		{stepsOfJob, "down down enter y", "", "1012 is only the ID look-up of this job: 1210 decides. J shows the job result."},
		{stepsOfJob, "down down enter 1210 enter y", "biometric-kyc/1210", "✓ Copied: customer reply for 1210"},
		{stepsOfJob, "down y", "", "0814 is an earlier result of this job: 1210 decides. Choose it and y copies."},
		{stepsOfJob, "down enter y", "", "0814 is an earlier result of this job: 1210 decides. J shows the job result."},
		{stepsOfJob, "down enter X y", "biometric-kyc/0814", "✓ Copied: customer reply for 0814"},
		{lookupAlone, "y", "", "1012 is only the ID look-up of this job: the verdict comes separately."},

		{contradicting, "y", "", "Not copied: 0810 and 0811 contradict each other. y again copies the reply of 0810."},
		{contradicting, "y y", "biometric-kyc/0810", "✓ Copied: customer reply for 0810"},
		{contradicting, "y y y", "biometric-kyc/0810", "✓ Copied: customer reply for 0810"},
		{contradicting, "enter y", "", "Not copied: 0810 and 0811 contradict each other. y again copies the reply of 0810."},
		{contradicting, "enter y y", "biometric-kyc/0810", "✓ Copied: customer reply for 0810"},
		{contradicting, "down y right y", "", "Not copied: 0810 and 0811 contradict each other. y again copies the reply of 0811."},
		{contradicting, "y down y right y y", "biometric-kyc/0811", "✓ Copied: customer reply for 0811"},
		{otherHistory, "y", "", "Not copied: 1210 belongs to another job of the same user. y again copies the reply of 1210."},
		{otherHistory, "y y", "biometric-kyc/1210", "✓ Copied: customer reply for 1210"},
		{otherHistory, "down down y", "", "Not copied: an answer and its history name different jobs. y again copies the reply of 2302."},
		{otherHistory, "y down down y up up y", "", "Not copied: 1210 belongs to another job of the same user."},

		{otherHistory, "down y", "", "There is no reply, because no result code was found."},
		{unknownCode, "y", "", "There is no reply: 0899 is not in the catalogue."},
	} {
		p := pastedAtDesk(t, tt.payload).play(tt.keys)
		want := ""
		if tt.reply != "" {
			want = replyTo(p, tt.reply)
		}
		if p.desk.clipboard() != want || !strings.HasPrefix(p.Said, tt.said) {
			t.Errorf("%.40s, %q: it says %q, not %q, and copies\n%s", tt.payload, tt.keys, p.Said, tt.said, p.desk.clipboard())
		}
	}
}

// TestNoteOfResults: the internal note is copied of each, and says what the result is.
func TestNoteOfResults(t *testing.T) {
	p := pastedAtDesk(t, stepsOfJob).play("down down c")
	if text := p.desk.clipboard(); !strings.Contains(text, "Came back as: ID look-up step, not the verdict") || !strings.Contains(text, "Category: ID look-up step (no verdict)") {
		t.Errorf("it says %q, and copies\n%s", p.Said, text)
	}
}

// TestAnswerInJob: the answer of an entry that is opened from the job begins with what it
// is there, as long as the job is in hand, and names no key that copies nothing.
func TestAnswerInJob(t *testing.T) {
	const words = "! In this job it is only the ID look-up, not the verdict."
	for keys, warns := range map[string]bool{
		"down down enter":                       true,
		"down down enter end":                   true,
		"down down enter esc 1012 enter":        true,
		"down down enter X":                     false,
		"down down enter X U":                   true,
		"enter":                                 false,
		"esc / 1012 space enhanced enter enter": false, // not by the job
	} {
		p := pastedAtDesk(t, stepsOfJob).send(tea.WindowSizeMsg{Width: 80, Height: 24}).play(keys)
		if shows := strings.Contains(p.screen(), words); shows != warns || warns && strings.Contains(p.screen(), "y copies") {
			t.Errorf("%q: it warns: %v\n%s", keys, shows, p.screen())
		}
	}
	p := pastedAtDesk(t, stepsOfJob).play("down down enter").send(tea.WindowSizeMsg{Width: 90, Height: 3})
	if screen := p.screen(); !strings.HasPrefix(screen, "1012 Enhanced KYC: In this job it is only the ID look-up, no") {
		t.Errorf("a tiny window says\n%s", screen)
	}
}

// TestComposedDoubt: the composer says above a reply what to be careful about, and of a note
// nothing.
func TestComposedDoubt(t *testing.T) {
	for _, tt := range []struct{ payload, keys, says string }{
		{stepsOfJob, "down down C right", "! 1012 is only the ID look-up of this job: 1210 decides."},
		{stepsOfJob, "down down enter C right", "! 1012 is only the ID look-up of this job: 1210 decides."},
		{contradicting, "C right", "! 0810 and 0811 contradict each other. Find out which one counts first."},
		{stepsOfJob, "C right", ""},
		{contradicting, "C", ""},
	} {
		p := pastedAtDesk(t, tt.payload).play(tt.keys)
		if got := strings.Contains(p.screen(), "│ ! "); p.At != atCopyAs || !strings.Contains(p.screen(), tt.says) || got != (tt.says != "") {
			t.Errorf("%.40s, %q: %q is not said, or more\n%s", tt.payload, tt.keys, tt.says, p.screen())
		}
	}
}
