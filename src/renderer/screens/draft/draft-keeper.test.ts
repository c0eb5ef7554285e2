import { expect, test } from 'vitest'
import { emptyBody } from '../../../domain/rich-text.ts'
import type { LetterContent } from '../../../domain/letter.ts'
import type { DraftChange } from './draft-content.ts'
import { createDraftKeeper, type SaveDraft } from './draft-keeper.ts'

const content: LetterContent = {
  kind: 'surat_dinas',
  subject: '',
  body: emptyBody,
  addressees: [],
  copies: [],
  security: 'biasa',
  urgency: 'biasa',
  classification: '',
  attachments: [],
  signatory: { positionId: '', onBehalfOf: null },
  reviewers: [],
}

/** A desk drawer that takes edits one after another, and may be full. */
const drawer = () => {
  const seen: DraftChange[] = []
  let kept = content
  let full = false
  const save: SaveDraft = async (change) => {
    seen.push(change)
    await Promise.resolve()
    if (full) return { ok: false, error: { code: 'disk_full', params: {} } }
    kept = { ...kept, ...change }
    return { ok: true, content: kept }
  }
  return { seen, save, fill: (now: boolean) => (full = now), kept: () => kept }
}

test('several changes within the pause go out together, each field once', async () => {
  const { seen, save } = drawer()
  const keeper = createDraftKeeper(content, save, 5)
  keeper.change({ subject: 'U' })
  keeper.change({ subject: 'Undangan', urgency: 'segera' })
  expect(keeper.state().saving).toBe('waiting')
  await untilSaved(keeper)
  expect(seen).toEqual([{ subject: 'Undangan', urgency: 'segera' }])
})

test('what is typed while a save is under way is saved after it, and never lost', async () => {
  const { seen, save, kept } = drawer()
  const keeper = createDraftKeeper(content, save, 60_000)
  keeper.change({ subject: 'Undangan' })
  const first = keeper.flush()
  keeper.change({ subject: 'Undangan rapat' })
  expect(await first).toBe(true)
  expect(await keeper.flush()).toBe(true)
  expect(seen.map((c) => c.subject)).toEqual(['Undangan', 'Undangan rapat'])
  expect(kept().subject).toBe('Undangan rapat')
})

test('news from before the last save comes after it: what was just saved stays, also while the next words are typed', async () => {
  const { save, kept } = drawer()
  const keeper = createDraftKeeper(content, save, 60_000)
  keeper.change({ fields: { dasar: 'Rencana kerja' } })
  await keeper.flush()
  keeper.receive(content)
  keeper.change({ fields: { ...keeper.state().content.fields, untuk: 'Pemeliharaan' } })
  await keeper.flush()
  expect(kept().fields).toEqual({ dasar: 'Rencana kerja', untuk: 'Pemeliharaan' })
  const fromElsewhere = { ...kept(), subject: 'Dari komputer lain' }
  keeper.receive(fromElsewhere)
  expect(keeper.state().content, 'news that are new are taken').toEqual(fromElsewhere)
})

test('with a full disk the text stays on the screen, the error is told, and the next try saves it', async () => {
  const { save, fill, kept } = drawer()
  const keeper = createDraftKeeper(content, save, 60_000)
  fill(true)
  keeper.change({ subject: 'Undangan' })
  expect(await keeper.flush()).toBe(false)
  expect(keeper.state()).toMatchObject({
    saving: 'failed',
    error: { code: 'disk_full' },
    content: { subject: 'Undangan' },
  })
  fill(false)
  expect(await keeper.flush()).toBe(true)
  expect(keeper.state()).toMatchObject({ saving: 'saved', error: null })
  expect(kept().subject).toBe('Undangan')
})

test('once the disk has room again, the text is saved without anybody asking', async () => {
  const { save, fill, kept } = drawer()
  const keeper = createDraftKeeper(content, save, 60_000, 5)
  fill(true)
  keeper.change({ subject: 'Undangan' })
  expect(await keeper.flush()).toBe(false)
  fill(false)
  await untilSaved(keeper)
  expect(kept().subject).toBe('Undangan')
})

test('after a crash of the office the text waits until its author is signed in again', async () => {
  const { save, kept } = drawer()
  let signedIn = false
  const keeper = createDraftKeeper(
    content,
    async (change) => (signedIn ? save(change) : { ok: false, error: { code: 'not_signed_in', params: {} } }),
    60_000,
    5,
  )
  keeper.change({ subject: 'Undangan' })
  expect(await keeper.flush()).toBe(false)
  signedIn = true
  await untilSaved(keeper)
  expect(kept().subject).toBe('Undangan')
})

test('a draft that the office refuses for good is not offered again and again', async () => {
  let offers = 0
  const refuse: SaveDraft = async () => {
    offers += 1
    return { ok: false, error: { code: 'wrong_state', params: { state: 'diajukan' } } }
  }
  const keeper = createDraftKeeper(content, refuse, 60_000, 1)
  keeper.change({ subject: 'Undangan' })
  expect(await keeper.flush()).toBe(false)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(offers).toBe(1)
  expect(keeper.state().content.subject).toBe('Undangan')
})

test('a change undone before the pause is over asks for nothing', async () => {
  const { seen, save } = drawer()
  const keeper = createDraftKeeper(content, save, 60_000)
  keeper.change({ subject: 'Undangan' })
  keeper.change({ subject: '' })
  expect(keeper.state().saving).toBe('saved')
  expect(await keeper.flush()).toBe(true)
  expect(seen).toEqual([])
})

test('news of the letter does not overwrite what is being typed', async () => {
  const { seen, save } = drawer()
  const keeper = createDraftKeeper(content, save, 60_000)
  keeper.change({ subject: 'Undangan' })
  keeper.receive({ ...content, subject: 'Rapat', urgency: 'segera' })
  expect(keeper.state().content).toMatchObject({ subject: 'Undangan', urgency: 'segera' })
  await keeper.flush()
  expect(seen).toEqual([{ subject: 'Undangan' }])
})

const untilSaved = (keeper: ReturnType<typeof createDraftKeeper>) =>
  new Promise<void>((resolve) => {
    const stop = keeper.subscribe(() => {
      if (keeper.state().saving !== 'saved') return
      stop()
      resolve()
    })
  })
