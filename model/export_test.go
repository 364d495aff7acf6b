package model

// ShowsRetired reports whether retired entries are shown.
func (s *Session) ShowsRetired() bool { return s.retired }
