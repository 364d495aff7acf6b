package source

import (
	"slices"

	"smilecodes/catalog"
)

// readSandbox reads what the sandbox answers.
func (l *loader) readSandbox() {
	const name = "sandbox.toml"
	var file sandboxFile
	if !l.read(name, &file) {
		return
	}
	for i, r := range file.Tables {
		checker{l, name, "table", r.Title, i}.sandbox(r)
	}
}

func (c checker) sandbox(r sandboxTable) {
	c.required("title", r.Title, "send", r.Send, "read", r.Read)
	c.date("read", r.Read)
	c.plain("notes", r.Notes...)
	t := catalog.SandboxTable{
		Title: r.Title, Send: r.Send, Notes: r.Notes,
		Source: c.source(r.Source), Read: r.Read, Certainty: word[catalog.Level](c, "certainty", r.Certainty),
	}
	if len(r.Rows) == 0 {
		c.fault("it has no row")
	}
	for _, row := range r.Rows {
		c.required("send in a row", row.Send, "says in a row", row.Says)
		t.Rows = append(t.Rows, catalog.SandboxRow{Send: row.Send, Code: row.Code, Says: row.Says})
	}
	c.l.Sandbox = append(c.l.Sandbox, t)
}

// sandboxCodes finds codes of the sandbox that no entry has.
func (l *loader) sandboxCodes() {
	for i, t := range l.Sandbox {
		for _, r := range t.Rows {
			isIt := func(e *catalog.Entry) bool { return e.Code == r.Code }
			if r.Code != "" && !slices.ContainsFunc(l.Entries, isIt) {
				checker{l, "sandbox.toml", "table", t.Title, i}.fault("code %s has no entry", shown(r.Code))
			}
		}
	}
}
