package model

// What every face says where something cannot be done, or was.
const (
	NowhereBack   = "There is nothing to go back to."
	NothingAside  = "No ticket is set aside."
	NothingPasted = "You have not pasted a job result yet."
	NoteKept      = "Noted. It will be in the note that you copy."
	NoteTaken     = "The step has no note now."
)
