package explorer

// A scope is where keys go: a pane, a field to type in, or a pop-up. Scopes are
// bits, so that a row of the key table can be live in several.
type scope uint32

const (
	atList scope = 1 << iota
	atDetail
	atGuide
	atSearch
	atFind    // words to find in a pane are typed
	atFilter  // categories to choose
	atCompare // every meaning of a code
	atCopyAs  // the composer
	atHelp    // every key
	atPalette // every action by name
	atText    // the ticket text, to be selected by hand
	atJob     // what a pasted job result says
	atNote    // a note on a guide step is typed
	atBlank   // a blank of the text is filled in

	panes      = atList | atDetail | atGuide
	menus      = atFilter | atCompare | atCopyAs | atText | atJob
	menuScopes = atHelp | atPalette
	dialogs    = menus | menuScopes | atNote | atBlank
	typing     = atSearch | atFind | menuScopes | atNote | atBlank // where a key that is none is text

	otherwise = atSearch | atJob // where the keys of an entry are reached by Enter
)

// A focus is where keys go.
type focus struct{ at scope }
