import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createJudgeDesk } from '../../src/signatures/worker/judge-desk.ts'
import { createAuthority } from '../support/authority/index.ts'
import { hostileFiles } from '../signatures/attacks/hostile.ts'
import { runLontar } from '../support/run-lontar.ts'

/** Files that are made to hang or to fill the memory, given to the thread and to the real command: an answer in words, never a valid one, never a hang. */
let dir: string
/** Those that stand alone, without a signed letter to begin from. */
const alone = Object.entries(hostileFiles).filter(([, { make }]) => make.length === 0)
const bytesOf = async ([, { make }]: (typeof alone)[number]) => Buffer.from(await make(undefined as never))
const named = (name: string) => alone.find(([other]) => other === name)!

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-bombs-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

test('the thread answers for each of them, one after the other', async () => {
  expect(alone.length).toBeGreaterThan(15)
  const desk = createJudgeDesk({ atOnce: 1, inLine: Infinity })
  for (const attack of alone) {
    const pdf = new Uint8Array(await bytesOf(attack))
    const { verdict } = await desk.judge({ pdf, later: null, anchors: [], at: new Date().toISOString() })
    expect(verdict.verdict, attack[0]).not.toBe('sah')
    expect(verdict.findings.length + verdict.signatures.length, attack[0]).toBeGreaterThan(0)
  }
  await desk.stop()
})

test.for([
  'cross-references in a circle',
  'arrays in arrays',
  'ten thousand revisions',
  'a stream of four billion rows',
])('verify: %s', async (name) => {
  const file = join(dir, 'bomb.pdf')
  await writeFile(file, await bytesOf(named(name)))
  const run = await runLontar(['verify', file, '--json'])
  // What carries no signature and can be read as far as that is simply without one.
  expect([2, 3, 4]).toContain(run.code)
  const { problems } = JSON.parse(run.stdout) as { problems: { code: string }[] }
  expect(problems.map(({ code }) => code).join()).toMatch(/document_unreadable|document_too_large|no_signature/)
})

test('sign and extend refuse them with a code, and leave nothing', async () => {
  const authority = await createAuthority(join(dir, 'ca'))
  const issued = await authority.issue({ name: 'Kepala Dinas (uji)' })
  await writeFile(join(dir, 'kadis.p12'), await authority.p12({ issued, password: 'rahasia' }))
  for (const name of ['cross-references in a circle', 'arrays in arrays', 'a length of four billion']) {
    const file = join(dir, 'bomb.pdf')
    await writeFile(file, await bytesOf(named(name)))
    const sign = ['sign', file, join(dir, 'out.pdf'), '--p12', join(dir, 'kadis.p12')]
    const signed = await runLontar(sign, { secret: 'rahasia' })
    expect([signed.code, signed.error?.code], name).toEqual([1, expect.stringMatching(/^pdf_|^signature_/)])
    const extended = await runLontar(['extend', file, join(dir, 'out.pdf'), '--tsa', 'http://127.0.0.1:9/'])
    expect([extended.code, extended.error?.code], name).toEqual([1, expect.stringMatching(/^pdf_|^signature_/)])
  }
  expect(await readdir(dir)).not.toContain('out.pdf')
})
