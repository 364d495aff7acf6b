package job

import (
	"smilecodes/model/job/field"
	"smilecodes/model/job/privacy"
)

// An identity is what a result calls its job.
type identity struct{ smileJobID, jobID, user privacy.Hash }

// identity is what a node and those that count for it call their job.
func (o *node) identity() identity {
	i := identity{smileJobID: o.about(field.SmileJobID).name(), jobID: o.about(field.JobID).name()}
	for near := range o.scope() {
		switch {
		case near.user != 0:
			i.user = near.user
		case near.params != nil:
			i.user = near.params.user
		}
		if i.user != 0 {
			break
		}
	}
	return i
}
