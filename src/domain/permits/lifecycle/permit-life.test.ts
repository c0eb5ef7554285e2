import { describe, expect, it } from 'vitest'
import { letterSchema } from '../../letter.ts'
import { tasksFor, viewFor } from '../../letter-views.ts'
import { permitOffice, permitStaff, sampleTrackKey } from '../testing/permit-office.ts'
import { caseFollowing, caseSuperseded } from './follow-paper.ts'
import { requireNamed } from './require-named.ts'
import { caseId, paperId, permitStory } from '../testing/permit-story.ts'

const tasksOf = (story: ReturnType<typeof permitStory>, person: string, day = '2026-11-10') =>
  tasksFor(story.theCase(), permitOffice, person, day)

describe('an application', () => {
  it('gets its number, and waits for the front office', () => {
    const story = permitStory()
    story.apply('2026-11-09')
    expect(story.theCase().permit).toMatchObject({
      number: { text: 'UJI-2026-00001' },
      state: 'berjalan',
      step: 'periksa',
    })
    expect(tasksOf(story, 'loket')).toEqual(['izin_periksa'])
    expect(tasksOf(story, 'pengolah')).toEqual([])
    expect(() =>
      permitStory().act(
        caseId,
        'tamu',
        { kind: 'permit.apply', application: story.theCase().permit.application, trackKey: sampleTrackKey },
        '2026-11-09',
      ),
    ).toThrow('not_allowed')
  })

  it('goes back with the reason of what is missing, and comes again', () => {
    const story = permitStory()
    story.apply('2026-11-09')
    const items = [{ item: 'dokumen.ktp', ok: false, reason: 'Foto KTP tidak terbaca.' }]
    expect(() => story.act(caseId, 'loket', { kind: 'permit.accept', checks: items, note: '' }, '2026-11-10')).toThrow(
      'checks_open',
    )
    story.act(caseId, 'loket', { kind: 'permit.return', items, note: 'Mohon dilengkapi.' }, '2026-11-10')
    expect(story.theCase().permit).toMatchObject({ state: 'dikembalikan', returned: { items } })
    expect(tasksOf(story, 'loket')).toEqual([])
    const documents = [{ document: 'ktp', file: { sha256: '2'.repeat(64), size: 9, name: 'baru.pdf', pages: 1 } }]
    story.act(caseId, 'loket', { kind: 'permit.resubmit', documents, note: '' }, '2026-11-12')
    expect(story.theCase().permit).toMatchObject({ state: 'berjalan', round: 2, application: { documents } })
  })
})

describe('the way of a case', () => {
  it('passes the study, both agencies at once, the draft, the signature and the counter', () => {
    const story = permitStory()
    story.apply('2026-11-09')
    story.accept('2026-11-09')
    expect(story.theCase().permit.promised?.day).toBe('2026-11-23')
    story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-10')
    expect(tasksOf(story, 'tim')).toEqual(['izin_teknis'])
    expect(tasksOf(story, 'timHutan')).toEqual(['izin_teknis'])
    story.recommendAll('2026-11-12')
    expect(tasksOf(story, 'pengolah')).toEqual(['izin_naskah'])
    story.issue('izin', '2026-11-13')
    expect(story.theCase().permit).toMatchObject({
      state: 'terbit',
      issued: { letterId: paperId, validUntil: '2027-11-13', state: 'berlaku' },
      report: { due: '2027-12-13', received: null },
    })
    expect(story.theCase().permit.events.map(({ kind, step }) => step ?? kind)).toEqual([
      'periksa',
      'started',
      'telaah',
      'teknis',
      'naskah',
      'stopped',
    ])
    expect(tasksOf(story, 'loket')).toEqual(['izin_serah'])
    story.act(
      caseId,
      'loket',
      { kind: 'permit.hand_over', to: 'Ni Wayan Contoh', way: 'loket', note: '' },
      '2026-11-16',
    )
    expect(tasksOf(story, 'loket')).toEqual([])
    expect(letterSchema.parse(story.theCase())).toEqual(story.theCase())
  })

  it('an agency that must visit the site cannot answer from its desk; the head goes on without one that never answers', () => {
    const story = permitStory()
    story.apply('2026-11-09')
    story.accept('2026-11-09')
    story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-10')
    const [kesbangpol, dklh] = story.theCase().permit.teams
    const answer = {
      kind: 'permit.recommend' as const,
      verdict: 'terbit' as const,
      note: 'Baik.',
      conditions: [],
      visit: null,
      report: null,
    }
    expect(() => story.act(caseId, 'timHutan', { ...answer, taskId: dklh!.id }, '2026-11-11')).toThrow('visit_required')
    expect(() => story.act(caseId, 'timHutan', { ...answer, taskId: kesbangpol!.id }, '2026-11-11')).toThrow(
      'not_allowed',
    )
    story.act(caseId, 'tim', { ...answer, taskId: kesbangpol!.id }, '2026-11-11')
    const pass = { kind: 'permit.pass_by', taskId: dklh!.id, note: 'Tidak ada jawaban.' } as const
    expect(() => story.act(caseId, 'kadis', pass, dklh!.due)).toThrow('not_yet_due')
    story.act(caseId, 'kadis', pass, '2026-11-17')
    expect(story.theCase().permit.step).toBe('naskah')
  })

  it('stands still while it is with the applicant, also in the middle', () => {
    const story = permitStory()
    story.apply('2026-11-09')
    story.accept('2026-11-09')
    story.act(caseId, 'kabid', { kind: 'permit.return', items: [], note: 'Jelaskan lokasinya.' }, '2026-11-10')
    story.act(
      caseId,
      'loket',
      { kind: 'permit.resubmit', form: { judul: 'Kajian subak Jatiluwih' }, note: '' },
      '2026-11-20',
    )
    expect(story.theCase().permit.events.map((event) => event.kind)).toEqual([
      'step',
      'started',
      'step',
      'paused',
      'resumed',
    ])
    expect(story.theCase().permit.step).toBe('telaah')
  })

  it('ends with a refusal that is signed like any letter', () => {
    const story = permitStory()
    story.apply('2026-11-09')
    story.accept('2026-11-09')
    story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-10')
    story.recommendAll('2026-11-12')
    story.issue('penolakan', '2026-11-13')
    expect(story.theCase().permit).toMatchObject({ state: 'ditolak', issued: null })
  })
})

