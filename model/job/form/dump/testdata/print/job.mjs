// Prints the same made job in the ways of Node: node job.mjs FOLDER
import fs from 'node:fs'
import util from 'node:util'
class Job { constructor() { this.code = '0812'; this.params = { job_type: 6, deep: { deeper: { deepest: 1 } } } } }
const job = { SmileJobID: '0000004711', ResultCode: '0812', ResultText: `Unable to verify, "it's" \`x\``, IsFinalResult: true, Confidence: null, none: undefined,
  Actions: { Document_Check: 'Failed' }, PartnerParams: { job_id: 'job-77', job_type: 6 }, FullName: 'Adé Invented', 'with-dash': 1n, History: [{ ResultCode: '0810' }],
  call() {}, at: new Date(Date.UTC(2026, 2, 2, 9, 15)), list: Array.from({ length: 102 }, (_, i) => i % 10), raw: Buffer.from('{}'), [Symbol('kind')]: 6 }
const loop = { code: '0812' }
loop.self = loop
const write = (name, text) => fs.writeFileSync(`${process.argv[2]}/${name}.txt`, text + '\n')
write('node-object', `Callback: ${util.inspect(job)}`)
write('node-class', util.inspect(new Job()))
write('node-map', util.inspect(new Map([['ResultCode', '0812'], ['params', new Map([['job_type', 6]])], ['set', new Set([1, 2])]])))
write('node-bare-prototype', util.inspect(Object.assign(Object.create(null), { code: '0812', params: { job_type: 6 } })))
write('node-loop', util.inspect(loop))
write('node-long', util.inspect({ code: '0812', text: 'word '.repeat(30) + '\nnext '.repeat(5) }))
