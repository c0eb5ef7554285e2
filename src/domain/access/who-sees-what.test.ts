import { describe, expect, it, test } from 'vitest'
import { directorySchema } from '../directory.ts'
import type { LetterIntent } from '../letter-intents.ts'
import type { LetterContent } from '../letter.ts'
import { tasksFor, viewFor } from '../letter-views.ts'
import {
  letterAt,
  milestones,
  perform,
  seenBy,
  withStandIn,
  type Milestone,
  type Seen,
} from '../testing/access-story.ts'
import { draftContent, fileRef, office, people, type Name } from '../testing/small-office.ts'
import { defaultAccessRules } from './access-rules.ts'

type Security = LetterContent['security']

/** W whole · A the addressee’s view · E envelope · – nothing */
const marks: Record<Seen, string> = { whole: 'W', addressee: 'A', envelope: 'E', nothing: '–' }
const cast: Name[] = ['konseptor', 'kabid', 'sekretaris', 'tu', 'kadis', 'tuTujuan', 'kadisTujuan']

describe('who sees a letter in its class and state (definitive holders)', () => {
  //                              author kabid sekr. TU kadis  TU head of the addressee
  it.each<[Security, Milestone, string]>([
    ['biasa', 'drafted', '            W – – – –  – –'],
    ['biasa', 'submitted', '          W W W W W  – –'],
    ['biasa', 'signed', '             W W W W W  – –'],
    ['biasa', 'sent', '               W W W W W  A A'],
    ['biasa', 'read', '               W W W W W  A A'],
    ['terbatas', 'drafted', '         W – – – –  – –'],
    ['terbatas', 'submitted', '       W W W W W  – –'],
    ['terbatas', 'sent', '            W W W W W  A A'],
    ['rahasia', 'drafted', '          W – – – –  – –'],
    ['rahasia', 'submitted', '        W W – – –  – –'],
    ['rahasia', 'checkedOnce', '      W W W – –  – –'],
    ['rahasia', 'checked', '          W W W W –  – –'],
    ['rahasia', 'final', '            W W W W W  – –'],
    ['rahasia', 'signed', '           W W W W W  – –'],
    ['rahasia', 'sent', '             W W W W W  E A'],
    ['rahasia', 'read', '             W W W W W  E A'],
    ['sangat_rahasia', 'drafted', '   W – – – –  – –'],
    ['sangat_rahasia', 'submitted', ' W W – – –  – –'],
    ['sangat_rahasia', 'checked', '   W W W – –  – –'],
    ['sangat_rahasia', 'final', '     W W W – W  – –'],
    ['sangat_rahasia', 'sent', '      W W W – W  E A'],
  ])('%s, %s: %s', (security, milestone, expected) => {
    const letter = letterAt(milestone, security)
    const seen = cast.map((name) => marks[seenBy(letter, office, name, milestones[milestone])])
    expect(seen.join(' ')).toBe(expected.trim().replaceAll(/\s+/g, ' '))
  })
})

type Holding = 'plt' | 'plh' | 'pj' | 'pjs'
type Held = `${Holding} ${Name} ${number}–${number}`
type Looked = `${Security} ${Milestone} on the ${number}`
const november = (day: string) => `2026-11-${day}`

