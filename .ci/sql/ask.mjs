// Runs the SQL on standard input in DuckDB and prints the rows of its last statement,
// one JSON array a line; then, on standard error, how many seconds that took.
//
//	npm ci && node ask.mjs [DATABASE] [name=value...] <query.sql
//
// Without a database it is one in memory. Settings such as threads=1 are DuckDB's own.
// It never fetches an extension.
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const settings = { autoinstall_known_extensions: 'false' }
let database = ':memory:'
for (const arg of process.argv.slice(2)) {
  const [name, value] = arg.split('=')
  if (value === undefined) database = arg
  else settings[name] = value
}
const connection = await (await DuckDBInstance.create(database, settings)).connect()
const begun = performance.now()
const rows = (await connection.runAndReadAll(readFileSync(0, 'utf8'))).getRowsJson()
const seconds = (performance.now() - begun) / 1000
for (const row of rows) console.log(JSON.stringify(row))
console.error(seconds.toFixed(3))
