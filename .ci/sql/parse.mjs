// Parses SQL for tests, of dialects of which no server is at hand: a JSON list of
// {"dialect": "bigquery", "sql": "..."} on standard input. It fails on what is no SQL of
// that dialect, and prints what kind each statement is, a line of JSON for each script.
import { parse } from '@polyglot-sql/sdk'
import { text } from 'node:stream/consumers'

for (const { dialect, sql } of JSON.parse(await text(process.stdin))) {
  const parsed = parse(sql, dialect)
  if (!parsed.success) {
    console.error(`${dialect}: ${parsed.error}`)
    process.exit(1)
  }
  console.log(JSON.stringify(parsed.ast.map((statement) => Object.keys(statement)[0])))
}
