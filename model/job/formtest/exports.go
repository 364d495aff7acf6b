package formtest

import (
	"fmt"
	"strconv"
	"strings"
)

// typed is a value of a database that says what type each value has.
func typed(value any, str, num string, object func(Object) any) any {
	switch v := value.(type) {
	case string:
		return Object{{str, v}}
	case int:
		return Object{{num, text(v)}}
	case Object:
		o := make(Object, len(v))
		for i, m := range v {
			o[i] = Member{m.Key, typed(m.Value, str, num, object)}
		}
		return object(o)
	}
	panic(value)
}

// exports are what databases give.
func exports() []Form {
	dynamo := func(m Made) any {
		return typed(wire(m), "S", "N", func(o Object) any { return Object{{"M", o}} }).(Object)[0].Value
	}
	firestore := func(m Made) any {
		return typed(wire(m), "stringValue", "integerValue", func(o Object) any {
			return Object{{"mapValue", Object{{"fields", o}}}}
		}).(Object)[0].Value.(Object)[0].Value
	}
	mongo := func(m Made) any {
		o := wire(m)
		o[1].Value = Object{{"job_id", m.JobID}, {"user_id", m.User}, {"job_type", Object{{"$numberInt", text(m.JobType)}}}}
		o = append(Object{{"_id", Object{{"$oid", "65e2f0c4b1d2f5c8a0123456"}}}}, o...)
		return append(o, Member{"createdAt", Object{{"$date", Object{{"$numberLong", "1772442900123"}}}}})
	}
	return []Form{
		{Name: "Mongo's export", Write: jsonOf(mongo)},
		{Name: "mongosh", Write: func(made []Made) string {
			return "[\n" + joined(made, ",\n", func(m Made) string {
				s := node{}.write(wire(m), 2, 0)
				s = strings.Replace(s, "{\n", "{\n    _id: ObjectId('65e2f0c4b1d2f5c8a0123456'),\n", 1)
				return "  " + strings.TrimSuffix(s, "\n  }") + ",\n    createdAt: ISODate('2026-03-02T09:15:00.123Z')\n  }"
			}) + "\n]\n"
		}},
		{Name: "Mongo's old shell", Write: func(made []Made) string {
			return joined(made, "", func(m Made) string {
				s := spaced(wire(m), ", ", " : ")
				s = strings.Replace(s, fmt.Sprintf(`"job_type" : %d`, m.JobType), fmt.Sprintf(`"job_type" : NumberInt(%d)`, m.JobType), 1)
				return `{ "_id" : ObjectId("65e2f0c4b1d2f5c8a0123456"), ` + strings.TrimSuffix(s[1:], "}") + `, "createdAt" : ISODate("2026-03-02T09:15:00.123Z"), "size" : NumberLong(4711) }` + "\n"
			})
		}},
		{Name: "DynamoDB", Write: func(made []Made) string {
			return pretty(Object{{"Items", listOf(made, dynamo)}, {"Count", len(made)}, {"ScannedCount", len(made)}}, "")
		}},
		{Name: "DynamoDB's stream", Write: func(made []Made) string {
			return compact(Object{{"Records", listOf(made, func(m Made) any {
				return Object{{"eventID", "c4ca4238a0b923820dcc509a6f75849b"}, {"eventName", "INSERT"}, {"eventSource", "aws:dynamodb"}, {"dynamodb", Object{
					{"Keys", Object{{"pk", Object{{"S", m.JobID}}}}}, {"NewImage", dynamo(m)}, {"SequenceNumber", "4421584500000000017450439091"}, {"StreamViewType", "NEW_IMAGE"},
				}}}
			})}})
		}},
		{Name: "Firestore", Write: func(made []Made) string {
			return pretty(Object{{"documents", listOf(made, func(m Made) any {
				return Object{{"name", "projects/acme/databases/(default)/documents/kyc/" + m.JobID}, {"fields", firestore(m)}, {"createTime", "2026-03-02T09:15:00.123456Z"}}
			})}}, "")
		}},
		{Name: "BigQuery, rows", Write: bigQuery},
		{Name: "BigQuery, bq", Write: func(made []Made) string { return box{isCentred: true}.write(grid(made, row)) }, Bare: true},
		{Name: "protobuf's text", Write: func(made []Made) string {
			return joined(made, "", func(m Made) string { return "results {\n" + proto(snakes(m), "  ") + "}\n" })
		}},
	}
}

// number is a code as a number, which has lost its zeros.
func number(code string) int {
	n, err := strconv.Atoi(code)
	if err != nil {
		panic(err)
	}
	return n
}

