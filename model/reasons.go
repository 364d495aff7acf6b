package model

// What every face says where something cannot be done, or was.
const (
	NowhereBack   = "There is nowhere to go back to."
	NothingAside  = "No ticket is set aside."
	NothingPasted = "No job result was pasted yet."
	NoteKept      = "Noted. It goes into the copied note with the step."
	NoteTaken     = "There is no note on this step."
)
