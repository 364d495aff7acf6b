package tree

import (
	"smilecodes/model/job/field"
	"smilecodes/model/job/privacy"
)

// An Identity is what a result calls its job.
type Identity struct{ SmileJobID, JobID, User privacy.Hash }

// Identity is what a node and those that count for it call their job.
func (o *Node) Identity() Identity {
	i := Identity{SmileJobID: o.About(field.SmileJobID).Name(), JobID: o.About(field.JobID).Name()}
	for near := range o.scope() {
		switch {
		case near.user != 0:
			i.User = near.user
		case near.params != nil:
			i.User = near.params.user
		}
		if i.User != 0 {
			break
		}
	}
	return i
}
