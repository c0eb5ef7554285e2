import { expect, test } from 'vitest'
import type { Letter } from '../../letter.ts'
import { caseId, permitStory } from '../testing/permit-story.ts'
import { permitOffice, sampleApplication, sampleTrackKey, smallKind } from '../testing/permit-office.ts'
import { noticeKinds, noticeLanguages, type NoticeKind } from './notice-kinds.ts'
import { noticesOf } from './notices-of.ts'
import { isReminderDue, remindersOf } from './reminders-of.ts'
import { writeCaseNotice } from './write-case-notice.ts'

/** What the applicant is told along the way. */
const followed = () => {
  const story = permitStory()
  let before: Letter | null = null
  return {
    ...story,
    /** What is new since it was asked last. */
    told: (): NoticeKind[] => {
      const after = story.theCase()
      const notices = noticesOf(before, after)
      before = after
      return notices
    },
    text: (kind: NoticeKind, language: 'id' | 'en' = 'id', day = '2026-11-26', message = '') =>
      writeCaseNotice(story.theCase(), kind, language, { directory: permitOffice, day, message }),
  }
}
type Followed = ReturnType<typeof followed>
const sendBack = (story: Followed, day: string) =>
  story.act(
    caseId,
    'loket',
    {
      kind: 'permit.return',
      items: [
        { item: 'dokumen.ktp', ok: false, reason: 'foto tidak terbaca' },
        { item: 'isian.judul', ok: false, reason: 'terlalu umum' },
        { item: 'pemohon', ok: true, reason: '' },
      ],
      note: 'Paling lambat minggu depan.',
    },
    day,
  )

test('from the counter to the hand-over, with one return: each step is told once, and what is no news is not told', () => {
  const story = followed()
  story.apply('2026-11-02')
  expect(story.told()).toEqual(['diterima'])
  expect(story.text('diterima').text).toContain(`Nomor permohonan: UJI-2026-00001\nKunci rahasia: ${sampleTrackKey}\n`)

  sendBack(story, '2026-11-03')
  expect(story.told()).toEqual(['dikembalikan'])
  expect(story.text('dikembalikan').text).toContain(
    '\n\n1. KTP: foto tidak terbaca\n2. Judul: terlalu umum\n\nPaling lambat minggu depan.\n\n',
  )
  expect(story.text('dikembalikan', 'en').text).toContain('1. Identity card: foto tidak terbaca\n')

  story.act(caseId, 'loket', { kind: 'permit.resubmit', note: '' }, '2026-11-04')
  expect(story.told(), 'the applicant knows').toEqual([])
  story.accept('2026-11-05')
  expect(story.told()).toEqual(['dilanjutkan'])
  const promised = story.theCase().permit.promised!.day
  expect(promised).toBe('2026-11-19')
  expect(story.text('dilanjutkan').text).toContain('Perkiraan selesai: Kamis, 19 November 2026')
  expect(story.text('dilanjutkan', 'en').text).toContain('Expected to be finished: 19 November 2026')

  story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-06')
  story.recommendAll('2026-11-09')
  expect(story.told(), 'what goes on inside').toEqual([])
  story.issue('izin', '2026-11-10')
  expect(story.told()).toEqual(['terbit'])
  expect(story.text('terbit').text).toContain('Nomor: B.500/1/DPMPTSP\nBerlaku hingga: Rabu, 10 November 2027\n')
  expect(story.text('terbit').text).toContain('https://contoh.invalid/v/00000000-0000-4000-8000-0000000000aa')

  story.act(caseId, 'loket', { kind: 'permit.hand_over', to: 'Pemohon', way: 'loket', note: '' }, '2026-11-11')
  expect(story.told()).toEqual(['diserahkan'])
})

