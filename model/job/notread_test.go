package job_test

// notReadYet are the forms that aren't read yet, with the reason. It has to become
// empty: take a row out with the change that reads it.
var notReadYet = map[string]string{}

const (
	textInside = "text inside JSON isn't opened"
	encoded    = "the encoding isn't undone"
	dumped     = "dumps of this kind aren't read"
	named      = "such names aren't read"
	notAlways  = "some odd values in quotes, and texts that begin with a bracket, keep it from being read"
)

// wrongYet are the forms that are read wrongly, with the reason: worse than not at all.
var wrongYet = map[string]string{}

// pastedNotYet are the files of testdata/pasted that aren't read yet, with the reason.
var pastedNotYet = map[string]string{}

// resultsYet are the texts that have no job result, and of which one is told yet.
var resultsYet = map[string]string{
	"types.ts": "source code is taken for broken JSON",
}
