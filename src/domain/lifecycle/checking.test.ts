import { describe, expect, it } from 'vitest'
import { tasksFor } from '../letter-views.ts'
import { letterAt } from '../testing/access-story.ts'
import { afterAll, happens, larger, refusalOf, type Anybody } from '../testing/larger-office.ts'
import { fileRef } from '../testing/small-office.ts'

const back = (to?: string) => ({ kind: 'letter.return', note: 'Perbaiki tanggal.', ...(to && { to }) }) as const
const paraf = (contentVersion = 1) => ({ kind: 'letter.paraf', contentVersion, note: '' }) as const
const day = '2026-11-20'

describe('a letter goes back to whom it should be looked at again', () => {
  it.each<[Anybody, Parameters<typeof letterAt>[0], string]>([
    ['sekretaris', 'checkedOnce', 'the next reviewer'],
    ['tu', 'checked', 'the registry, which found it while numbering'],
    ['kadis', 'final', 'the signatory'],
  ])('%s sends it (%s) to the first reviewer: %s', (who, milestone) => {
    const letter = happens(letterAt(milestone, 'biasa'), who, back('j-kabid'))
    expect(letter).toMatchObject({ state: 'diajukan', parafs: [], finalPdf: null })
    expect(tasksFor(letter, larger, 'kabid', day)).toEqual(['paraf'])
    expect(tasksFor(letter, larger, 'konseptor', day)).toEqual([])
  })

  it('parafs before that one stay, those after it are given anew; the number waits', () => {
    const final = letterAt('final', 'biasa')
    const letter = happens(final, 'kadis', back('j-sekretaris'))
    expect(letter.parafs.map((p) => p.positionId)).toEqual(['j-kabid'])
    const again = happens(letter, 'sekretaris', paraf())
    expect(again).toMatchObject({ state: 'diperiksa', number: final.number })
    expect(tasksFor(again, larger, 'tu', day)).toEqual(['pdf_akhir'])
    const finalize = { kind: 'letter.finalize', pdf: fileRef('f'), contentVersion: 1 } as const
    expect(happens(again, 'tu', finalize), 'the PDF is fixed anew').toMatchObject({ finalPdf: fileRef('f') })
  })

  it('without a name to its drafter, with all parafs void', () => {
    const letter = happens(letterAt('final', 'biasa'), 'kadis', back())
    expect(letter).toMatchObject({ state: 'draf', parafs: [] })
    expect(tasksFor(letter, larger, 'konseptor', day)).toEqual(['revisi'])
  })

  it('not to somebody who gave no paraf, nor by somebody whose turn it is not, nor without a word', () => {
    const letter = letterAt('checkedOnce', 'biasa')
    expect(refusalOf(letter, 'sekretaris', back('j-sekretaris'))).toBe('wrong_state')
    expect(refusalOf(letter, 'sekretaris', back('j-tu'))).toBe('wrong_state')
    expect(refusalOf(letter, 'kabid', back('j-kabid'))).toBe('not_allowed')
    expect(refusalOf(letter, 'konseptor', back('j-kabid'))).toBe('not_allowed')
    expect(refusalOf(letter, 'sekretaris', { ...back('j-kabid'), note: '' })).toBe('note_required')
  })
})

describe('a paraf on a version that moved', () => {
  it('is refused, whichever way the letter went meanwhile', () => {
    const edited = afterAll(letterAt('submitted', 'biasa'), [
      ['kabid', back()],
      ['konseptor', { kind: 'letter.edit', content: { subject: 'Hal baru' } }],
      ['konseptor', { kind: 'letter.submit', note: '' }],
    ])
    expect(refusalOf(edited, 'kabid', paraf(1)), 'prepared offline on the old text').toBe('version_moved')
    expect(refusalOf(edited, 'kabid', paraf(2))).toBe('allowed')
    expect(refusalOf(letterAt('checkedOnce', 'biasa'), 'kabid', paraf()), 'given already').toBe('not_allowed')
  })

  it('what was submitted before is kept, to be compared with what came after', () => {
    const edited = afterAll(letterAt('submitted', 'biasa'), [
      ['kabid', back()],
      ['konseptor', { kind: 'letter.edit', content: { subject: 'Hal baru' } }],
    ])
    expect(edited.versions).toMatchObject([{ contentVersion: 1, content: { subject: 'Undangan rapat koordinasi' } }])
    const twice = happens(edited, 'konseptor', { kind: 'letter.edit', content: { subject: 'Hal lebih baru' } })
    expect(twice.versions, 'what nobody had seen is not').toHaveLength(1)
  })
})
