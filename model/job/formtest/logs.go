package formtest

import (
	"fmt"
	"strings"
)

// consoles are lines in which programs are seen to run, with what is put before each.
func consoles() []Form {
	withLines := func(ahead string) func([]Made) string {
		return func(made []Made) string {
			return joined(made, "", func(m Made) string {
				return ahead + strings.ReplaceAll("smile callback: "+pretty(wire(m), ""), "\n", "\n"+ahead) + "\n"
			})
		}
	}
	return []Form{
		{Name: "curl -v", Write: func(made []Made) string {
			return joined(made, "", func(m Made) string {
				body := payload(m)
				return "*   Trying 203.0.113.7:443...\n* Connected to api.example (203.0.113.7) port 443 (#0)\n* ALPN: offers h2,http/1.1\n} [5 bytes data]\n" +
					"* TLSv1.3 (OUT), TLS handshake, Client hello (1):\n{ [122 bytes data]\n> POST /v1/job_status HTTP/1.1\n> Host: api.example\n> User-Agent: curl/7.88.1\n> Accept: */*\n> Content-Type: application/json\n> Content-Length: 151\n> \n} [151 bytes data]\n" +
					"< HTTP/1.1 200 OK\n< Date: Mon, 02 Mar 2026 09:15:00 GMT\n< Content-Type: application/json\n< Content-Length: " + text(len(body)) + "\n< \n{ [" + text(len(body)) + " bytes data]\n" +
					"* Connection #0 to host api.example left intact\n" + body + "\n"
			})
		}},
		{Name: "docker compose", Write: withLines("kyc-1  | ")},
		{Name: "kubectl", Write: withLines("[pod/kyc-6f7d9c-x2x9v/app] ")},
		{Name: "journald", Write: each("Mar 02 09:15:00 kyc-1 kyc[4711]: smile callback ", wire, func(o Object) string { return compact(o) }, "\n")},
		{Name: "Heroku", Write: each("2026-03-02T09:15:00.123456+00:00 app[web.1]: smile callback ", wire, func(o Object) string { return compact(o) }, "\n")},
		{Name: "a grep", Write: each("log/production.log:4711:smile callback ", wire, func(o Object) string { return spaced(o, ", ", ": ") }, "\n")},
	}
}

// logs are lines of libraries that log, of all languages but Go and those of Node.
func logs() []Form {
	return []Form{
		{Name: "Monolog", Write: func(made []Made) string {
			return joined(made, "", func(m Made) string {
				return "[2026-05-11T10:22:01.123456+00:00] production.INFO: Smile callback " + compact(Object{{"payload", wire(m)}, {"attempt", 1}}) + " []\n"
			})
		}},
		{Name: "Monolog, the code in words", Write: func(made []Made) string {
			return joined(made, "", func(m Made) string {
				return fmt.Sprintf("[2026-05-11 10:22:01] production.INFO: Smile callback ResultCode: %s job_type: %d SmileJobID: %s ", m.Code, m.JobType, m.SmileJobID) +
					compact(Object{{"attempt", 5}, {"customer", m.Person[0].Value}}) + "\n"
			})
		}},
		{Name: "Rails", Write: func(made []Made) string {
			return joined(made, "", func(m Made) string {
				return "Started POST \"/webhooks/smile\" for 203.0.113.7 at 2026-03-02 09:15:00 +0000\nProcessing by Webhooks::SmileController#create as JSON\n  Parameters: " +
					ruby.write(append(wire(m), Member{"smile", wire(m)})) + "\nCompleted 200 OK in 12ms (Views: 0.2ms | ActiveRecord: 3.1ms)\n\n\n"
			})
		}},
		{Name: "Python's logging", Write: each("2026-03-02 09:15:00,123 INFO kyc.views smile callback: ", wire, func(o Object) string { return python.write(o) }, "\n")},
		{Name: "Python's logging of JSON", Write: each("2026-03-02 09:15:00,123 - kyc.views - INFO - smile callback: ", wire, func(o Object) string { return spaced(o, ", ", ": ") }, "\n")},
		{Name: "structlog", Write: each("2026-03-02T09:15:00.123456Z [info     ] smile callback                 ", labels, func(o Object) string {
			return joined(o, " ", func(m Member) string {
				v := text(m.Value)
				if strings.ContainsAny(v, " \t=\r\n\"'") {
					v = pythonText(v)
				}
				return snake(m.Key) + "=" + v
			})
		}, "\n")},
		{Name: "Serilog", Write: each("[09:15:00 INF] Smile callback ", wire, func(o Object) string { return quote(compact(o)) }, "\n")},
		{Name: "log4j", Write: each("2026-03-02 09:15:00,123 [http-nio-8080-exec-1] INFO  c.a.k.SmileController - callback ", camels, func(o Object) string { return lombok("SmileCallback", o) }, "\n"), Bare: true},
	}
}

