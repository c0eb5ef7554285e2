import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStore } from './store.ts'

const none = { certificates: [], ocsps: [], crls: [] }

test('what a service once said of a certificate is there again after a restart; of many answers the last few', () => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-evidence-'))
  const [path, key] = [join(dir, 'store.db'), randomBytes(32)]
  const [sari, wayan] = [Buffer.from('Sari'), Buffer.from('Wayan')]
  const store = createStore(path, key)
  store.evidence.put(
    sari,
    { ...none, ocsps: [Buffer.from('baik')], certificates: [Buffer.from('penerbit')] },
    '2026-11-20',
  )
  store.evidence.put(wayan, { ...none, crls: [Buffer.alloc(5 * 1024 * 1024)] }, '2026-11-20')
  store.close()

  const again = createStore(path, key)
  const kept = again.evidence.of([sari])
  expect([kept.ocsps.map(String), kept.certificates.map(String), kept.crls]).toEqual([['baik'], ['penerbit'], []])
  expect(again.evidence.of([wayan]), 'a huge list is asked for again').toEqual(none)
  for (let day = 10; day < 25; day++)
    again.evidence.put(sari, { ...none, ocsps: [Buffer.from(`hari ${day}`)] }, `2026-12-${day}`)
  const last = again.evidence.of([sari]).ocsps.map(String)
  expect([last.length, last.includes('hari 24'), last.includes('baik')]).toEqual([8, true, false])
  again.close()
  rmSync(dir, { recursive: true })
})
