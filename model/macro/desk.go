package macro

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"html"
	"strings"

	"smilecodes/catalog"
	"smilecodes/model/ticket/markup"
)

// A Desk is a help desk whose form macros can have.
type Desk struct {
	Slug, Name string // as in --for, and as it calls itself
	page       string // where the form is documented, as we read it; no desk was at hand to try it on

	send  string // how the files get there: prose and one command, in Markdown
	files func([]Macro) ([]File, error)
}

// A File is one of a folder's, by its name with slashes.
type File struct {
	Name string
	Data []byte
}

// Desks are those that macros can be written for.
func Desks() []Desk {
	return []Desk{
		{
			Slug: "zendesk", Name: "Zendesk", files: zendesk,
			page: "https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/",
			send: "Each file in `macros` is one request that makes a macro:\n\n" +
				"    for f in macros/*.json; do curl -fsS -u \"$EMAIL/token:$TOKEN\" -H 'Content-Type: application/json' -d @\"$f\" \"https://$SUBDOMAIN.zendesk.com/api/v2/macros.json\"; done\n\n" +
				"A file in `dynamic-content` is imported in the Admin Center, under Dynamic content; its columns are those of an export.",
		},
		{
			Slug: "freshdesk", Name: "Freshdesk", files: freshdesk,
			page: "https://developers.freshdesk.com/api/#canned_responses",
			send: "Each file in `responses` is one request that makes a canned response. `$FOLDER` is the number of a folder for canned responses:\n\n" +
				"    for f in responses/*.json; do jq --argjson folder \"$FOLDER\" '.folder_id = $folder' \"$f\" | curl -fsS -u \"$KEY:X\" -H 'Content-Type: application/json' -d @- \"https://$DOMAIN.freshdesk.com/api/v2/canned_responses\"; done",
		},
		{
			Slug: "helpscout", Name: "Help Scout", files: helpScout,
			page: "https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-create/",
			send: "Each file in `replies` is one request that makes a saved reply in an inbox:\n\n" +
				"    for f in replies/*.json; do curl -fsS -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' -d @\"$f\" \"https://api.helpscout.net/v2/mailboxes/$INBOX/saved-replies\"; sleep 1; done",
		},
		{
			Slug: "gorgias", Name: "Gorgias", files: gorgias,
			page: "https://developers.gorgias.com/reference/the-macro-object",
			send: "Each file in `macros` is one request that makes a macro; its `external_id` is the macro's key:\n\n" +
				"    for f in macros/*.json; do curl -fsS -u \"$EMAIL:$KEY\" -H 'Content-Type: application/json' -d @\"$f\" \"https://$DOMAIN.gorgias.com/api/macros\"; done",
		},
		{
			Slug: "salesforce", Name: "Salesforce", files: salesforce,
			page: "https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_quicktext.htm",
			send: "`quicktext.csv` has one Quick Text a row, for e-mail; load it into the object QuickText:\n\n" +
				"    sf data import bulk --sobject QuickText --file quicktext.csv --wait 10",
		},
		{
			Slug: "espanso", Name: "espanso", files: espanso,
			page: "https://espanso.org/docs/packages/package-specification/",
			send: "The folder `smilecodes` is a package. Type `:` and the beginning of a trigger, or search its label in espanso:\n\n" +
				"    cp -r smilecodes \"$(espanso path packages)/\" && espanso restart",
		},
		{
			Slug: "csv", Name: "any other desk", files: plain,
			send: "`macros.csv` has a macro a row: its key, language, state, title and body, as UTF-8.",
		},
	}
}

// DeskOf finds a desk by its slug.
func DeskOf(slug string) (Desk, bool) {
	for _, d := range Desks() {
		if d.Slug == slug {
			return d, true
		}
	}
	return Desk{}, false
}

// inFolder is a title in the folder of a language, as Zendesk makes them of "::".
func inFolder(m Macro) string {
	if m.Language == "en" {
		return "Smile ID::" + m.Title
	}
	return "Smile ID::" + m.Language + "::" + m.Title
}

// zendesk writes the body of a request for each macro, and for other languages than
// English a CSV of dynamic content, in which each text is a variant of the English one.
// Zendesk sends such a text unseen, by the language of the customer, so no draft is in it.
func zendesk(macros []Macro) ([]File, error) {
	files, err := each(macros, "macros", func(m Macro) any {
		type action struct {
			Field string `json:"field"`
			Value string `json:"value"`
		}
		type macro struct {
			Title       string   `json:"title"`
			Description string   `json:"description"`
			Active      bool     `json:"active"`
			Actions     []action `json:"actions"`
		}
		return map[string]macro{"macro": {inFolder(m), m.Key, true, []action{{"comment_value", m.Body}, {"comment_mode_is_public", "true"}}}}
	})
	if err != nil {
		return nil, err
	}
	english := map[string]string{}
	for _, m := range macros {
		if m.Language == "en" {
			english[stem(m)] = m.Body
		}
	}
	for _, language := range languagesOf(macros) {
		rows := [][]string{{"Title", "Default language", "Default text", nameOf(language) + " text", "Variant status"}}
		for _, m := range macros {
			if m.Language == language && !m.IsDraft && english[stem(m)] != "" {
				rows = append(rows, []string{stem(m), "English", english[stem(m)], m.Body, "Current"})
			}
		}
		if language != "en" && len(rows) > 1 {
			data, err := table(rows)
			if err != nil {
				return nil, err
			}
			files = append(files, File{"dynamic-content/" + language + ".csv", data})
		}
	}
	return files, nil
}

