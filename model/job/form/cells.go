package form

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"smilecodes/model/job/field"
	"smilecodes/model/job/wire"
)

// isRuler holds for a line that only parts a header from its rows.
func isRuler(text []byte) bool {
	return bytes.ContainsAny(text, "-=") && len(bytes.Trim(text, " \t\r|+-=:")) == 0
}

// hasPayload reports whether a cell of a row is JSON that has the code of the row: then
// the rest of the row belongs to the code in there.
func hasPayload(row []string, code string) bool {
	code = wire.Padded(wholeNumber(code))
	return slices.ContainsFunc(row, func(cell string) bool {
		return strings.HasPrefix(cell, "{") && strings.Contains(cell, code) && strings.Contains(strings.ToLower(cell), "code")
	})
}

// hasAnswer holds for a cell that may be an answer itself: it is JSON, or it has the name
// of the result code.
func hasAnswer(cell string) bool {
	const shortest = len(`{"code":"0812"}`)
	if len(cell) < shortest || !strings.ContainsAny(cell, "0123456789") {
		return false
	}
	if strings.Count(cell, "{") != strings.Count(cell, "}") {
		return false // a part of one
	}
	lower := strings.ToLower(cell)
	isJSON := cell[len(cell)-1] == '}' || cell[len(cell)-1] == ']'
	isNamed := strings.Contains(lower, "resultcode") || strings.Contains(lower, "result_code")
	return isNamed || isJSON && strings.Contains(lower, "code")
}

// value is a cell as JSON. A code that lost its zeros in a spreadsheet is a number, as it
// was there, and so is a job_type.
func value(f field.Field, cell string) string {
	isNumber := f == field.ResultCode || f == field.CallCode || f == field.JobType
	if whole := wholeNumber(cell); isNumber && len(whole) < 4 && wire.IsDigits(whole) && (whole == "0" || whole[0] != '0') {
		return whole
	}
	quoted, _ := json.Marshal(cell)
	return string(quoted)
}
