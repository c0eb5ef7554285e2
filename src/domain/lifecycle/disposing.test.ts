import { describe, expect, it, test } from 'vitest'
import type { LetterIntent } from '../letter-intents.ts'
import { viewFor } from '../letter-views.ts'
import { letterAt } from '../testing/access-story.ts'
import { afterAll, happens, larger, refusalOf, type Anybody } from '../testing/larger-office.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
type Dispose = Extract<LetterIntent, { kind: 'letter.dispose' }>
const dispose = (n: number, to: Anybody[], rest: Partial<Dispose> = {}): Dispose => ({
  kind: 'letter.dispose',
  dispositionId: id(n),
  unitId: 'dpmptsp',
  parentId: null,
  instructions: ['Tindak lanjuti'],
  note: '',
  due: '2026-11-25',
  to: to.map((who) => `j-${who}`),
  ...rest,
})
const cancel = (n: number, to: Anybody): LetterIntent => ({
  kind: 'letter.cancel_disposition',
  dispositionId: id(n),
  to: `j-${to}`,
  note: 'Salah alamat.',
})
const answer = (n: number, what: 'read' | 'report' | 'done', note = ''): LetterIntent => ({
  kind: 'letter.answer_disposition',
  dispositionId: id(n),
  answer: what,
  note,
})
const down = (n: number, parent: number, to: Anybody[]) => dispose(n, to, { parentId: id(parent) })

const sent = letterAt('sent', 'biasa')
const once = happens(sent, 'kadisTujuan', dispose(1, ['kabidIzin', 'tuTujuan']))
const thrice = afterAll(once, [
  ['kabidIzin', down(2, 1, ['seksiIzin'])],
  ['seksiIzin', down(3, 2, ['stafIzin'])],
])

describe('who passes a letter on', () => {
  it.each<[Anybody, string, string]>([
    ['kadisTujuan', 'allowed', 'the head of the addressed agency'],
    ['tuTujuan', 'not_allowed', 'its registry prepares nothing for the head'],
    ['kabidIzin', 'not_allowed', 'nobody to whom it has not been passed'],
    ['kadis', 'not_allowed', 'its sender, who has no delivery there'],
    ['sekda', 'not_allowed', 'a superior of the province, to whom it was not sent'],
  ])('%s: %s, since %s', (who, expected) => {
    expect(refusalOf(sent, who, dispose(1, ['seksiIzin']))).toBe(expected)
  })

  it('whoever stands in for the head, also for a letter that was read and left lying before', () => {
    const read = happens(sent, 'tuTujuan', { kind: 'letter.read', unitId: 'dpmptsp' }, { day: '2026-11-17' })
    const plh = { personId: 'kabidIzin', positionId: 'j-kadisTujuan', holding: 'plh' } as const
    const dates = { from: '2026-11-20', until: '2026-11-22' }
    const directory = { ...larger, appointments: [...larger.appointments, { ...plh, ...dates }] }
    expect(refusalOf(read, plh, dispose(1, ['seksiIzin']), { directory })).toBe('allowed')
    expect(refusalOf(once, plh, dispose(2, ['seksiIzin']), { directory }), 'it is dealt with already').toBe(
      'not_allowed',
    )
    expect(refusalOf(read, plh, dispose(1, ['seksiIzin']), { directory, day: '2026-11-23' })).toBe('mandate_ended')
  })

  it('a desk that a nota dinas was addressed to, though it leads nothing', () => {
    const to = { type: 'position', positionId: 'j-kabidIzin' } as const
    const letter = { ...sent, deliveries: [{ ...sent.deliveries[0]!, positionId: to.positionId }] }
    expect(refusalOf(letter, 'kabidIzin', dispose(1, ['seksiIzin']))).toBe('allowed')
    expect(refusalOf(letter, 'kadisTujuan', dispose(1, ['seksiIzin'])), 'it was not sent to the head').toBe(
      'not_allowed',
    )
  })

  it('nobody before it was sent, nor after their agency destroyed it', () => {
    expect(refusalOf(letterAt('signed', 'biasa'), 'kadis', dispose(1, ['tu'], { unitId: 'kominfo' }))).toBe(
      'wrong_state',
    )
  })
})