func freshdesk(macros []Macro) ([]File, error) {
	return each(macros, "responses", func(m Macro) any {
		return struct {
			Title      string `json:"title"`
			Content    string `json:"content_html"`
			Visibility int    `json:"visibility"` // 0: all agents
		}{named(m), asHTML(m), 0}
	})
}

func helpScout(macros []Macro) ([]File, error) {
	return each(macros, "replies", func(m Macro) any {
		return struct {
			Name string `json:"name"`
			Text string `json:"text"`
			Chat string `json:"chatText"`
		}{named(m), asHTML(m), m.Body}
	})
}

func gorgias(macros []Macro) ([]File, error) {
	type arguments struct {
		HTML string `json:"body_html"`
		Text string `json:"body_text"`
	}
	type action struct {
		Name      string    `json:"name"`
		Title     string    `json:"title"`
		Type      string    `json:"type"`
		Arguments arguments `json:"arguments"`
	}
	return each(macros, "macros", func(m Macro) any {
		return struct {
			Name     string   `json:"name"`
			ID       string   `json:"external_id"`
			Language string   `json:"language"` // two letters
			Actions  []action `json:"actions"`
		}{named(m), m.Key, base(m.Language), []action{{"setResponseText", "Add response text", "user", arguments{asHTML(m), m.Body}}}}
	})
}

// longestMessage is how many characters a Quick Text has at most.
const longestMessage = 4096

func salesforce(macros []Macro) ([]File, error) {
	rows := [][]string{{"Name", "Message", "Channel", "IsInsertable"}}
	for _, m := range macros {
		if len([]rune(m.Body)) > longestMessage {
			return nil, errors.New("a text is longer than the 4,096 characters of a Quick Text: " + m.Title)
		}
		rows = append(rows, []string{named(m), m.Body, "Email", "true"})
	}
	data, err := table(rows)
	return []File{{"quicktext.csv", data}}, err
}

func plain(macros []Macro) ([]File, error) {
	rows := [][]string{{"key", "language", "state", "title", "body"}}
	for _, m := range macros {
		rows = append(rows, []string{m.Key, m.Language, m.state(), m.Title, m.Body})
	}
	data, err := table(rows)
	return []File{{"macros.csv", data}}, err
}

// each writes a JSON file for each macro.
func each(macros []Macro, folder string, body func(Macro) any) ([]File, error) {
	var files []File
	for _, m := range macros {
		data, err := asJSON(body(m))
		if err != nil {
			return nil, err
		}
		files = append(files, File{folder + "/" + m.Key + ".json", data})
	}
	return files, nil
}

// named is a title where there are no folders: with the language, if it isn't English.
func named(m Macro) string {
	if m.Language == "en" {
		return m.Title
	}
	return m.Title + " [" + m.Language + "]"
}

// stem is a key without its language.
func stem(m Macro) string { return strings.TrimSuffix(m.Key, "-"+strings.ToLower(m.Language)) }

func (m Macro) state() string {
	switch {
	case m.Language == "en":
		return "original"
	case m.IsDraft:
		return "draft"
	}
	return "reviewed"
}

// asHTML is a text as a desk's editor takes it. It is one paragraph, as no text has a line
// break.
func asHTML(m Macro) string {
	return "<p" + markup.Language(m.Language, catalog.IsRightToLeft(m.Body)) + ">" + html.EscapeString(m.Body) + "</p>"
}

func asJSON(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(v)
	return b.Bytes(), err
}

func table(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	err := w.WriteAll(rows)
	return b.Bytes(), err
}

// languagesOf are the languages of macros, in order.
func languagesOf(macros []Macro) []string {
	var all []string
	for _, m := range macros {
		if len(all) == 0 || all[len(all)-1] != m.Language {
			all = append(all, m.Language)
		}
	}
	return all
}

// base is a tag without its region.
func base(tag string) string {
	language, _, _ := strings.Cut(tag, "-")
	return language
}

// nameOf is what Zendesk calls a language.
func nameOf(tag string) string {
	names := map[string]string{"fr": "French", "pt": "Portuguese", "sw": "Swahili", "ar": "Arabic", "am": "Amharic", "es": "Spanish"}
	if name := names[base(tag)]; name != "" {
		return name
	}
	return tag
}