test('a refusal and a revocation say why, in the words chosen for the applicant', () => {
  const refused = followed()
  refused.apply('2026-11-02')
  refused.accept('2026-11-02')
  refused.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-03')
  const [first, second] = refused.theCase().permit.teams
  const answer = { note: 'Lokasi rawan.', conditions: [], visit: null, report: null }
  refused.act(caseId, 'tim', { ...answer, kind: 'permit.recommend', taskId: first!.id, verdict: 'tolak' }, '2026-11-04')
  const visit = { on: '2026-11-04', latitude: null, longitude: null, photos: [] }
  refused.act(
    caseId,
    'timHutan',
    { ...answer, kind: 'permit.recommend', taskId: second!.id, verdict: 'terbit', visit },
    '2026-11-04',
  )
  refused.told()
  refused.issue('penolakan', '2026-11-05')
  expect(refused.told()).toEqual(['ditolak'])
  expect(refused.text('ditolak').text).toContain('Alasan: Lokasi rawan.\n')
  expect(refused.text('ditolak').text).toContain('Surat penolakan nomor: B.500/1/DPMPTSP\n')

  const revoked = followed()
  revoked.apply('2026-11-02')
  revoked.accept('2026-11-02')
  revoked.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-03')
  revoked.recommendAll('2026-11-04')
  revoked.issue('izin', '2026-11-05')
  revoked.told()
  const paper = '00000000-0000-4000-8000-0000000000bb'
  const drafting = { letterId: paper, as: 'pencabutan' as const, positions: ['j-kabid'] }
  revoked.act(
    caseId,
    'pengolah',
    { ...drafting, kind: 'permit.draft_paper', reason: 'Syarat tidak dipenuhi.' },
    '2026-12-01',
  )
  revoked.issue('pencabutan', '2026-12-02', caseId, paper)
  expect(revoked.told()).toEqual(['dicabut'])
  expect(revoked.text('dicabut').text).toContain('Alasan: Syarat tidak dipenuhi.\nSurat pencabutan nomor: B.500/1')
})

test('the holder is reminded before the end and of the report, and not of what is over', () => {
  const story = followed()
  story.apply('2026-11-02')
  story.accept('2026-11-02')
  story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-03')
  story.recommendAll('2026-11-04')
  story.issue('izin', '2026-11-10')
  expect(remindersOf(story.theCase(), smallKind, '2026-11-10')).toEqual([
    { kind: 'akan_berakhir', on: '2027-10-11' },
    { kind: 'laporan', on: '2027-11-26' },
    { kind: 'laporan', on: '2027-12-10' },
  ])
  expect(remindersOf(story.theCase(), smallKind, '2027-11-26'), 'entered late').toEqual([
    { kind: 'laporan', on: '2027-12-10' },
  ])
  const due = (kind: 'akan_berakhir' | 'laporan', day: string) => isReminderDue(story.theCase(), kind, day)
  expect([
    due('akan_berakhir', '2027-11-10'),
    due('akan_berakhir', '2027-11-11'),
    due('laporan', '2027-12-10'),
  ]).toEqual([true, false, true])
  expect(story.text('laporan').text).toContain('Laporan: Laporan\nPaling lambat: Jumat, 10 Desember 2027\n')
  story.act(caseId, 'loket', { kind: 'permit.take_report', files: [], note: '' }, '2027-11-01')
  expect(due('laporan', '2027-12-10'), 'it has come').toBe(false)
})

test('the identity of an applicant is in no notice, even where the staff type it; what was told is noted without the secret', () => {
  const story = followed()
  const nik = sampleApplication.applicant.identity
  story.apply('2026-11-02', caseId, { applicant: { ...sampleApplication.applicant, name: `Wayan ${nik}` } })
  sendBack(story, '2026-11-03')
  for (const kind of noticeKinds)
    for (const language of noticeLanguages) {
      const { subject, text } = story.text(kind, language, '2026-11-26', `NIK Anda ${nik}, kunci lihat tanda terima`)
      expect(`${subject}${text}`).not.toContain(nik)
      expect(text).toContain(`https://contoh.invalid/lacak/${sampleTrackKey}${language === 'en' ? '?lang=en' : ''}\n`)
      expect(text).not.toMatch(/[{}]/)
    }
  const { text } = story.text('diterima')
  story.act(caseId, 'loket', { kind: 'permit.note_notice', notice: 'diterima', way: 'teks', text }, '2026-11-04')
  const [noted] = story.theCase().permit.notices
  expect(noted?.text).toContain('https://contoh.invalid/lacak/••••\n')
  expect(noted?.text).not.toContain(sampleTrackKey)
})