describe('what a substitute sees, by holding and dates', () => {
  // Submitted on the 10th, checked on the 11th and 12th, final on the 13th, signed the 14th, sent the 15th, read the 17th.
  it.each<[Held, Looked, Seen, string]>([
    ['plt kadis 16–30', 'biasa read on the 17', 'whole', 'the whole correspondence'],
    ['plt kadis 16–30', 'sangat_rahasia read on the 17', 'whole', 'also what is secret'],
    ['pj kadis 16–30', 'sangat_rahasia read on the 17', 'whole', 'a caretaker likewise'],
    ['pjs kadis 16–30', 'rahasia read on the 17', 'whole', 'an acting caretaker likewise'],
    ['plt kadis 18–30', 'biasa read on the 17', 'nothing', 'not before the dates'],
    ['plt kadis 10–17', 'biasa read on the 17', 'whole', 'on the last day still'],
    ['plt kadis 10–16', 'biasa read on the 17', 'nothing', 'on the day after no more'],
    ['plt kadis 10–30', 'rahasia checked on the 12', 'nothing', 'a secret letter that is not with the position yet'],
    ['plt kadisTujuan 18–30', 'rahasia read on the 18', 'addressee', 'at the addressee the whole archive'],
    ['plt tuTujuan 18–30', 'rahasia read on the 18', 'envelope', 'for the registry of the addressee the envelope'],
    ['plh kadis 13–14', 'biasa signed on the 14', 'whole', 'it came to the position in these days'],
    ['plh kadis 14–15', 'biasa final on the 14', 'whole', 'it waits since before these days'],
    ['plh kadis 15–16', 'biasa sent on the 15', 'nothing', 'dealt with before these days'],
    ['plh kadis 10–12', 'biasa submitted on the 10', 'nothing', 'submitted, not yet with the position'],
    ['plh sekretaris 11–11', 'biasa checkedOnce on the 11', 'whole', 'the turn of the second reviewer has come'],
    ['plh sekretaris 10–11', 'biasa submitted on the 10', 'nothing', 'the turn of the second reviewer has not come'],
    ['plh tu 12–13', 'rahasia checked on the 12', 'whole', 'it waits for its number'],
    ['plh kadis 13–14', 'rahasia final on the 13', 'whole', 'secret, and waits for the signature'],
    ['plh kadis 13–14', 'sangat_rahasia final on the 13', 'nothing', 'very secret: not for a few days'],
    ['plh kadisTujuan 15–18', 'biasa read on the 17', 'addressee', 'came to the addressee in these days'],
    ['plh kadisTujuan 16–18', 'biasa received on the 16', 'addressee', 'lies unread at the addressee'],
    ['plh kadisTujuan 18–19', 'biasa read on the 18', 'addressee', 'read, but nobody has said what becomes of it'],
    ['plh tuTujuan 18–19', 'biasa read on the 18', 'nothing', 'for the registry it was done with before these days'],
    ['plh tuTujuan 15–18', 'rahasia sent on the 15', 'envelope', 'a closed letter for the registry'],
    ['plh kadisTujuan 15–18', 'sangat_rahasia sent on the 15', 'nothing', 'a very secret letter at the addressee'],
    ['plh kadis 13–14', 'biasa signed on the 15', 'nothing', 'after the dates nothing'],
  ])('%s, %s: %s, since %s', (held, looked, seen) => {
    const [holding, of, dates] = held.split(' ') as [Holding, Name, string]
    const [security, milestone, , , day] = looked.split(' ') as [Security, Milestone, string, string, string]
    const [from, until] = dates.split('–').map(november) as [string, string]
    const directory = withStandIn({ positionId: `j-${of}`, holding, from, until })
    const letter = letterAt(milestone, security)
    expect(seenBy(letter, directory, 'pengganti', november(day))).toBe(seen)
    expect(
      seenBy(letter, directory, of, november(day)),
      'who holds it for good sees what would be seen without a substitute',
    ).toBe(seenBy(letter, office, of, november(day)))
  })

  it('a substitute for a day keeps, within the dates, what he himself acted on', () => {
    const dates = { positionId: 'j-sekretaris', holding: 'plh', from: '2026-11-12', until: '2026-11-20' } as const
    const directory = withStandIn(dates)
    const plh = { personId: 'pengganti', positionId: dates.positionId, holding: dates.holding }
    const waiting = letterAt('checkedOnce', 'biasa')
    const checked = perform(
      waiting,
      plh,
      { kind: 'letter.paraf', contentVersion: 1, note: '' },
      '2026-11-12',
      directory,
    )
    expect(seenBy(checked, directory, 'pengganti', '2026-11-13')).toBe('whole')
    expect(seenBy(letterAt('checked', 'biasa'), directory, 'pengganti', '2026-11-13')).toBe('nothing')
  })

  it('what he signed he keeps until it has its time-stamp, also when the day is over; then no more', () => {
    const plh = { positionId: 'j-kadis', holding: 'plh', from: '2026-11-14', until: '2026-11-14' } as const
    const directory = withStandIn(plh)
    const by = { personId: 'pengganti', positionId: 'j-kadis', holding: 'plh' } as const
    const signature = { ...letterAt('signed', 'rahasia').signature!, timestampTime: null }
    const sign = { kind: 'letter.sign', pdf: fileRef('b'), of: fileRef('a').sha256, signature } as const
    const signed = perform(letterAt('final', 'rahasia'), by, sign, '2026-11-14', directory)
    expect(seenBy(signed, directory, 'pengganti', '2026-11-15')).toBe('whole')
    const pdf = fileRef('c')
    const stamp = { timestampTime: '2026-11-15T03:00:00.000Z', level: 'B-T' } as const
    const stampIt = { kind: 'letter.strengthen', pdf, of: fileRef('b').sha256, ...stamp } as const
    const sent = perform(signed, by, stampIt, '2026-11-15', directory)
    expect(seenBy(sent, directory, 'pengganti', '2026-11-15')).toBe('nothing')
  })
})

