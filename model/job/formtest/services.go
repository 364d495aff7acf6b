package formtest

import (
	"encoding/base64"
	"fmt"
)

// clouds are events and log entries of those that run programs for others.
func clouds() []Form {
	return []Form{
		{Name: "API Gateway", Write: jsonOf(func(m Made) any { return gateway(payload(m), false) })},
		{Name: "API Gateway, base64", Write: jsonOf(func(m Made) any {
			return gateway(base64.StdEncoding.EncodeToString([]byte(payload(m))), true)
		})},
		{Name: "CloudWatch, lines of a Lambda", Write: func(made []Made) string {
			return joined(made, "", func(m Made) string {
				return "START RequestId: " + uuid + " Version: $LATEST\n2026-03-02T09:15:00.123Z\t" + uuid + "\tINFO\tSmile callback " + payload(m) +
					"\nEND RequestId: " + uuid + "\nREPORT RequestId: " + uuid + "\tDuration: 812.10 ms\tBilled Duration: 813 ms\tMemory Size: 1024 MB\tMax Memory Used: 122 MB\n"
			})
		}},
		{Name: "CloudWatch, log events", Write: func(made []Made) string {
			return pretty(Object{
				{"messageType", "DATA_MESSAGE"}, {"owner", "000000000000"}, {"logGroup", "/aws/lambda/kyc"}, {"logStream", "2026/03/02/[$LATEST]1a2b"},
				{"subscriptionFilters", List{"all"}}, {"logEvents", listOf(made, func(m Made) any {
					return Object{{"id", "36924478394870234810"}, {"timestamp", 1772442900123}, {"message", "2026-03-02T09:15:00.123Z\t" + uuid + "\tINFO\tSmile callback " + payload(m) + "\n"}}
				})},
			}, "")
		}},
		{Name: "GCP, textPayload", Write: gcp(func(m Made) Member { return Member{"textPayload", "Smile callback: " + payload(m)} })},
		{Name: "GCP, jsonPayload", Write: gcp(func(m Made) Member {
			return Member{"jsonPayload", Object{{"message", "Smile callback"}, {"payload", wire(m)}}}
		})},
		{Name: "GCP, jsonPayload with text", Write: gcp(func(m Made) Member {
			return Member{"jsonPayload", Object{{"message", "Smile callback: " + payload(m)}, {"logger", "kyc"}}}
		})},
	}
}

// failures are errors with an answer in them, as servers and services for errors tell them.
func failures() []Form {
	return []Form{
		{Name: "NestJS", Write: jsonOf(func(m Made) any {
			return Object{{"statusCode", 500}, {"message", payload(m)}, {"error", "Internal Server Error"}}
		})},
		{Name: "Express", Write: jsonOf(func(m Made) any {
			return Object{{"error", Object{{"message", "Verification failed: " + payload(m)}, {"stack", "Error: Verification failed\n    at /app/kyc.js:31:11"}}}}
		})},
		{Name: "Sentry", Write: jsonOf(func(m Made) any {
			return Object{
				{"event_id", "fc6d8c0c43fc4630ad850ee518f1b9d0"}, {"platform", "python"}, {"level", "error"}, {"logger", "kyc"},
				{"exception", Object{{"values", List{Object{{"type", "VerificationError"}, {"value", "not verified"}}}}}},
				{"contexts", Object{{"runtime", Object{{"name", "CPython"}, {"version", "3.11.7"}}}}},
				{"extra", Object{{"attempt", 1}, {"payload", payload(m)}}},
			}
		})},
		{Name: "Sentry, the error's text", Write: jsonOf(func(m Made) any {
			return Object{{"event_id", "fc6d8c0c43fc4630ad850ee518f1b9d0"}, {"exception", Object{{"values", List{Object{{"type", "Error"}, {"value", "Smile ID: " + payload(m)}, {"mechanism", Object{{"handled", false}}}}}}}}}
		})},
	}
}

