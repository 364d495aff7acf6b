package model

// What every face says where something cannot be done, or was.
const (
	NowhereBack   = "There is nothing to go back to."
	NothingAside  = "No ticket is set aside."
	NothingPasted = "You have not pasted a job result yet."
	NoteKept      = "Noted. It will be in the note that you copy."
	NoteTaken     = "The step has no note now."
)

// NoGuide says that a code, or an entry by its id, has no guide.
func NoGuide(name string) string { return name + " has no guide: its answer says what to do." }