test('of a secret letter that was returned a new first reviewer sees nothing until it is submitted again', () => {
  const back = { kind: 'letter.return', note: 'Perbaiki.' } as const
  const returned = perform(letterAt('submitted', 'rahasia'), people.kabid, back, '2026-11-11')
  const reordered: LetterIntent = { kind: 'letter.edit', content: { reviewers: ['j-sekretaris', 'j-kabid'] } }
  const draft = perform(returned, people.konseptor, reordered, '2026-11-12')
  expect(seenBy(draft, office, 'sekretaris', '2026-11-12')).toBe('nothing')
  const again = perform(draft, people.konseptor, { kind: 'letter.submit', note: '' }, '2026-11-12')
  expect(seenBy(again, office, 'sekretaris', '2026-11-12')).toBe('whole')
})

test('whoever drafts for a few days sees what they write, also where they make it very secret', () => {
  const plh = { positionId: 'j-konseptor', holding: 'plh', from: '2026-11-09', until: '2026-11-10' } as const
  const directory = withStandIn(plh)
  const actor = { personId: 'pengganti', positionId: plh.positionId, holding: plh.holding }
  const content = { ...draftContent, security: 'sangat_rahasia' as const }
  const draft = perform(null, actor, { kind: 'letter.create', content }, '2026-11-09', directory)
  expect(seenBy(draft, directory, 'pengganti', '2026-11-10')).toBe('whole')
  expect(seenBy(draft, directory, 'pengganti', '2026-11-11')).toBe('nothing')
})

