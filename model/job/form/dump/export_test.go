package dump

import "smilecodes/model/job/form/effort"

// Dumps are the dumps of a text, each as JSON.
func Dumps(text []byte, steps *effort.Steps) (all [][]byte) {
	f := finder{text: text, steps: steps}
	f.find()
	for _, s := range f.found {
		all = append(all, s.json)
	}
	return all
}
