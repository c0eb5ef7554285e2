import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { demoDirectory, demoPeople, demoPositions } from '../../tests/support/province-data.ts'
import { askToEnrol } from './testing/client.ts'
import { checkedLetter, enrolCast, finalizedLetter, sampleContent, sentLetter } from './testing/letter-story.ts'
import { openDatabase } from './testing/open-database.ts'

const secrets = {
  subject: 'Mutasi pejabat yang belum diumumkan',
  words: 'Kalimat yang hanya untuk kepala dinas',
  note: 'Catatan untuk Saudara sendiri',
  password: 'salah-sekali-4711',
  attachment: 'daftar-nama-yang-dimutasi.pdf',
  trackKey: '7K2M-QX4P-0RTN-V9WB',
}

test('a whole day, with refusals, wrong passwords and a fault of the database: the log tells of it, and of nobody and no letter', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-log-'))
  const directoryFile = join(dir, 'directory.json')
  writeFileSync(directoryFile, JSON.stringify(demoDirectory('http://127.0.0.1/v')))
  const args = ['--data', dir, '--directory', directoryFile, '--demo', '--log-level', 'debug']
  const child = spawn(process.execPath, [join(import.meta.dirname, 'index.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line))
  const [ready] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const { url } = JSON.parse(ready) as { url: string }

  const cast = await enrolCast(url, 'konseptor', 'verifikator', 'tu', 'kepala')
  const paragraph = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: secrets.words }] }
  const file = { ...(await cast.konseptor.upload(Buffer.from('isi'))), name: secrets.attachment, pages: 1 }
  const content = {
    subject: secrets.subject,
    body: { type: 'doc' as const, content: [paragraph] },
    attachments: [file],
  }
  const id = await checkedLetter(cast, content)
  await sentLetter(cast, id, await finalizedLetter(cast, id))
  await cast.verifikator.act(id, { kind: 'letter.return', note: secrets.note })
  await cast.kepala.feed()
  await cast.kepala.request(`/v1/feed?cursor=${secrets.password}`)
  for (const spelled of [
    `/lacak/${secrets.trackKey}`,
    `/%6Cacak/${secrets.trackKey}`,
    `//lacak/${secrets.trackKey}/perbaiki`,
  ])
    await fetch(url + spelled)
  await askToEnrol(url, { personId: cast.konseptor.personId, code: 'x', password: secrets.password })
  await cast.konseptor.request('/v1/push', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"operations": "${secrets.words}`,
  })

  const faulty = randomUUID()
  const db = openDatabase(join(dir, 'server.db'))
  db.exec(
    `create trigger fault before insert on letters when new.id = '${faulty}' begin select raise(abort, 'fault'); end`,
  )
  db.close()
  const broken = cast.konseptor.operation(faulty, { kind: 'letter.create', content: sampleContent(content) })
  await expect(cast.konseptor.push(broken)).rejects.toThrow()

  child.kill('SIGTERM')
  await once(child, 'close')
  rmSync(dir, { recursive: true })

  const log = lines.join('\n')
  for (const told of ['"path":"/v1/push"', '"refusal":"enrolment_refused"', '"msg":"unexpected"'])
    expect(log).toContain(told)
  const ofPeople = demoPeople.flatMap(({ name, nip }) => [...name.split(' '), nip]).filter((word) => word.length > 3)
  const tokens = Object.values(cast).map(({ token }) => token)
  const titles = demoPositions.map(({ title }) => title)
  const kept = [...Object.values(secrets), ...ofPeople, ...titles, ...tokens, id, 'DPoP ']
  expect(kept.filter((secret) => log.includes(secret))).toEqual([])
  expect(
    lines.every((line) => typeof JSON.parse(line) === 'object'),
    'one JSON object a line',
  ).toBe(true)
})