// services are entries of services that keep logs and requests.
func services() []Form {
	return []Form{
		{Name: "Elasticsearch hits", Write: hits(func(m Made) Object { return wire(m) })},
		{Name: "Elasticsearch hits of a message", Write: hits(func(m Made) Object {
			return Object{{"@timestamp", "2026-03-02T09:15:00.123Z"}, {"message", "Smile callback " + payload(m)}, {"log.level", "INFO"}}
		})},
		{Name: "Docker's json-file", Write: jsonOf(func(m Made) any {
			return Object{{"log", "smile callback " + payload(m) + "\n"}, {"stream", "stdout"}, {"time", "2026-03-02T09:15:00.123456789Z"}}
		})},
		{Name: "Datadog", Write: func(made []Made) string {
			return compact(Object{{"data", listOf(made, func(m Made) any {
				return Object{{"id", "AQAAAYV"}, {"type", "log"}, {"attributes", Object{
					{"status", "info"}, {"service", "kyc"}, {"tags", List{"env:prod"}}, {"timestamp", "2026-03-02T09:15:00.123Z"}, {"message", "Smile callback " + payload(m)}, {"attributes", Object{{"duration", 812}}},
				}}}
			})}})
		}},
		{Name: "Postman", Write: func(made []Made) string {
			return pretty(Object{{"info", Object{{"name", "Smile ID"}, {"schema", "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"}}}, {"item", listOf(made, func(m Made) any {
				return Object{{"name", "Job status"}, {"request", Object{{"method", "POST"}, {"url", Object{{"raw", "{{host}}/v1/job_status"}}}}}, {"response", List{Object{
					{"name", "An answer"}, {"status", "OK"}, {"code", 200}, {"_postman_previewlanguage", "json"}, {"body", pretty(wire(m), "")},
				}}}}
			})}}, "")
		}},
		{Name: "HAR", Write: func(made []Made) string {
			return pretty(Object{{"log", Object{{"version", "1.2"}, {"entries", listOf(made, func(m Made) any {
				return Object{
					{"startedDateTime", "2026-03-02T09:15:00.123Z"}, {"time", 812},
					{"request", Object{{"method", "POST"}, {"url", "https://api.example/v1/job_status"}, {"headers", List{Object{{"name", "Accept"}, {"value", "*/*"}}}}}},
					{"response", Object{{"status", 200}, {"statusText", "OK"}, {"content", Object{{"size", len(payload(m))}, {"mimeType", "application/json"}, {"text", payload(m)}}}}},
				}
			})}}}}, "")
		}},
		{Name: "Loki", Write: func(made []Made) string {
			return compact(Object{{"status", "success"}, {"data", Object{{"resultType", "streams"}, {"result", List{Object{
				{"stream", Object{{"app", "kyc"}}}, {"values", listOf(made, func(m Made) any { return List{"1772442900123456789", "level=info msg=callback body=" + payload(m)} })},
			}}}}}})
		}},
		{Name: "Grafana's JSON", Write: func(made []Made) string {
			return pretty(listOf(made, func(m Made) any {
				return Object{{"line", "smile callback " + payload(m)}, {"timestamp", "1772442900123456789"}, {"date", "2026-03-02T09:15:00.123Z"}, {"fields", Object{{"app", "kyc"}}}}
			}), "")
		}},
		{Name: "JSON in a text, four times", Write: jsonOf(func(m Made) any {
			inner := payload(m)
			for _, key := range []string{"event", "body", "data"} {
				inner = compact(Object{{key, inner}})
			}
			return Object{{"outer", inner}}
		})},
	}
}

func gateway(body string, isBase64 bool) Object {
	return Object{
		{"resource", "/smile"}, {"path", "/smile"}, {"httpMethod", "POST"}, {"headers", Object{{"Content-Type", "application/json"}, {"Host", "kyc.example"}}},
		{"queryStringParameters", Object{}}, {"requestContext", Object{{"accountId", "000000000000"}, {"stage", "prod"}, {"requestTimeEpoch", 1772442900123}}},
		{"body", body}, {"isBase64Encoded", isBase64},
	}
}

func gcp(entry func(Made) Member) func([]Made) string {
	return func(made []Made) string {
		return pretty(listOf(made, func(m Made) any {
			return Object{
				entry(m), {"insertId", "65e2f0c4000b1d2f5c8a"}, {"resource", Object{{"type", "cloud_run_revision"}, {"labels", Object{{"project_id", "acme"}}}}},
				{"timestamp", "2026-03-02T09:15:00.123Z"}, {"severity", "INFO"}, {"logName", "projects/acme/logs/run.googleapis.com%2Fstdout"},
			}
		}), "")
	}
}

func hits(source func(Made) Object) func([]Made) string {
	return func(made []Made) string {
		return compact(Object{{"took", 3}, {"timed_out", false}, {"hits", Object{
			{"total", Object{{"value", len(made)}, {"relation", "eq"}}}, {"hits", listOf(made, func(m Made) any {
				return Object{{"_index", "kyc-2026.03.02"}, {"_id", fmt.Sprintf("x%s", m.JobID)}, {"_score", 1}, {"_source", source(m)}}
			})},
		}}})
	}
}