describe('what was issued', () => {
  const issued = () => {
    const story = permitStory()
    story.apply('2026-11-09')
    story.accept('2026-11-09')
    story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-10')
    story.recommendAll('2026-11-12')
    story.issue('izin', '2026-11-13')
    return story
  }
  const [second, secondPaper] = ['00000000-0000-4000-8000-00000000ef00', '00000000-0000-4000-8000-0000000000bb']

  it('is revoked by a letter of its own', () => {
    const story = issued()
    story.issue('pencabutan', '2026-12-01', caseId, secondPaper)
    expect(story.theCase().permit.issued).toMatchObject({ state: 'dicabut', by: { letterId: secondPaper } })
  })

  it('is superseded when its extension is issued', () => {
    const story = issued()
    story.apply('2027-10-01', second, { previous: { letterId: caseId, as: 'perpanjangan' } })
    story.accept('2027-10-01', second)
    story.act(second, 'kabid', { kind: 'permit.endorse', note: '' }, '2027-10-04')
    story.recommendAll('2027-10-05', second)
    story.issue('izin', '2027-10-06', second, secondPaper)
    expect(story.theCase().permit).toMatchObject({
      issued: { state: 'digantikan', by: { letterId: secondPaper } },
      next: { letterId: second, as: 'perpanjangan' },
    })
  })

  it('is not superseded by a permit of another kind that names it', () => {
    const story = issued()
    const after = story.theCase()
    const application = {
      ...after.permit.application,
      kind: 'lain',
      previous: { letterId: caseId, as: 'perubahan' as const },
    }
    const other = { ...after, id: second, permit: { ...after.permit, application } }
    const context = {
      directory: permitOffice,
      actor: permitStaff.kadis,
      now: '2026-12-01T02:00:00.000Z',
      claimedAt: '2026-12-01T02:00:00.000Z',
    }
    expect(caseSuperseded(null, other)!.change(after, context)).toBe(after)
    const own = { ...other, permit: { ...other.permit, application: { ...application, kind: 'uji' } } }
    expect(caseSuperseded(null, own)!.change(after, context)).toMatchObject({
      permit: { issued: { state: 'digantikan' } },
    })
  })

  it('is not moved by a letter that the case does not name', () => {
    const story = issued()
    const forged = { ...story.letter(paperId), id: secondPaper }
    const { change } = caseFollowing({ ...forged, state: 'siap_ttd' }, forged)!
    const context = {
      directory: permitOffice,
      actor: permitStaff.kadis,
      now: '2026-12-01T02:00:00.000Z',
      claimedAt: '2026-12-01T02:00:00.000Z',
    }
    expect(change(story.theCase(), context)).toBe(story.theCase())
    expect(() => requireNamed(forged, story.theCase())).toThrow('paper_orphaned')
    expect(() => requireNamed(story.letter(paperId), story.theCase())).not.toThrow()
  })

  it('cannot be withdrawn or sent back while its paper is under way', () => {
    const story = permitStory()
    story.apply('2026-11-09')
    story.accept('2026-11-09')
    story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-10')
    story.recommendAll('2026-11-12')
    story.act(
      caseId,
      'pengolah',
      { kind: 'permit.draft_paper', letterId: paperId, as: 'izin', positions: ['j-kadis'] },
      '2026-11-12',
    )
    expect(() => story.act(caseId, 'loket', { kind: 'permit.withdraw', note: 'Batal.' }, '2026-11-12')).toThrow(
      'paper_drafted',
    )
    expect(() =>
      story.act(caseId, 'pengolah', { kind: 'permit.return', items: [], note: 'Kurang.' }, '2026-11-12'),
    ).toThrow('paper_drafted')
  })
})

describe('who sees a case', () => {
  it('the serving office all of it, an agency only once it is asked, and never the secret or the identity', () => {
    const story = permitStory()
    story.apply('2026-11-09')
    expect(viewFor(story.theCase(), permitOffice, 'tim', '2026-11-10')).toBeNull()
    expect(viewFor(story.theCase(), permitOffice, 'tamu', '2026-11-10')).toBeNull()
    expect(viewFor(story.theCase(), permitOffice, 'loket', '2026-11-10')).toEqual(story.theCase())
    story.accept('2026-11-09')
    story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-10')
    const view = viewFor(story.theCase(), permitOffice, 'tim', '2026-11-10')!
    expect(JSON.stringify(view)).not.toMatch(/5171014101900001|0123-4567/)
    expect(view.permit?.application.applicant.identity).toBe('••••••••••••0001')
    expect(viewFor(view, permitOffice, 'tim', '2026-11-10')).toEqual(view)
  })

  it('knows no step of a letter but those of the archive', () => {
    const story = permitStory()
    story.apply('2026-11-09')
    expect(() => story.act(caseId, 'kadis', { kind: 'letter.cancel', note: 'Salah' }, '2026-11-10')).toThrow('is_case')
  })
})
