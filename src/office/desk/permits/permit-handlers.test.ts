import { afterEach, describe, expect, test } from 'vitest'
import { caseId, permitStory } from '../../../domain/permits/testing/permit-story.ts'
import { sampleApplication, type PermitName } from '../../../domain/permits/testing/permit-office.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { readDocument } from '../letter-document.ts'
import { paper, picture } from '../testing/papers.ts'
import { permitDesk } from '../testing/permit-desk.ts'

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
const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work()
    return 'done'
  } catch (error) {
    return LontarError.from(error).code
  }
}
const draft = 'baru.00000000-0000-4000-8000-0000000000d1'
const pdfOnly = { draft, accept: ['pdf' as const], maxMegabytes: 1 }

describe('an application over the counter', () => {
  test('begins offline, with its papers, and its draft is done with', async () => {
    const counter = laptopOf('loket')
    const scan = (await paper()).toString('base64')
    const file = await counter.handlers['permits.addFile']({ ...pdfOnly, name: 'ktp', data: scan })
    expect(file).toMatchObject({ name: 'ktp.pdf', pages: 1 })
    await counter.handlers['permits.keepDraft']({ key: draft, title: 'Ni Wayan', body: '{}' })
    const application = { ...sampleApplication, documents: [{ document: 'ktp', file }] }
    const { id } = await counter.handlers['permits.apply']({ application, draft })
    expect(counter.sentKinds(id)).toEqual(['permit.apply'])
    expect(await counter.handlers['permits.draft']({ key: draft })).toBeNull()
    expect(counter.desk.store.files.lettersWith(file.sha256)).toEqual([id])
    const { permit } = counter.desk.book.get(id).local
    expect(permit).toMatchObject({ channel: 'loket', number: null })
    expect(permit?.trackKey).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    expect(await readDocument(counter.desk, `/documents/attachments/${id}/${file.sha256}.pdf`)).toHaveLength(file.size)
    expect((await counter.handlers['permits.case']({ id })).may).toEqual(
      expect.arrayContaining(['accept', 'return', 'correct', 'withdraw']),
    )
  })

  test('is entered by nobody but the front office of the unit that serves it', async () => {
    const team = laptopOf('tim')
    expect(await codeOf(() => team.handlers['permits.apply']({ application: sampleApplication }))).toBe('not_allowed')
  })

  test('of the same identity is told to the staff, however it is typed', async () => {
    const counter = laptopOf('loket')
    const first = await counter.handlers['permits.apply']({ application: sampleApplication })
    const alike = await counter.handlers['permits.alike']({ identity: '5171 0141 0190 0001' })
    expect(alike.cases).toMatchObject([{ id: first.id, kind: 'uji', number: null, state: 'berjalan' }])
    expect((await counter.handlers['permits.alike']({ identity: '5171014101900002' })).cases).toEqual([])
    expect((await counter.handlers['permits.alike']({ identity: '517' })).cases).toEqual([])
  })

  test('of a version of its kind that nobody knows is refused with words', async () => {
    const counter = laptopOf('loket')
    const application = { ...sampleApplication, kindVersion: 7 }
    expect(await codeOf(() => counter.handlers['permits.apply']({ application }))).toBe('permit_kind_unknown')
  })

  test('takes what the bytes are, not what the name says', async () => {
    const { handlers } = laptopOf('loket')
    const photo = picture('image/jpeg').toString('base64')
    const add = (more: object) =>
      codeOf(() => handlers['permits.addFile']({ ...pdfOnly, name: 'ktp.pdf', data: photo, ...more }))
    expect(await add({})).toBe('permit_type_refused')
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(200)])
    expect(await add({ name: 'foto.jpg', data: heic.toString('base64'), accept: ['jpeg'] })).toBe('permit_photo_heic')
    expect(await add({ data: Buffer.alloc(1024 * 1024 + 1, 37).toString('base64') })).toBe('attachment_too_large')
    expect(await add({ data: Buffer.from('%PDF-1.7 rusak').toString('base64') })).toBe('pdf_damaged')
    const kept = await handlers['permits.addFile']({
      ...pdfOnly,
      name: 'ktp.pdf',
      data: photo,
      accept: ['jpeg', 'pdf'],
    })
    expect(kept.name).toBe('ktp.pdf.jpg')
  })
})

