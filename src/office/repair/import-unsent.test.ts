import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoDirectory } from '../../../tests/support/province-data.ts'
import { createFileVault } from '../files/file-vault.ts'
import { createLetterBook } from '../letters/letter-book.ts'
import { newLetterContent } from '../letters/new-letter.ts'
import { unsentWork } from '../session/unsent-work.ts'
import { createStore } from '../store/store.ts'
import { importUnsent, previewUnsent } from './import-unsent.ts'
import { openUnsent, sealUnsent, type UnsentFile } from './unsent-file.ts'

const directory = demoDirectory('https://lontar.invalid')
const drafter = directory.positions.find((position) => position.roles.includes('konseptor'))!
const { personId } = directory.appointments.find((a) => a.positionId === drafter.id)!
const now = () => new Date('2026-11-20T02:00:00.000Z')
const password = 'ombak pagi di Sanur'

let dir: string
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'lontar-unsent-'))))
afterEach(() => rmSync(dir, { recursive: true }))
const computer = (name: string, who = personId) => {
  const key = Buffer.alloc(32, 3)
  const store = createStore(join(dir, `${name}.db`), key)
  store.facts.set('device', { deviceId: name, token: name, personId: who })
  store.facts.set('directory', directory)
  const book = createLetterBook({ store, personId: who, now, changed: () => {} })
  return { store, book, vault: createFileVault(join(dir, name), key) }
}

test('work of a computer that stays offline is taken in on another one: once, with its letters', async () => {
  const office = computer('kantor')
  const id = randomUUID()
  const content = { ...newLetterContent('nota_dinas', drafter.id, directory), subject: 'Undangan rapat' }
  office.book.perform(id, { kind: 'letter.create', content }, drafter.id)
  const file = Buffer.from(await sealUnsent((await unsentWork(office))!, password, null))
  const opId = office.store.outbox.waiting(1)[0]!.opId

  const home = computer('rumah')
  home.book.perform(randomUUID(), { kind: 'letter.create', content }, drafter.id)
  const work = await openUnsent(file, password)
  expect(previewUnsent(home, work)).toMatchObject({ steps: [{ subject: 'Undangan rapat' }], known: 0, refused: 0 })
  expect(await importUnsent(home, work)).toBe(1)
  expect(home.book.get(id).local.content.subject).toBe('Undangan rapat')
  expect(home.store.outbox.waiting(9).map((step) => step.dseq)).toEqual([1, 2])
  expect(home.store.outbox.waiting(9)[1]!.opId, 'the id by which the server knows it').toBe(opId)

  expect(previewUnsent(home, work)).toMatchObject({ steps: [], known: 1 })
  expect(await importUnsent(home, work), 'a second time brings nothing').toBe(0)
  office.store.close()
  home.store.close()
})

test('steps of one letter are taken in as they were taken, though the file names the last one first', async () => {
  const office = computer('kantor')
  const id = randomUUID()
  const content = newLetterContent('nota_dinas', drafter.id, directory)
  office.book.perform(id, { kind: 'letter.create', content }, drafter.id)
  office.book.perform(id, { kind: 'letter.edit', content: { subject: 'Undangan rapat' } }, drafter.id)
  const work = JSON.parse(Buffer.from((await unsentWork(office))!).toString()) as UnsentFile
  expect(work.operations.map(({ intent }) => intent.kind)).toEqual(['letter.edit', 'letter.create'])
  const home = computer('rumah')
  expect(await importUnsent(home, work)).toBe(2)
  expect(home.store.outbox.waiting(9).map(({ intent }) => intent.kind)).toEqual(['letter.create', 'letter.edit'])
  expect(home.book.get(id).local.content.subject).toBe('Undangan rapat')
  office.store.close()
  home.store.close()
})

test('another person’s work is refused, and so is a step that was changed', async () => {
  const office = computer('kantor')
  const content = newLetterContent('nota_dinas', drafter.id, directory)
  office.book.perform(randomUUID(), { kind: 'letter.create', content }, drafter.id)
  const work = await openUnsent(Buffer.from(await sealUnsent((await unsentWork(office))!, password, null)), password)
  const other = computer('lain', 'orang-lain')
  expect(() => previewUnsent(other, work)).toThrow('unsent_file_other_person')
  const changed = { ...work, operations: work.operations.map((step) => ({ ...step, subject: randomUUID() })) }
  expect(() => previewUnsent(office, changed)).toThrow('unsent_file_unreadable')
  office.store.close()
  other.store.close()
})