// bigQuery is the answer of BigQuery's own interface: the names are in the schema.
func bigQuery(made []Made) string {
	var fields List
	for _, m := range row(made[0]) {
		kind := "STRING"
		if _, ok := m.Value.(int); ok {
			kind = "INTEGER"
		}
		fields = append(fields, Object{{"name", m.Key}, {"type", kind}, {"mode", "NULLABLE"}})
	}
	return pretty(Object{
		{"kind", "bigquery#queryResponse"}, {"schema", Object{{"fields", fields}}},
		{"jobReference", Object{{"projectId", "acme"}, {"jobId", "job_x1"}, {"location", "EU"}}},
		{"totalRows", text(len(made))}, {"rows", listOf(made, func(m Made) any {
			var cells List
			for _, member := range row(m) {
				cells = append(cells, Object{{"v", text(member.Value)}})
			}
			return Object{{"f", cells}}
		})}, {"jobComplete", true},
	}, "")
}

func proto(o Object, indent string) string {
	return joined(o, "", func(m Member) string {
		switch v := m.Value.(type) {
		case Object:
			return indent + m.Key + " {\n" + proto(v, indent+"  ") + indent + "}\n"
		case string:
			return indent + m.Key + ": " + escaped("'", `\'`)(v) + "\n"
		}
		return indent + m.Key + ": " + text(m.Value) + "\n"
	})
}

// namings are names as programs and pages have them.
func namings() []Form {
	under := func(prefix string, spell func(string) string) func(Made) any {
		return func(m Made) any {
			o := flat(wire(m).without("Actions"), func(_, inner string) string { return inner }).without("job_id", "user_id")
			for i, member := range o {
				o[i].Key = prefix + spell(strings.TrimPrefix(member.Key, "Smile"))
			}
			return o
		}
	}
	paged := func(names ...string) func([]Made) string {
		return func(made []Made) string {
			return joined(made, "\n", func(m Made) string {
				values := []string{m.SmileJobID, text(m.JobType), m.Code, m.Text, m.Person[0].Value.(string)}
				var b strings.Builder
				for i, n := range append(names, "Nom") {
					b.WriteString(n + ": " + values[i] + "\n")
				}
				return b.String()
			})
		}
	}
	return []Form{
		{Name: "names with a point", Write: jsonOf(func(m Made) any { return flat(Object{{"result", wire(m)}}, dotted) })},
		{Name: "names after payload_", Write: jsonOf(func(m Made) any {
			return flat(Object{{"payload", wire(m)}}, func(outer, inner string) string { return outer + "_" + inner })
		})},
		{Name: "names after smile_", Write: jsonOf(under("smile_", snake))},
		{Name: "names after provider", Write: jsonOf(under("provider", pascal))},
		{Name: "snake case", Write: jsonOf(func(m Made) any { return snakes(m) })},
		{Name: "kebab case", Write: jsonOf(func(m Made) any { return spelt(wire(m), kebab) })},
		{Name: "camel case", Write: jsonOf(func(m Made) any { return camels(m) })},
		{Name: "Pascal case", Write: jsonOf(func(m Made) any { return pascals(m) })},
		{Name: "capitals", Write: jsonOf(func(m Made) any { return spelt(wire(m), func(n string) string { return strings.ToUpper(snake(n)) }) })},
		{Name: "the code with its text", Write: jsonOf(func(m Made) any {
			return Object{{"resultCode", m.Code + " - " + m.Text}, {"jobType", m.JobType}, {"smileJobId", m.SmileJobID}, {"name", m.Person[0].Value}}
		})},
		{Name: "the code as a number", Write: jsonOf(func(m Made) any {
			return Object{{"ResultCode", number(m.Code)}, {"SmileJobID", m.SmileJobID}, {"PartnerParams", Object{{"job_type", text(m.JobType)}}}, {"FullName", m.Person[0].Value}}
		})},
		{Name: "a page in English", Write: paged("Smile Job ID", "Job type", "Result code", "Result text"), Bare: true},
		{Name: "a page in French", Write: paged("SmileJobID", "Type de job", "Code résultat", "Texte du résultat"), Bare: true},
		{Name: "a page in other French", Write: paged("SMILE JOB ID", "TYPE DE JOB", "CODE DE RESULTAT", "TEXTE DU RESULTAT"), Bare: true},
		{Name: "a page in Portuguese", Write: paged("Smile Job ID", "Tipo de trabalho", "Código de resultado", "Texto do resultado"), Bare: true},
	}
}