describe('steps of a case', () => {
  const accepted = () => {
    const story = permitStory()
    story.apply('2026-11-09')
    story.accept('2026-11-09')
    return story
  }

  test('a person may do what the rules allow now, and nothing else', async () => {
    const head = laptopOf('kabid')
    const story = accepted()
    head.take(story.theCase())
    expect((await head.handlers['permits.case']({ id: caseId })).may).toEqual(
      expect.arrayContaining(['endorse', 'return']),
    )
    await head.handlers['permits.act']({ id: caseId, intent: { kind: 'permit.endorse', note: 'Baik.' } })
    expect(head.sentKinds(caseId)).toEqual(['permit.endorse'])
    expect((await head.handlers['permits.case']({ id: caseId })).may).not.toContain('endorse')
    const again = { kind: 'permit.endorse' as const, note: '' }
    expect(await codeOf(() => head.handlers['permits.act']({ id: caseId, intent: again }))).toBe('wrong_stage')
  })

  test('an agency answers its own question, sees no secret, and gets no receipt', async () => {
    const story = accepted()
    story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-10')
    const team = laptopOf('tim', '2026-11-11T03:00:00Z')
    team.take(story.theCase(), '2026-11-11')
    const desk = await team.handlers['permits.case']({ id: caseId })
    const own = story.theCase().permit.teams.find((task) => task.unitId === 'kesbangpol')!
    expect(desk).toMatchObject({ ownTask: own.id, may: ['recommend'], unmasked: false, receipt: null })
    const intent = {
      kind: 'permit.recommend' as const,
      taskId: own.id,
      verdict: 'terbit' as const,
      note: 'Tidak ada.',
      conditions: [],
    }
    await team.handlers['permits.act']({ id: caseId, intent: { ...intent, visit: null, report: null } })
    expect((await team.handlers['permits.case']({ id: caseId })).ownTask).toBeNull()
    expect(await codeOf(() => readDocument(team.desk, `/documents/receipts/${caseId}/00.pdf`))).toBe('letter_unknown')
  })

  test('the head goes on without an agency that never answered, once it is late', async () => {
    const story = accepted()
    story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-10')
    const early = laptopOf('kadis', '2026-11-11T03:00:00Z')
    early.take(story.theCase(), '2026-11-11')
    expect((await early.handlers['permits.case']({ id: caseId })).passable).toEqual([])
    const late = laptopOf('kadis', '2026-11-20T03:00:00Z')
    late.take(story.theCase(), '2026-11-20')
    expect((await late.handlers['permits.case']({ id: caseId })).passable).toHaveLength(2)
  })

  test('what begins elsewhere is no step: not by a screen that asks for it', async () => {
    const back = laptopOf('pengolah')
    back.take(accepted().theCase())
    const intent = { kind: 'permit.apply', application: sampleApplication, trackKey: '0123-4567-89AB-CDEF' } as const
    expect(await codeOf(() => back.handlers['permits.act']({ id: caseId, intent }))).toBe('invalid_request')
  })

  test('who has to do with permits is told so', async () => {
    expect(await laptopOf('loket').handlers['permits.mine']({})).toEqual({
      takesPart: true,
      counter: ['dpmptsp'],
      waiting: 0,
    })
    expect(await laptopOf('tim').handlers['permits.mine']({})).toMatchObject({ takesPart: true, counter: [] })
    expect(await laptopOf('tamu').handlers['permits.mine']({})).toMatchObject({ takesPart: false })
  })
})
