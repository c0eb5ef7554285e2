import { describe, expect, it, test } from 'vitest'
import { wordsOf } from '../../../tests/support/check-file.ts'
import type { Letter } from '../../domain/letter.ts'
import type { Application } from '../../domain/permits/case/permit-case.ts'
import { permitOffice, sampleApplication, smallKind } from '../../domain/permits/testing/permit-office.ts'
import { caseId, paperId, permitStory } from '../../domain/permits/testing/permit-story.ts'
import type { Lang } from '../public/language.ts'
import { checkPages } from './check-pages.ts'
import { letterFacts } from './letter-facts.ts'
import { beginnings } from './permit-facts.ts'
import { isInForce } from './standing.ts'

const secondCase = '00000000-0000-4000-8000-00000000abce'
const secondPaper = '00000000-0000-4000-8000-0000000000ab'
const revocation = '00000000-0000-4000-8000-0000000000ac'

interface Asked {
  id?: string
  of?: string
  lang?: Lang
  letter?: Letter
}

/** The permit is applied for, found good by all and issued on 13 November 2026. */
const issuedStory = (change: Partial<Application> = {}, directory = permitOffice) => {
  const story = permitStory(directory)
  const issue = (id: string, letterId: string, day: string, more: Partial<Application> = {}) => {
    story.apply(day, id, { ...change, ...more })
    story.accept(day, id)
    story.act(id, 'kabid', { kind: 'permit.endorse', note: '' }, day)
    story.recommendAll(day, id)
    story.issue('izin', day, id, letterId)
  }
  issue(caseId, paperId, '2026-11-13')
  /** What anybody reads who opens the page of a paper on that day. */
  const read = (today: string, { id = paperId, of = caseId, lang = 'id', letter = story.letter(id) }: Asked = {}) => {
    const facts = letterFacts(letter, directory, { permitCase: story.letter(of), today })
    return wordsOf(checkPages('Bali', lang).letter(facts, id))
  }
  return { ...story, issueAnother: issue, read }
}

describe('the page of a permit', () => {
  it('is in force until its last day is over', () => {
    const { read } = issuedStory()
    expect(read('2026-11-13')).toContain('✓ Berlaku Izin ini tercatat dan berlaku sampai 13 November 2027.')
    expect(read('2027-11-13')).toContain('✓ Berlaku')
    expect(read('2027-11-14')).toContain('✕ Kedaluwarsa Masa berlaku izin ini habis pada 13 November 2027.')
    expect(read('2027-11-14', { lang: 'en' })).toContain('✕ Expired The term of this permit ended on 13 November 2027.')
  })

  it('says what kind it is and its public fields; of the person no more than how the names begin', () => {
    const { read } = issuedStory()
    const page = read('2026-11-20', { lang: 'en' })
    expect(page).toContain('Kind of permit Test permit')
    expect(page).toContain('Kajian subak')
    expect(page).toContain('Holder N• W•••• C••••• (masked)')
    for (const hidden of ['Wayan', '517101', 'Jalan Misal', 'contoh.example', '0812', 'kesehatan', 'Universitas'])
      expect(page).not.toContain(hidden)
  })

  it('names a company in full, for that is who holds it', () => {
    const applicant = { ...sampleApplication.applicant, type: 'badan' as const, organisation: 'PT Contoh Bahari' }
    const page = issuedStory({ applicant }).read('2026-11-20')
    expect(page).toContain('Pemegang izin PT Contoh Bahari')
    expect(page).not.toContain('Wayan')
  })

  it('a personal field stays hidden, even where the kind calls it public', () => {
    const form = structuredClone(smallKind.form)
    form.properties['judul']!['x-personal'] = true
    const kinds = [{ ...smallKind, form }]
    expect(issuedStory({}, { ...permitOffice, permitKinds: kinds }).read('2026-11-20')).not.toContain('subak')
  })

  it('revoked stays revoked, whatever day it is, and the letter that did it says which permit it was', () => {
    const story = issuedStory()
    story.issue('pencabutan', '2026-12-01', caseId, revocation)
    const page = story.read('2026-12-02')
    expect(page).toContain('✕ Dicabut Izin ini sudah dicabut dengan surat nomor B.500/1/DPMPTSP sejak 1 Desember 2026.')
    expect(page).toContain('Jangan diterima sebagai izin.')
    expect(page).not.toContain('✓')
    expect(story.read('2028-01-01')).toContain('✕ Dicabut')
    const letter = story.read('2026-12-02', { id: revocation })
    expect(letter).toContain('✓ Sah')
    expect(letter).toContain('Surat ini mencabut izin nomor B.500/1/DPMPTSP')
  })

  it('superseded by the one that extends it, which is in force itself', () => {
    const story = issuedStory()
    const previous = { letterId: caseId, as: 'perpanjangan' as const }
    story.issueAnother(secondCase, secondPaper, '2026-12-01', { previous })
    expect(story.read('2026-12-02')).toContain('✕ Digantikan Izin ini sudah digantikan dengan surat nomor')
    expect(story.read('2026-12-02', { id: secondPaper, of: secondCase })).toContain('✓ Berlaku')
  })

  it('a permit that no case names, or whose case is another, is a letter and no permit in force', () => {
    const story = issuedStory()
    const stray: Letter = { ...story.letter(paperId), id: secondPaper }
    expect(story.read('2026-11-20', { letter: stray })).not.toContain('✓ Berlaku')
  })

  it('signed when its application had already ended, it was never a permit', () => {
    const story = issuedStory()
    const { permit, ...rest } = story.theCase()
    const ended: Letter = { ...rest, permit: { ...permit, state: 'ditarik', issued: null } }
    const facts = letterFacts(story.letter(paperId), permitOffice, { permitCase: ended, today: '2026-11-20' })
    const page = wordsOf(checkPages('Bali', 'id').letter(facts, paperId))
    expect(page).toContain('✕ Tidak terbit Permohonannya berakhir sebelum surat ini selesai')
    expect(page).not.toContain('✓')
    expect(page).not.toContain('tanpa batas waktu')
  })

  it('the subject, which may name who asked, is not shown', () => {
    expect(issuedStory().read('2026-11-20')).not.toContain('Hal ')
  })
})

test('a file of a revoked permit: that it is revoked comes first, then that the file is intact, and nothing is green', () => {
  const story = issuedStory()
  story.issue('pencabutan', '2026-12-01', caseId, revocation)
  const later = { permitCase: story.letter(caseId), today: '2026-12-02' }
  const facts = letterFacts(story.letter(paperId), permitOffice, later)!
  expect(isInForce(facts)).toBe(false)
  const verdict = { verdict: 'sah' as const, signatures: [], documentTimestamps: [], findings: [] }
  const checked = { likeness: 'same_not_in_force' as const, verdict, sha256: 'c'.repeat(64) }
  const page = wordsOf(checkPages('Bali', 'id').result(checked, facts, `/v/${paperId}`, new Date()))
  const places = ['Dicabut', 'Berkasnya asli, tetapi tidak berlaku lagi', 'Tanda tangan sah'].map((text) =>
    page.indexOf(text),
  )
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places[0]).toBeGreaterThan(0)
  expect(page).not.toContain('✓')
})

test('a name is shown by its beginnings', () => {
  expect(beginnings(' Ni Luh  Contohwati ')).toBe('N• L•• C•••••••••')
  expect(beginnings('')).toBe('')
})
