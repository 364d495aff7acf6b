package formtest

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
)

const (
	uuid = "0b1e3f57-9a2c-4c6e-8f10-2a4c6e8f1012"
	arn  = "arn:aws:sns:eu-west-1:000000000000:kyc-results"
)

// queues are messages of queues, with a callback in them.
func queues() []Form {
	return []Form{
		{Name: "JSON lines", Write: JSON, Real: "json-lines"},
		{Name: "a JSON array", Write: func(made []Made) string {
			return pretty(listOf(made, func(m Made) any { return wire(m) }), "")
		}},
		{Name: "SNS, as it calls an address", Write: jsonOf(func(m Made) any { return sns(m) })},
		{Name: "SNS, as a Lambda has it", Write: func(made []Made) string {
			return compact(Object{{"Records", listOf(made, func(m Made) any {
				return Object{
					{"EventSource", "aws:sns"}, {"EventVersion", "1.0"}, {"EventSubscriptionArn", arn + ":" + uuid},
					{"Sns", append(sns(m), Member{"MessageAttributes", Object{}})},
				}
			})}})
		}},
		{Name: "SQS, as a Lambda has it", Write: sqs(payload)},
		{Name: "SNS in SQS", Write: sqs(func(m Made) string { return pretty(sns(m), "") })},
		{Name: "EventBridge", Write: jsonOf(func(m Made) any { return eventBridge(m) })},
		{Name: "EventBridge in SQS", Write: sqs(func(m Made) string { return compact(eventBridge(m)) })},
		{Name: "SQS of the command line", Write: func(made []Made) string {
			return pretty(Object{{"Messages", listOf(made, func(m Made) any {
				return Object{{"MessageId", uuid}, {"ReceiptHandle", "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a"}, {"MD5OfBody", "9e107d9d372bb6826bd81d3542a419d6"}, {"Body", payload(m)}}
			})}}, "")
		}},
		{Name: "Pub/Sub", Write: jsonOf(func(m Made) any {
			return Object{{"message", Object{
				{"data", base64.StdEncoding.EncodeToString([]byte(payload(m)))}, {"messageId", "2070443601311540"}, {"publishTime", "2026-03-02T09:15:00.191Z"},
			}}, {"subscription", "projects/acme/subscriptions/kyc"}}
		})},
		{Name: "Kafka's console", Write: each("", wire, func(o Object) string { return compact(o) }, "\n")},
		{Name: "Kafka's console with keys and times", Write: func(made []Made) string {
			return joined(made, "", func(m Made) string { return "CreateTime:1772442900123\tkyc.results\t" + payload(m) + "\n" })
		}},
		{Name: "kcat", Write: jsonOf(func(m Made) any {
			return Object{{"topic", "kyc.results"}, {"partition", 0}, {"offset", 4711}, {"tstype", "create"}, {"ts", 1772442900123}, {"broker", 1}, {"key", "kyc"}, {"payload", payload(m)}}
		})},
		{Name: "RabbitMQ's console", Write: rabbit},
		{Name: "RabbitMQ's page", Write: func(made []Made) string {
			return joined(made, "\n", func(m Made) string {
				return "Message 1\n\nThe server reported 0 messages remaining.\n\nExchange\t(AMQP default)\nRouting Key\tkyc.results\nRedelivered\t○\nProperties\t\ndelivery_mode:\t2\nheaders:\t\nPayload\n" +
					fmt.Sprintf("%d bytes\nEncoding: string\n", len(payload(m))) + payload(m) + "\n"
			})
		}},
	}
}

// sns is what SNS makes of a callback.
func sns(m Made) Object {
	return Object{
		{"Type", "Notification"}, {"MessageId", uuid}, {"TopicArn", arn}, {"Subject", "Smile ID"}, {"Message", payload(m)},
		{"Timestamp", "2026-03-02T09:15:00.191Z"}, {"SignatureVersion", "1"}, {"Signature", "EXAMPLEpH+DcEwjAPg8O9mY8dReBSwksfg2S7WKQcikcNKWLQjwu6A4VbeS0QHVCkhRS7fUQvi2egU3N858fiTDN6bkkOxYDVrY0Ad8L10Hs3zH81mtnPk5uvvolIC1CXGu43obcgFxeL3khZl8IKvO61GWB6jI9b5+gLPoBc1Q="},
		{"SigningCertURL", "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-010a507c1833636cd94bdb98bd93083a.pem"},
		{"UnsubscribeURL", "https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=" + arn},
	}
}

// sqs are messages of SQS with a body each.
func sqs(body func(Made) string) func([]Made) string {
	return func(made []Made) string {
		return pretty(Object{{"Records", listOf(made, func(m Made) any {
			return Object{
				{"messageId", uuid}, {"receiptHandle", "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a"}, {"body", body(m)},
				{"attributes", Object{{"ApproximateReceiveCount", "1"}, {"SentTimestamp", "1772442900123"}, {"SenderId", "AIDAIENQZJOLO23YVJ4VO"}}},
				{"messageAttributes", Object{}}, {"md5OfBody", "e4e68fb7bd0e697a0ae8f1bb342846b3"}, {"eventSource", "aws:sqs"},
				{"eventSourceARN", "arn:aws:sqs:eu-west-1:000000000000:kyc"}, {"awsRegion", "eu-west-1"},
			}
		})}}, "")
	}
}

func eventBridge(m Made) Object {
	return Object{
		{"version", "0"}, {"id", uuid}, {"detail-type", "Smile ID callback"}, {"source", "acme.kyc"}, {"account", "000000000000"},
		{"time", "2026-03-02T09:15:00Z"}, {"region", "eu-west-1"}, {"resources", List{}}, {"detail", wire(m)},
	}
}

// rabbit is the table of rabbitmqadmin get.
func rabbit(made []Made) string {
	rows := [][]string{{"routing_key", "exchange", "message_count", "payload", "payload_bytes", "payload_encoding", "redelivered"}}
	for i, m := range made {
		rows = append(rows, []string{"kyc", "", text(len(made) - 1 - i), payload(m), text(len(payload(m))), "string", "False"})
	}
	return box{}.write(rows)
}

// A box is how a table with lines around it is written.
type box struct {
	isCentred bool  // the names of columns are in the middle
	least     int   // how wide a column is at least
	numbers   []int // the columns with numbers, which are at the right
}

func (x box) write(rows [][]string) string {
	widths := widthsOf(rows)
	line := "+"
	for i, w := range widths {
		widths[i] = max(w, x.least)
		line += strings.Repeat("-", widths[i]+2) + "+"
	}
	line += "\n"
	var b strings.Builder
	b.WriteString(line)
	for n, cells := range rows {
		for i, c := range cells {
			room := widths[i] - len([]rune(c))
			left := 0
			switch {
			case n == 0 && x.isCentred:
				left = room / 2
			case n > 0 && slices.Contains(x.numbers, i):
				left = room
			}
			b.WriteString("| " + strings.Repeat(" ", left) + c + strings.Repeat(" ", room-left) + " ")
		}
		b.WriteString("|\n")
		if n == 0 {
			b.WriteString(line)
		}
	}
	return b.String() + line
}
