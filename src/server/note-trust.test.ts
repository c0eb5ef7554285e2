import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { selfSigned } from '../office/signing/signers/test-certificate.ts'
import { openDatabase } from './testing/open-database.ts'
import { startTestServer } from './testing/test-server.ts'

test('an authority that comes or goes with the server’s files stands in the audit log, once for each change', async () => {
  const trust = mkdtempSync(join(tmpdir(), 'lontar-anchors-'))
  writeFileSync(join(trust, 'satu.der'), selfSigned(generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'Satu'))
  let server = await startTestServer()
  server = await server.again({ anchorFiles: [trust] })
  server = await server.again({ anchorFiles: [trust] })
  server = await server.again({ anchorFiles: [] })
  await server.stop()
  const db = openDatabase(join(server.dir, 'server.db'), { readonly: true })
  const rows = db
    .prepare<[], string>("select detail from audit where event = 'anchors_changed' order by id")
    .pluck()
    .all()
  db.close()
  const [added, removed, ...more] = rows.map((row) => JSON.parse(row) as Record<string, string>)
  expect(more, 'nothing was asked of a start with the same files').toEqual([])
  expect(added).toEqual({ added: expect.stringMatching(/^[0-9a-f]{64}$/), removed: '', retired: '' })
  expect(removed).toEqual({ added: '', removed: added!['added'], retired: '' })
  await server.remove()
  rmSync(trust, { recursive: true })
})
