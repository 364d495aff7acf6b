package state

import (
	"encoding/json"
	"errors"
)

// version is the shape of the file. A program that reads a newer one leaves it
// alone: whatever it wrote would lose what it does not know.
const version = 1

// A fileJSON is the file. Its fields may only grow, and with a new version.
type fileJSON struct {
	Version  int      `json:"version"`
	Pins     []string `json:"pins,omitempty"`
	Recent   []string `json:"recent,omitempty"`
	Audience string   `json:"audience,omitempty"`
	Format   string   `json:"format,omitempty"`
	Mouse    string   `json:"mouse,omitempty"`
	Split    int      `json:"split,omitempty"`
}

// encode writes what fits.
func encode(s State) []byte {
	s = s.fit()
	data, _ := json.MarshalIndent(fileJSON{version, s.Pins, s.Recent, s.Audience, s.Format, s.Mouse, s.Split}, "", "  ") // texts and a number always can
	return append(data, '\n')
}

// decode reads what fits. The version is read first: a newer file may have any
// other shape.
func decode(data []byte) (State, error) {
	var v struct {
		Version int `json:"version"`
	}
	var f fileJSON
	switch err := json.Unmarshal(data, &v); {
	case err != nil, v.Version < 1:
		return State{}, badError{errors.New("it is damaged")}
	case v.Version > version:
		return State{}, errors.New("a newer smilecodes wrote it, so this one leaves it alone and remembers nothing")
	case json.Unmarshal(data, &f) != nil:
		return State{}, badError{errors.New("it is damaged")}
	}
	return State{f.Pins, f.Recent, f.Audience, f.Format, f.Mouse, f.Split}.fit(), nil
}
