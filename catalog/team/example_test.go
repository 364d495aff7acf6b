package team_test

import (
	"testing"

	"smilecodes/assets"
	"smilecodes/catalog/team"
)

// TestExample: what a new team begins with has no fault, and has one of everything.
func TestExample(t *testing.T) {
	var files []string
	for name, text := range team.Example(assets.Catalog(), today) {
		files = append(files, name, text)
	}
	_, report := lay(files...)
	if len(report.Faults)+len(report.Overdue) > 0 || report.Texts != 3 || report.Sentences != 1 || report.Steps != 1 || report.Name != "Support" {
		t.Errorf("%s%s%+v", told(report.Faults), told(report.Overdue), report)
	}
}
