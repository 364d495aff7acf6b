package ticket

import (
	"slices"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/job"
)

// missing is the evidence that the guide asks for and the job does not give.
func (n *note) missing() []string {
	if n.entry == nil || n.entry.Guide == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(n.entry.Guide.Evidence), n.isCollected)
}

// isCollected reports whether a job result gives some evidence. Guides begin
// each with the name of the field.
func (n *note) isCollected(evidence string) bool {
	if n.job == nil {
		return false
	}
	has := func(values ...string) bool {
		return !slices.ContainsFunc(values, func(v string) bool { return !isShown(v) })
	}
	j := n.job.info
	for _, known := range []struct {
		begins string
		given  bool
	}{
		{"SmileJobID, or", has(j.SmileJobID) || has(j.JobID)},
		{"job_type and product", has(j.JobType) && n.job.gives.product},
		{"Code and result text", has(n.job.code) && n.job.gives.text},
		{"Country and IDType", has(j.Country, j.IDType)},
		{"Code and error text", has(n.job.code) && n.job.gives.text},
		{"job_id of the earlier job", has(j.JobID)},
		{"Actions values", n.job.gives.steps},
		{"Time of the job", has(j.Timestamp)},
		{"Time of the request", has(j.Timestamp)},
	} {
		if known.given && strings.HasPrefix(evidence, known.begins) {
			return true
		}
	}
	return false
}

// isShown reports whether a value is there and told.
func isShown(v string) bool { return v != "" && !strings.HasSuffix(v, job.NotShown) }

const noData = "No personal data: no names, no numbers, no pictures, no signatures"

// logged is what an integration should log of every answer. A refused request
// has no job, and so no SmileJobID.
func (n *note) logged() []string {
	if n.entry != nil && n.entry.Family == catalog.V3 {
		return []string{"job_id", "status, reason and message", "Country and ID type", "The time of the answer", noData}
	}
	if n.entry != nil && n.entry.Family == catalog.RequestError || n.entry == nil && n.job.isRequest {
		return []string{
			"job_id and job_type of the request", "code and error text", "The address you called, and the environment",
			"The time of the answer", noData,
		}
	}
	return []string{
		"SmileJobID and job_id", "ResultCode, ResultText and Actions", "job_type, Country and IDType",
		"The time of the answer", noData,
	}
}
