import { afterEach, expect, test } from 'vitest'
import { isCase } from '../../../domain/permits/lifecycle/case-step.ts'
import { caseId, permitStory } from '../../../domain/permits/testing/permit-story.ts'
import { sampleApplication, type PermitName } from '../../../domain/permits/testing/permit-office.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { permitDesk } from '../testing/permit-desk.ts'
import { receiptOf } from './receipt.ts'

let open: { remove(): void }[] = []
afterEach(() => {
  open.forEach((one) => one.remove())
  open = []
})
const laptopOf = (who: PermitName, instant?: string) => {
  const laptop = permitDesk(who, instant)
  open.push(laptop)
  return laptop
}
/** All agencies have answered: it waits for its draft. */
const answered = () => {
  const story = permitStory()
  story.apply('2026-11-09')
  story.accept('2026-11-09')
  story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-10')
  story.recommendAll('2026-11-12')
  return story
}

test('the permit is drafted as a letter that names its case, and the case names it', async () => {
  const back = laptopOf('pengolah')
  back.take(answered().theCase())
  const { id } = await back.handlers['permits.draftPaper']({ id: caseId, as: 'izin', reason: '' })
  const { content, state } = back.desk.book.get(id).local
  expect(state).toBe('draf')
  expect(content).toMatchObject({
    kind: 'surat_izin',
    signatory: { positionId: 'j-kadis' },
    reviewers: ['j-kabid'],
    permit: { caseId, as: 'izin', kind: 'uji', kindVersion: 1, title: 'IZIN UJI' },
  })
  expect(back.sentKinds(caseId)).toEqual(['permit.draft_paper'])
  expect(back.sentKinds(id)).toEqual(['letter.create'])
  const desk = await back.handlers['permits.case']({ id: caseId })
  expect(desk.papers).toMatchObject([{ letterId: id, row: { id, state: 'draf' } }])
  expect(desk.may).not.toContain('izin')
})

test('a second draft is refused with words, and leaves nothing behind', async () => {
  const back = laptopOf('pengolah')
  back.take(answered().theCase())
  await back.handlers['permits.draftPaper']({ id: caseId, as: 'izin', reason: '' })
  const before = back.desk.store.outbox.recent(50).length
  const again = async () => back.handlers['permits.draftPaper']({ id: caseId, as: 'penolakan', reason: 'Tidak.' })
  await expect(again()).rejects.toMatchObject({ code: 'paper_drafted' } satisfies Partial<LontarError>)
  expect(back.desk.store.outbox.recent(50)).toHaveLength(before)
})

test('a refusal takes its reason along, for the case and its notices', async () => {
  const back = laptopOf('pengolah')
  back.take(answered().theCase())
  await back.handlers['permits.draftPaper']({ id: caseId, as: 'penolakan', reason: 'Lokasi di kawasan suci.' })
  const [paper] = back.desk.book.get(caseId).local.permit!.papers
  expect(paper).toMatchObject({ as: 'penolakan', reason: 'Lokasi di kawasan suci.' })
})

test('the receipt says that the number is awaited, masks the identity and gives the key', async () => {
  const counter = laptopOf('loket')
  const { id } = await counter.handlers['permits.apply']({ application: sampleApplication })
  const { local } = counter.desk.book.get(id)
  if (!isCase(local)) throw new Error('no case')
  const receipt = receiptOf(counter.desk, local)
  const words = receipt.rows.map(({ label, value }) => `${label}: ${value}`)
  expect(words).toContain('Nomor permohonan: menunggu nomor dari server')
  expect(words).toContain('NIK: ••••••••••••0001')
  expect(words).toContain('Perkiraan selesai: 30 November 2026, bila lengkap hari ini')
  expect(receipt.handedIn.items).toEqual(['KTP – ktp.pdf'])
  expect(receipt.track.link).toContain(`/lacak/${local.permit.trackKey}`)
  expect(JSON.stringify(receipt)).not.toContain('5171014101900001')
})