describe('at the addressee', () => {
  const two = { ...draftContent, addressees: ['dpmptsp', 'bkd'].map((unitId) => ({ type: 'unit' as const, unitId })) }
  const sent = letterAt('sent', 'rahasia')
  const delivery = sent.deliveries[0]!
  const byBkd = { by: { ...people.tuTujuan, positionId: 'j-tuBkd', personId: 'tuBkd' }, at: '2026-11-15T09:00:00.000Z' }
  const receipt = { ...sent.history.at(-1)!, action: 'letter.receive', ...byBkd }
  const letter = {
    ...sent,
    content: { ...sent.content, ...two, security: 'rahasia' as const },
    deliveries: [delivery, { ...delivery, unitId: 'bkd', received: byBkd, read: byBkd }],
    history: [...sent.history, receipt],
    version: sent.version + 1,
    updatedAt: byBkd.at,
  }

  it('nobody learns when another addressee received or read it; that it went to them stands in the letter', () => {
    const view = viewFor(letter, office, 'kadisTujuan', '2026-11-16')!
    expect(JSON.stringify([view.deliveries, view.history, view.updatedAt])).not.toMatch(/bkd|T09:00/i)
    expect(view.content.addressees).toEqual(two.addressees)
  })

  it('the own receipt is there, with its trace', () => {
    const received = perform(letter, people.tuTujuan, { kind: 'letter.receive', unitId: 'dpmptsp' }, '2026-11-16')
    const view = viewFor(received, office, 'kadisTujuan', '2026-11-16')!
    expect(view.deliveries.map((d) => d.received?.by.personId)).toEqual(['tuTujuan'])
    expect(view.history.map((h) => h.action)).toEqual(['letter.sign', 'letter.strengthen', 'dikirim', 'letter.receive'])
    expect(view.state).toBe('diterima')
  })

  it('an envelope names sender, number, date, class and urgency, and nothing of what it is about', () => {
    const view = viewFor(letter, office, 'tuTujuan', '2026-11-16')!
    expect(view).toMatchObject({
      envelope: true,
      number: letter.number,
      signature: letter.signature,
      content: { security: 'rahasia', urgency: 'segera', signatory: letter.content.signatory },
      signedPdf: null,
    })
    expect(JSON.stringify(view)).not.toMatch(/Undangan|Dengan hormat|konseptor|dapur|bkd|aaaa|cccc/)
  })

  it('the registry receives the envelope, on the laptop as at the server, and cannot mark it as read', () => {
    const receive = { kind: 'letter.receive', unitId: 'dpmptsp' } as const
    const view = viewFor(letter, office, 'tuTujuan', '2026-11-16')!
    expect(tasksFor(view, office, 'tuTujuan', '2026-11-16')).toEqual(['baca'])
    const atServer = perform(letter, people.tuTujuan, receive, '2026-11-16')
    expect(perform(view, people.tuTujuan, receive, '2026-11-16')).toEqual(
      viewFor(atServer, office, 'tuTujuan', '2026-11-16'),
    )
    expect(tasksFor(atServer, office, 'tuTujuan', '2026-11-16')).toEqual([])
    expect(() => perform(letter, people.tuTujuan, { ...receive, kind: 'letter.read' }, '2026-11-16')).toThrow(
      'not_allowed',
    )
    expect(tasksFor(atServer, office, 'kadisTujuan', '2026-11-16'), 'the head still has to read it').toEqual(['baca'])
  })
})

describe('an office that decides otherwise', () => {
  it('writes it into its directory: here the registry sees what is very secret, and a Plh too', () => {
    const standIn = withStandIn({ positionId: 'j-kadis', holding: 'plh', from: '2026-11-13', until: '2026-11-14' })
    const { levels, reach } = defaultAccessRules
    const directory = {
      ...standIn,
      accessRules: { reach, levels: { ...levels, sangat_rahasia: { ...levels.rahasia, dayHolders: true } } },
    }
    const letter = letterAt('final', 'sangat_rahasia')
    expect(seenBy(letter, standIn, 'tu', '2026-11-13')).toBe('nothing')
    expect(seenBy(letter, directory, 'tu', '2026-11-13')).toBe('whole')
    expect(seenBy(letter, directory, 'pengganti', '2026-11-13')).toBe('whole')
  })

  it('an older directory without rules still parses, and one that names a single class keeps the others', () => {
    expect(directorySchema.parse(office)).toEqual(office)
    const levels = { terbatas: { closed: true, numberedBy: 'registry', dayHolders: true } }
    const parsed = directorySchema.parse({ ...office, accessRules: { levels } })
    expect(parsed.accessRules).toEqual({ ...defaultAccessRules, levels: { ...defaultAccessRules.levels, ...levels } })
  })
})
