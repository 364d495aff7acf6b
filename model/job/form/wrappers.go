package form

import (
	"bytes"
	"slices"
	"strings"
)

// wrappers are how programs hand on what they got, told by keys that they have. Nothing
// is read differently for them: what is in a text or an object of theirs is found in any.
var wrappers = [...]struct {
	name string
	keys []string // all of them are there
}{
	{"an SNS message", []string{"TopicArn", "Message"}},
	{"an SNS message", []string{"Sns", "Message"}},
	{"an SQS message", []string{"receiptHandle", "body"}},
	{"an SQS message", []string{"ReceiptHandle", "Body"}},
	{"an EventBridge event", []string{"detail-type", "detail"}},
	{"a log of CloudWatch", []string{"logEvents"}},
	{"a log of CloudWatch", []string{"awslogs"}},
	{"a Kinesis record", []string{"kinesis", "data"}},
	{"a Pub/Sub message", []string{"subscription", "message", "data"}},
	{"a log entry of Google Cloud", []string{"textPayload"}},
	{"a log entry of Google Cloud", []string{"jsonPayload"}},
	{"a search hit of Elasticsearch", []string{"_index"}},
	{"a log of Docker", []string{"log", "stream"}},
	{"an event of Sentry", []string{"event_id", "breadcrumbs"}},
	{"an event of Sentry", []string{"event_id", "extra"}},
	{"a log of Datadog", []string{"content", "attributes", "service"}},
	{"a collection of Postman", []string{"info", "item", "response"}},
	{"a HAR file", []string{"log", "entries", "request"}},
	{"a Kafka message", []string{"topic", "partition", "offset"}},
	{"a RabbitMQ message", []string{"routing_key", "payload"}},
	{"a request of API Gateway", []string{"isBase64Encoded", "body"}},
	{"an answer of Axios", []string{"AxiosError", "config"}},
}

// WrapperOf is what the JSON of a text is wrapped in; empty for nothing that is known.
func WrapperOf(text []byte) string {
	const most = 16 << 10
	text = text[:min(len(text), most)]
	for _, w := range &wrappers {
		if hasAll(text, w.keys) {
			return w.name
		}
	}
	return ""
}

// hasAll reports whether a text has all keys, or words in quotes.
func hasAll(text []byte, keys []string) bool {
	for _, key := range keys {
		if !hasKey(text, key) {
			return false
		}
	}
	return true
}

// hasKey reports whether the first of some words that ends with a quote begins with one.
func hasKey(text []byte, key string) bool {
	for at := 0; ; at++ {
		i := bytes.Index(text[at:], []byte(key))
		if i < 0 {
			return false
		}
		at += i
		if end := at + len(key); end < len(text) && text[end] == '"' {
			return at > 0 && text[at-1] == '"'
		}
	}
}

// A Form is what a text was, and whether another text was in it or it was read itself: a
// Ruby dump is read, base64 and an SNS message are around what is.
type Form struct {
	Name     string
	IsAround bool
}

// Forms are what a text was, the outermost first.
type Forms []Form

// Form is what a layer was.
func (l Layer) Form() Form { return Form{l.Name, l.Kind == Encoding} }

// IsWrapperKey holds for keys of what answers are wrapped in.
func IsWrapperKey(key string) bool {
	for _, w := range &wrappers {
		if slices.Contains(w.keys, key) {
			return true
		}
	}
	return key == "Records" || key == "_source" || key == "hits"
}

// once leaves out what comes again: many values of a text may have the same form.
func (f Forms) once() Forms {
	const most = Deepest
	var kept Forms
	for _, one := range f {
		if !slices.Contains(kept, one) && len(kept) < most {
			kept = append(kept, one)
		}
	}
	return kept
}

// Names are what they are called.
func (f Forms) Names() []string {
	var names []string
	for _, one := range f.once() {
		names = append(names, one.Name)
	}
	return names
}

// ReadAs says what a text was taken for, so that a reader can tell whether it was
// understood; empty where there are none. What was read comes first:
//
//	a CSV of 3 rows, from base64 in an SNS message
func (f Forms) ReadAs(hasJSON bool) string {
	forms := f.once()
	if len(forms) == 0 {
		return ""
	}
	as := "text"
	if hasJSON {
		as = "JSON"
	}
	if last := len(forms) - 1; !forms[last].IsAround {
		as, forms = forms[last].Name, forms[:last]
	}
	var around []string
	for _, one := range slices.Backward(forms) {
		around = append(around, one.Name)
	}
	if len(around) == 0 {
		return as
	}
	return as + ", from " + strings.Join(around, " in ")
}
