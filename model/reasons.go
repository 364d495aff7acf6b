package model

// What every face says where something cannot be done, or was.
const (
	NowhereBack   = "There is nothing to go back to."
	NothingAside  = "No ticket is set aside."
	NothingPasted = "You haven't pasted a job result yet."
	NoteKept      = "Noted. The note you copy will include it."
	NoteTaken     = "The step has no note now."
	NoteUnchanged = "The note is unchanged."
	NothingHeld   = "This ticket is empty: no marks, ticks, notes, filled blanks or job result."
)

// NoGuide says that a code, or an entry by its id, has no guide.
func NoGuide(name string) string { return name + " has no guide: its answer says what to do." }
