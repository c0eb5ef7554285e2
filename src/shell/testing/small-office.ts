import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FromOffice, ShellService, ToOffice } from '../../protocol/process-api.ts'

/**
 * A real process that speaks the office's side of `process-api` and keeps no letters. What it does is chosen by the search
 * words of `letters.list`: `mati` dies, `tanya SERVICE JSON` asks the shell and answers with what the shell said.
 */
const start = JSON.parse(process.argv[2] ?? '{}') as { dataDir: string; deviceName: string }
const post = (message: FromOffice) => process.send?.(message)
const answer = (id: number, value: unknown) => post({ type: 'answer', id, answer: { ok: true, value } })
const waiting = new Map<number, number>()
let lastAsk = 0

const list = (id: number, words: string) => {
  if (words === 'mati') return process.exit(9)
  if (!words.startsWith('tanya ')) return answer(id, { rows: [] })
  const [, service, json] = /^tanya (\S+) (.+)$/.exec(words)!
  waiting.set(++lastAsk, id)
  return post({ type: 'ask', id: lastAsk, service: service as ShellService, input: JSON.parse(json!) })
}

process.on('message', (message: ToOffice) => {
  if (message.type === 'call' && message.name === 'letters.list')
    list(message.id, (message.input as { query: string }).query)
  else if (message.type === 'call') {
    if (message.name === 'sync.now') post({ type: 'event', event: { event: 'letters.changed', ids: ['surat-1'] } })
    answer(message.id, { pid: process.pid, device: start.deviceName, name: message.name })
  } else if (message.type === 'document') {
    if (message.path.includes('hilang'))
      post({ type: 'answer', id: message.id, answer: { ok: false, error: { code: 'file_missing', params: {} } } })
    else
      answer(message.id, {
        contentType: 'application/pdf',
        data: Buffer.from(`%PDF ${message.path}`).toString('base64'),
      })
  } else if (message.type === 'answer') answer(waiting.get(message.id)!, message.answer)
  else {
    writeFileSync(join(start.dataDir, 'closed'), 'in order')
    process.exit(0)
  }
})
process.on('disconnect', () => process.exit(0))
post({ type: 'ready' })
