package job

import (
	"strconv"
	"strings"
	"time"
)

// How values of a job are told to people. Machine formats have them as they came,
// and [NotShown].

// Unshown says why a value is not told, and CopyYourself what to do about the one
// that Smile ID asks for.
const (
	Unshown      = "not shown: it could be personal"
	CopyYourself = Unshown + "; copy it from the payload yourself"
)

// Told is the result text for people; empty if there is none.
func (r *Result) Told() string {
	stem, isStem := strings.CutSuffix(r.Text, NotShown)
	switch {
	case !isStem:
		return r.Text
	case stem == "":
		return Unshown
	}
	return stem + "(the rest is " + Unshown + ")"
}

// Pairs are the labels and values of what is known of a job.
func (i Info) Pairs() [][2]string {
	var pairs [][2]string
	for _, p := range [][2]string{
		{"Status", i.Status}, {"SmileJobID", i.SmileJobID}, {"Job id", i.JobID}, {"job_type", i.JobType},
		{"Country", i.Country}, {"ID type", i.IDType}, {"Time", inWords(i.Timestamp)},
	} {
		switch p[1] {
		case "":
			continue
		case NotShown:
			p[1] = Unshown
			if p[0] == "SmileJobID" {
				p[1] = CopyYourself
			}
		}
		pairs = append(pairs, p)
	}
	return pairs
}

// inWords is a time as it came, and one that only machines read also in UTC. That
// is a number of seconds since 1970, or of milliseconds.
//
//	1678216434434 (2023-03-07 19:13:54 UTC)
func inWords(timestamp string) string {
	n, err := strconv.ParseInt(timestamp, 10, 64)
	if err != nil {
		return timestamp
	}
	at := time.Unix(n, 0)
	if len(timestamp) == len("1678216434434") {
		at = time.UnixMilli(n)
	}
	return timestamp + " (" + at.UTC().Format("2006-01-02 15:04:05") + " UTC)"
}
