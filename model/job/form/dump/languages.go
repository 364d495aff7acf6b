package dump

import "math/bits"

// Languages are a set of them.
type languages uint16

const (
	ruby languages = 1 << iota
	php
	python
	elixir
	golang
	java
	swift
	dart
	csharp
	node
	powershell
	rust
	perl
	objectiveC
	erlang
	clojure

	all languages = 1<<iota - 1
)

// names are how a dump of each language is called. Kotlin and Scala print as Java does.
var names = map[languages]string{
	ruby: "a Ruby dump", php: "a PHP dump", python: "a Python dump", elixir: "an Elixir dump", golang: "a Go dump",
	java: "a Java dump", swift: "a Swift dump", dart: "a Dart dump", csharp: "a C# dump", node: "a Node dump",
	powershell: "a PowerShell list", rust: "a Rust dump", perl: "a Perl dump", objectiveC: "an Objective-C dump", erlang: "an Erlang dump", clojure: "a Clojure dump",
}

// name is that of the only language of a set.
func (l languages) name() string {
	if bits.OnesCount16(uint16(l)) == 1 {
		return names[l]
	}
	return "a dump"
}

// signs are what a dump can have that JSON hasn't, with the languages that print it. A
// sign takes out of the set all others; an unknown one tells nothing.
var signs = map[string]languages{
	// Brackets, with what is before them and how they hold members.
	"Name()": python | java | swift | dart | rust | golang, "Name{}": java | golang | perl, "Name[]": java,
	"Name {}": rust | node | csharp, "Name []": rust | node, "(2) {}": node | php, "(2) []": node,
	"array()": php, "array[]": php, "object()": php, "@{}": powershell, "#{}": php, "erlang{}": erlang, "%{}": elixir, "<>": ruby | python | elixir,
	"#<>": ruby | elixir, "go{}": golang, "pairs[]": swift | elixir | php, "{}": all &^ (elixir | swift | erlang),
	"pairs()": python, "tuple": python | elixir | rust | swift | objectiveC,

	// What is between a name and its value, by what the name is.
	`"=>`: ruby, `" =>`: ruby | elixir | php | perl | node | erlang, ": =>": ruby, `:=>`: ruby, "[=>": php, ": ": clojure, "<<": erlang, "1 =>": php | ruby | elixir | perl | node, "{=>}": ruby | perl | erlang,
	"a: ": ruby | elixir | swift | node | rust | dart | csharp | golang, "a:": golang | node | rust, `":`: python | swift | rust | golang | dart | ruby | elixir | php,
	"a=": python | java | ruby | dart, "{a=": java | powershell, "a = ": csharp | objectiveC | java, "@=": ruby, `"=`: objectiveC, "1:": python | swift | rust | dart | golang | node,
	"->": java, "AnyHashable": swift,

	// What values are written as.
	`'`: python | node | php | perl | java | rust, "`": node, ":a": ruby | elixir | clojure, ".a": swift, "b'": python, "~": elixir,
	"None": python | rust, "True": python | csharp, "False": python | csharp, "nil": ruby | elixir | swift | golang | clojure, "<nil>": golang,
	"NULL": php, "undef": perl, "undefined": node, "Some": rust, "Optional": swift | java, "cast": golang | php, ";": objectiveC | powershell,
}

// words are values that all languages write in words of their own.
var words = map[string]string{
	"null": "null", "Null": "null", "nil": "null", "NULL": "null", "None": "null", "undefined": "null", "<nil>": "null", "NaN": "null", "Infinity": "null", "undef": "null",
	"<null>": "null", "*RECURSION*": "null", "true": "true", "True": "true", "TRUE": "true", "false": "false", "False": "false", "FALSE": "false",
}

// wrappers are calls around a value that say nothing of it, though they have a small
// letter: what else is called so is source code.
var wrappers = map[string]bool{
	"array": true, "dict": true, "namespace": true, "mappingproxy": true, "defaultdict": true, "deque": true, "frozenset": true, "set": true,
	"int": true, "error": true, "timezone": true, "timedelta": true, "tzutc": true, "tzoffset": true, "tzlocal": true, "float": true, "bool": true, "string": true, "enum": true, "object": true, "uint": true, "interface": true,
}

var closingOf = [256]byte{'{': '}', '[': ']', '(': ')', '<': '>'}