describe('to whom', () => {
  it.each<[Anybody, string, string]>([
    ['stafIzin', 'allowed', 'anybody of the own agency'],
    ['kadis', 'allowed', 'the head of another agency'],
    ['kabid', 'receiver_unknown', 'not past that head to somebody below'],
    ['kadisTujuan', 'receiver_unknown', 'not to oneself'],
  ])('%s: %s, since %s', (to, expected) => {
    expect(refusalOf(sent, 'kadisTujuan', dispose(1, [to]))).toBe(expected)
  })

  it('nobody whom the directory does not know, nor a position that was closed; on its last day still', () => {
    expect(refusalOf(sent, 'kadisTujuan', dispose(1, [], { to: ['j-hantu'] }))).toBe('receiver_unknown')
    const closed = (until: string) => ({
      ...larger,
      positions: larger.positions.map((p) => (p.id === 'j-seksiIzin' ? { ...p, until } : p)),
    })
    const step = [sent, 'kadisTujuan', dispose(1, ['kabidIzin', 'seksiIzin'])] as const
    expect(refusalOf(...step, { directory: closed('2026-11-19') })).toBe('receiver_unknown')
    expect(refusalOf(...step, { directory: closed('2026-11-20') })).toBe('allowed')
  })

  it('to fifty at once; whoever is named twice gets it once', () => {
    const desks = Array.from({ length: 50 }, (_, n) => `j-staf-${n}`)
    const like = larger.positions.find((p) => p.id === 'j-stafIzin')!
    const directory = { ...larger, positions: [...larger.positions, ...desks.map((one) => ({ ...like, id: one }))] }
    const letter = happens(sent, 'kadisTujuan', dispose(1, [], { to: [...desks, 'j-staf-7'] }), { directory })
    expect(letter.dispositions![0]!.to.map((r) => r.positionId)).toEqual(desks)
  })

  it('with an instruction or a word of one’s own, else it says nothing', () => {
    expect(refusalOf(sent, 'kadisTujuan', dispose(1, ['stafIzin'], { instructions: [], note: '  ' }))).toBe(
      'instruction_required',
    )
    expect(refusalOf(sent, 'kadisTujuan', dispose(1, ['stafIzin'], { instructions: [], note: 'Tolong.' }))).toBe(
      'allowed',
    )
  })
})

describe('down the tree', () => {
  it('three deep, each on the word of the one before', () => {
    expect(thrice.dispositions!.map(({ by, parentId }) => [by.personId, parentId])).toEqual([
      ['kadisTujuan', null],
      ['kabidIzin', id(1)],
      ['seksiIzin', id(2)],
    ])
    expect(thrice.version).toBe(once.version + 2)
  })

  it('only by whom it was given to, under the disposition that they were given, of the delivery that it belongs to', () => {
    expect(refusalOf(thrice, 'stafIzin', down(4, 2, ['seksiIzin']))).toBe('not_allowed')
    expect(refusalOf(thrice, 'stafIzin', dispose(4, ['tuTujuan'], { parentId: id(3), unitId: 'kominfo' }))).toBe(
      'not_allowed',
    )
    expect(refusalOf(thrice, 'stafIzin', dispose(4, ['tuTujuan'], { parentId: id(99) }))).toBe('letter_unknown')
    expect(refusalOf(thrice, 'stafIzin', dispose(4, ['tuTujuan'], { parentId: id(4) })), 'nor under itself').toBe(
      'letter_unknown',
    )
  })

  it('the same one twice counts once; its id is nobody else’s', () => {
    expect(happens(once, 'kadisTujuan', dispose(1, ['kabidIzin', 'tuTujuan']))).toBe(once)
    expect(refusalOf(once, 'kabidIzin', dispose(1, ['seksiIzin'], { parentId: id(1) }))).toBe('not_allowed')
  })

  it('a tree whose branches bite their tails, from whatever made it, is still shown', () => {
    const [first, second, third] = thrice.dispositions!
    const bitten = { ...thrice, dispositions: [{ ...first!, parentId: id(3) }, second!, third!] }
    expect(viewFor(bitten, larger, 'stafIzin', '2026-11-20')!.dispositions).toHaveLength(3)
  })
})