// logsOfGo and logsOfNode are lines of their libraries.
func logsOfGo() []Form {
	return []Form{
		{Name: "zap", Write: jsonOf(func(m Made) any {
			return Object{{"level", "info"}, {"ts", "2026-03-02T09:15:00.123Z"}, {"caller", "kyc/callback.go:31"}, {"msg", "smile callback"}, {"body", payload(m)}}
		})},
		{Name: "zap in colour", Write: func(made []Made) string {
			return joined(made, "", func(m Made) string {
				return "2026-03-02T09:15:00.123Z\t\x1b[34mINFO\x1b[0m\tkyc/callback.go:31\tsmile callback\t" + spaced(Object{{"attempt", 1}, {"body", payload(m)}}, ", ", ": ") + "\n"
			})
		}},
		{Name: "logrus", Write: func(made []Made) string {
			return joined(made, "", func(m Made) string {
				return `time="2026-03-02T09:15:00Z" level=info msg="smile callback" body=` + quote(payload(m)) + "\n"
			})
		}},
		{Name: "logrus with fields", Write: each(`time="2026-03-02T09:15:00Z" level=info msg="smile callback" `, labels, func(o Object) string { return logfmt(o) }, "\n")},
		{Name: "slog with groups", Write: each(`time=2026-03-02T09:15:00.123Z level=INFO msg="smile callback" `, wire, func(o Object) string {
			return logfmt(flat(Object{{"smile", o}}, dotted))
		}, "\n")},
	}
}

func logsOfNode() []Form {
	return []Form{
		{Name: "Winston", Write: each("info: smile callback ", wire, func(o Object) string { return compact(o) }, "\n")},
		{Name: "Winston as JSON", Write: jsonOf(func(m Made) any {
			return append(Object{{"level", "info"}, {"message", "smile callback"}}, wire(m)...)
		})},
		{Name: "pino", Write: jsonOf(func(m Made) any {
			return Object{{"level", 30}, {"time", 1772442900123}, {"pid", 4711}, {"hostname", "kyc-1"}, {"payload", wire(m)}, {"msg", "smile callback"}}
		})},
		{Name: "pino-pretty", Write: each("[09:15:00.123] INFO (4711): smile callback\n", wire, func(o Object) string {
			return joined(o, "", func(m Member) string {
				return "    " + m.Key + ": " + strings.ReplaceAll(pretty(m.Value, "    "), "\n    ", "\n    ") + "\n"
			})
		}, "")},
	}
}

// logfmt is names and values as Go's loggers print them: quoted only if they must be.
func logfmt(o Object) string {
	return joined(o, " ", func(m Member) string {
		v := text(m.Value)
		if strings.ContainsFunc(v, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune("\"=:{}[]()+@\\,;'<>|&#$%", r) }) {
			v = fmt.Sprintf("%q", v)
		}
		return m.Key + "=" + v
	})
}

// coloured are values as they are printed on a terminal with colours.
func coloured() []Form {
	return []Form{
		{Name: "Node in colour", Write: each("smile callback ", wire, func(o Object) string {
			return node{colour: func(code int, s string) string { return fmt.Sprintf("\x1b[%dm%s\x1b[39m", code, s) }}.write(o, 0, len("{ "))
		}, "\n")},
		{Name: "jq in colour", Write: each("", wire, func(o Object) string { return jq(o, "") }, "\n"), Real: "jq-colour"},
		{Name: "Winston in colour", Write: each("\x1b[32minfo\x1b[39m: smile callback ", wire, func(o Object) string { return compact(o) }, "\n")},
	}
}

// jq is JSON as jq 1.6 -C prints it.
func jq(value any, indent string) string {
	const none, str, key, object, array = "\x1b[0m", "\x1b[0;32m", "\x1b[34;1m", "\x1b[1;39m", "\x1b[1;39m"
	switch v := value.(type) {
	case string:
		return str + quote(v) + none
	case Object:
		if len(v) == 0 {
			return object + "{}" + none
		}
		var b strings.Builder
		b.WriteString(object + "{\n  " + indent)
		for i, m := range v {
			if i > 0 {
				b.WriteString(object + ",\n  " + indent)
			}
			b.WriteString(none + key + quote(m.Key) + none + object + ": " + none + jq(m.Value, indent+"  "))
		}
		return b.String() + object + "\n" + indent + object + "}" + none
	}
	return "\x1b[0;39m" + compact(value) + none
}
