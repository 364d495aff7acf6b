package form_test

import (
	"fmt"
	"strings"
	"testing"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/form/effort"
	"smilecodes/model/job/wire"
	"smilecodes/model/modeltest"
)

// thrown is the text in which JSON takes the place of exceptions, and what they are called.
func thrown(t *testing.T, text string) (plain, name string) {
	for l := range form.NewReader(field.NewKeys(), wire.New(modeltest.Load(t))).Layers([]byte(text), nil, effort.For(len(text))) {
		if l.Kind == form.Names && strings.HasPrefix(l.Name, "an e") {
			return string(l.Text), l.Name
		}
	}
	return text, ""
}

// TestExceptions: the code of an exception is known by its place in it.
func TestExceptions(t *testing.T) {
	const refused = "You are not authorized to do that."
	for _, row := range []struct{ came, plain, name string }{
		{"E/App: com.smileidentity.models.SmileIDException: Details(code=2205, message=You are not authorized to do that.)\n\tat a.b(C.kt:1)", `E/App: com.smileidentity.models.{"code":"2205","error":"You are not authorized to do that."}` + "\n\tat a.b(C.kt:1)", "an exception of the Android SDK"},
		{"SmileIDException(details=Details(code=2205, message=x (y))), job=1", `{"code":"2205","error":"x (y"} job=1`, "an exception of the Android SDK"},
		{`Error Domain: SmileIDError.api("2205", "` + refused + `")`, `Error Domain: {"code":"2205","error":"You are not authorized to do that."}`, "an error of the iOS SDK"},
		{`Optional(SmileID.SmileIDError.api("2205", "x"))`, `Optional(SmileID.{"code":"2205","error":"x"})`, "an error of the iOS SDK"},
		{`api("2205", "` + refused + `")`, `{"code":"2205","error":"You are not authorized to do that."}`, "an error of the iOS SDK"},
		{"Uncaught Error: 2205: " + refused + "\n  at x", `Uncaught {"code":"2205","error":"You are not authorized to do that."}` + "\n  at x", "an error in words"},
		{"PlatformException(2205, You are not authorized to do that, null, null)", `Platform{"code":"2205","error":"You are not authorized to do that"}`, "an error in words"},
	} {
		if plain, name := thrown(t, row.came); plain != row.plain || name != row.name {
			t.Errorf("%s\nis %s\n%s\nnot\n%s", row.came, name, plain, row.plain)
		}
	}
}

// TestNothingThrown: a number after the word error isn't a code of ours, and neither is what
// source code or a list of codes says.
func TestNothingThrown(t *testing.T) {
	c := modeltest.Load(t)
	list := ""
	for _, e := range c.Entries() {
		list += fmt.Sprintf("Error: %s: %s\n", e.Code, e.Text)
	}
	for _, text := range []string{
		`api("2205", "something else")`, `api("0812", "Unable to verify Document")`, "Error: 2205: something else", "Error 404: Not found", "order 2205: You are not authorized to do that.",
		`throw SmileIDError.api("2205", "You are not authorized to do that.")`, `case .failure(let e) where e == SmileIDError.api("2205", "x")`, "raise Error(2205, You are not authorized to do that.)",
		"SmileIDException: Details(code=9999, message=x)", list,
	} {
		if plain, name := thrown(t, text); name != "" {
			t.Errorf("%s is %s\n%s", text, name, plain)
		}
	}
	if text := strings.Repeat("Error: 2205: x ", 1000); func() int {
		steps := effort.For(len(text))
		for range form.NewReader(field.NewKeys(), wire.New(c)).Layers([]byte(text), nil, steps) {
		}
		return steps.Used()
	}() > 20*len(text) {
		t.Error("exceptions cost too many steps")
	}
}
