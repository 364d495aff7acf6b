package form_test

import (
	"slices"
	"testing"

	"smilecodes/model/job/field"
	"smilecodes/model/job/form"
	"smilecodes/model/job/payload"
	"smilecodes/model/job/wire"
	"smilecodes/model/modeltest"
)

// TestInner: a text is JSON itself only if nothing is around it.
func TestInner(t *testing.T) {
	for _, row := range []struct{ raw, inner string }{
		{`{\"code\":\"2205\"}`, `{"code":"2205"}`},
		{` [1,2] `, "[1,2]"},
		{`Request failed: {\"code\":\"2205\"}`, ""},
		{`{\"code\":\"2205\"} was the answer`, ""},
		{`no JSON`, ""},
	} {
		e := payload.Event{Kind: payload.String, Raw: []byte(row.raw)}
		if inner, ok := form.Inner(e); ok != (row.inner != "") || ok && string(inner) != row.inner {
			t.Errorf("%s is %s itself", row.raw, inner)
		}
	}
	if _, ok := form.Inner(payload.Event{Kind: payload.CutString, Raw: []byte(`{}`)}); ok {
		t.Error("a text that was cut off is not read as JSON")
	}
}

// TestValues: what comes after a name ends in its own way for each field.
func TestValues(t *testing.T) {
	for _, row := range []struct{ text, value, whole, after string }{
		{"job_type: 6, x", "6", "6", "6, x"},
		{"job_type: biometric kyc (production)", "biometric kyc", "biometric kyc (production", "biometric kyc (production)"},
		{`job_type="1" x`, "1", "1", `1" x`},
		{"SmileJobID: 0000004711.", "0000004711", "0000004711", "0000004711."},
		{"ResultText: Document Verified; more", "Document Verified", "Document Verified", "Document Verified; more"},
	} {
		found := form.NewReader(field.NewKeys(), wire.New(modeltest.Load(t))).Read([]byte("ResultCode: 0812\n" + row.text))
		n := found.Records[0].Names[1]
		if found.Value(n) != row.value || found.Whole(n) != row.whole || string(found.After(n)) != row.after {
			t.Errorf("%s: %q, %q, %q", row.text, found.Value(n), found.Whole(n), found.After(n))
		}
	}
}

// TestNear: the names that may be of a person beside a code are those of its
// paragraph, and of paragraphs that have no code.
func TestNear(t *testing.T) {
	found := form.NewReader(field.NewKeys(), wire.New(modeltest.Load(t))).
		Read([]byte("ResultCode: 0812 - Unable to verify Document\nuser: a\n\nResultCode: 0810\nphone: b\n\nemail: c\n"))
	var near []string
	for n := range found.Near(found.Records[0].Code.Paragraph) {
		near = append(near, n.Squashed)
	}
	if want := []string{"resultcode", "user", "email"}; !slices.Equal(near, want) {
		t.Errorf("near are %q", near)
	}
	if text := found.Text(found.Records[0]); text != "Unable to verify Document" {
		t.Errorf("the text after the code is %q", text)
	}
	if text := found.Text(found.Records[1]); text != "" {
		t.Errorf("after a code without a text is %q", text)
	}
}
