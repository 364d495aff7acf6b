package explorer

import (
	"fmt"
	"testing"

	"smilecodes/model/modeltest"
)

// TestV3Frames holds what a word looks like in the place of a code of four digits: in a
// row of a list, in a title, in a comparison and in a job result.
func TestV3Frames(t *testing.T) {
	for _, s := range []struct{ name, keys string }{
		{"v3-list", "right right right right right right right right right right"},
		{"v3-among-others", "/ fraud"},
		{"v3-reason", "/ image_unavailable_or_invalid enter enter"},
		{"v3-error", "413 enter enter"},
		{"v3-messages", "403 enter"},
		{"v3-compare", "403 enter ="},
		{"v3-job", "paste:v3-reason.json"},
		{"v3-job-unsettled", "paste:v3-forbidden.jsonl"},
	} {
		for _, size := range sizes[:3] {
			p := explore(t, modeltest.WithV3(t), size[0], size[1]).play("enter " + s.keys)
			golden(t, fmt.Sprintf("frames/%s-%dx%d.txt", s.name, size[0], size[1]), modeltest.SameEdition(p.session.Catalog(), p.screen()))
		}
	}
}