describe('taken back', () => {
  it('from one receiver, while unread, by the position that gave it', () => {
    const back = happens(once, 'kadisTujuan', cancel(1, 'kabidIzin'))
    expect(back.dispositions![0]!.to.map((r) => r.cancelled?.note ?? null)).toEqual(['Salah alamat.', null])
    expect(happens(back, 'kadisTujuan', cancel(1, 'kabidIzin')), 'once more changes nothing').toBe(back)
    expect(refusalOf(once, 'tuTujuan', cancel(1, 'kabidIzin'))).toBe('not_allowed')
    expect(refusalOf(once, 'kadisTujuan', cancel(1, 'seksiIzin'))).toBe('receiver_unknown')
  })

  it.each<[string, LetterIntent]>([
    ['read', answer(1, 'read')],
    ['reported on', answer(1, 'report', 'Sedang.')],
    ['done', answer(1, 'done')],
    ['passed down', down(2, 1, ['seksiIzin'])],
  ])('no more once it is %s', (_, step) => {
    expect(refusalOf(happens(once, 'kabidIzin', step), 'kadisTujuan', cancel(1, 'kabidIzin'))).toBe('already_read')
  })

  it('whoever lost it hears so, whatever they had prepared meanwhile; and sees no trace of the letter', () => {
    const back = happens(once, 'kadisTujuan', cancel(1, 'kabidIzin'))
    for (const step of [down(2, 1, ['seksiIzin']), answer(1, 'read'), answer(1, 'done')]) {
      expect(refusalOf(back, 'kabidIzin', step)).toBe('disposition_cancelled')
    }
    expect(viewFor(back, larger, 'kabidIzin', '2026-11-20')).toBeNull()
    expect(viewFor(back, larger, 'tuTujuan', '2026-11-20')!.dispositions, 'the house sees what was').toHaveLength(1)
  })
})

describe('answered', () => {
  it('read, reported, done: the later ones imply the first, reports add up, done is done once', () => {
    const done = afterAll(once, [
      ['kabidIzin', answer(1, 'report', 'Sedang disiapkan.')],
      ['kabidIzin', answer(1, 'report', 'Hampir.')],
      ['kabidIzin', answer(1, 'done', 'Selesai.')],
    ])
    const receiver = done.dispositions![0]!.to[0]!
    expect(receiver).toMatchObject({ read: { by: { personId: 'kabidIzin' } }, done: { note: 'Selesai.' } })
    expect(receiver.reports.map((r) => r.note)).toEqual(['Sedang disiapkan.', 'Hampir.'])
    expect(happens(done, 'kabidIzin', answer(1, 'done', 'Lagi.'))).toBe(done)
    expect(refusalOf(once, 'kabidIzin', answer(1, 'report', ' '))).toBe('note_required')
    expect(refusalOf(once, 'seksiIzin', answer(1, 'done'))).toBe('not_allowed')
  })

  it('a hundred reports and no more: a letter that no laptop could read would stop them all', () => {
    let letter = once
    for (let n = 0; n < 100; n++) letter = happens(letter, 'kabidIzin', answer(1, 'report', `Laporan ${n}`))
    expect(refusalOf(letter, 'kabidIzin', answer(1, 'report', 'Lagi.'))).not.toBe('allowed')
  })
})

describe('who sees what of the tree', () => {
  const others = happens(thrice, 'kadisTujuan', dispose(7, ['arsipIzin']))
  it.each<[Anybody, number[]]>([
    ['kadisTujuan', [1, 2, 3, 7]],
    ['tuTujuan', [1, 2, 3, 7]],
    ['kabidIzin', [1, 2, 3]],
    ['stafIzin', [1, 2, 3]],
    ['arsipIzin', [7]],
    ['kadis', []],
    ['konseptor', []],
  ])('%s: %j', (who, expected) => {
    const seen = viewFor(others, larger, who, '2026-11-20')!.dispositions ?? []
    expect(seen.map((d) => Number(d.id.slice(-2)))).toEqual(expected)
  })
})

test('passing on, answering or putting away is reading: its sender sees that, and nothing of the house', () => {
  expect(sent.deliveries[0]!.read).toBeNull()
  expect(once.deliveries[0]).toMatchObject({
    received: { by: { personId: 'kadisTujuan' } },
    read: expect.anything() as object,
  })
  expect(once).toMatchObject({ state: 'diterima', version: sent.version + 1 })
  const view = viewFor(once, larger, 'konseptor', '2026-11-20')!
  expect(view.history.at(-1)!.action).toBe('letter.read')
  expect(JSON.stringify(view)).not.toContain('Tindak lanjuti')
})
