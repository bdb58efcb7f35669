/** The second program, `tools/verify-draw.py`, asked about many records in one process. */
import { spawn } from 'node:child_process'
import type { DrawRecord } from '../../src/procedure/draw-record.ts'
import { projectFile } from '../../src/server/place.ts'

/** Its answer to each record: `ok`, or the first wrong place. */
export function askSecondProgram(records: readonly DrawRecord[]): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const python = spawn('python3', [projectFile('tools', 'verify-draw.py'), '--lines'], { stdio: ['pipe', 'pipe', 'inherit'] })
    let answered = ''
    python.stdout.on('data', (data) => (answered += data))
    python.once('error', reject)
    python.once('close', () => resolve(answered.trimEnd().split('\n')))
    for (const record of records) python.stdin.write(`${JSON.stringify(record)}\n`)
    python.stdin.end()
  })
}
