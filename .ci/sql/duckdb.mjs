// Runs SQL in DuckDB, for tests: a JSON list of scripts on standard input, all in one
// database in memory, and the rows of each script's last statement as a line of JSON.
import { DuckDBInstance } from '@duckdb/node-api'
import { text } from 'node:stream/consumers'

const scripts = JSON.parse(await text(process.stdin))
const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' })
const connection = await instance.connect()
for (const script of scripts) {
  const reader = await connection.runAndReadAll(script)
  console.log(JSON.stringify(reader.getRowObjectsJson()))
}
