import { expect, test } from 'vitest'
import { permitOffice, sampleApplication, smallKind } from '../../../domain/permits/testing/permit-office.ts'
import { caseId, paperId, permitStory } from '../../../domain/permits/testing/permit-story.ts'
import { trackPage } from './track-page.ts'

const path = '/lacak/KUNCI'
const pageOf = (story: ReturnType<typeof permitStory>, today: string, lang: 'id' | 'en' = 'id') =>
  trackPage({ letter: story.theCase(), kind: smallKind, directory: permitOffice, today, lang, path })
const accepted = () => {
  const story = permitStory()
  story.apply('2026-11-02')
  story.accept('2026-11-02')
  story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-03')
  story.recommendAll('2026-11-03')
  return story
}

test('an issued permit: its number, until when it holds, and the signed paper to download', () => {
  const story = accepted()
  story.issue('izin', '2026-11-04')
  const page = pageOf(story, '2026-11-05')
  expect(page).toContain('Izin diterbitkan')
  expect(page).toContain(`href="${path}/${paperId}.pdf"`)
  expect(page).toContain(`href="/v/${paperId}"`)
  expect(page).not.toContain(sampleApplication.applicant.identity)
  expect(pageOf(story, '2026-11-05', 'en')).toContain('Permit issued')
})

test('a refusal: its letter with the reasons, and no stage that never came', () => {
  const story = accepted()
  story.issue('penolakan', '2026-11-04')
  const page = pageOf(story, '2026-11-05')
  expect(page).toContain('Permohonan ditolak')
  expect(page).toContain('surat penolakan')
  expect(page).not.toContain(smallKind.steps.at(-1)!.name)
})

test('past its deadline it says so, and who knows of it', () => {
  expect(pageOf(accepted(), '2027-03-01')).toContain('Melewati batas waktu')
})
