import type { LetterIntent } from '../../letter-intents.ts'
import type { FileRef, Letter, LetterContent } from '../../letter.ts'
import { applyIntent } from '../../lifecycle/apply-intent.ts'
import type { PaperRole } from '../kind/paper-roles.ts'
import { isCase, type CaseLetter } from '../lifecycle/case-step.ts'
import { caseFollowing, caseSuperseded } from '../lifecycle/follow-paper.ts'
import {
  permitOffice,
  permitStaff,
  sampleApplication,
  sampleTrackKey,
  smallKind,
  type PermitName,
} from './permit-office.ts'

export const caseId = '00000000-0000-4000-8000-00000000abcd'
export const paperId = '00000000-0000-4000-8000-0000000000aa'
const file = (digit: string): FileRef => ({ sha256: digit.repeat(64), size: 1000 })

/**
 * One office with its cases and papers, in which the server’s follow-ups happen as they do at the server.
 *
 * @param claimed what the clock of the device says on a day
 */
export const permitStory = (directory = permitOffice, claimed = (day: string) => `${day}T01:00:00.000Z`) => {
  const letters = new Map<string, Letter>()
  let applications = 0
  const contextOf = (who: PermitName, day: string) => ({
    directory,
    actor: permitStaff[who],
    now: `${day}T02:00:00.000Z`,
    claimedAt: claimed(day),
    assignNumber: () => ({ text: 'B.500/1/DPMPTSP', register: 'dpmptsp/2026', sequence: 1, date: day }),
    assignApplication: (code: string) => ({
      text: `${code}-2026-0000${++applications}`,
      register: 'permohonan/dpmptsp/2026',
      sequence: applications,
      date: day,
    }),
  })
  const follow = (before: Letter | null, after: Letter, who: PermitName, day: string): void => {
    for (const following of [caseFollowing(before, after), caseSuperseded(before, after)]) {
      const found = following && letters.get(following.caseId)
      if (!found) continue
      const moved = following.change(found, contextOf(who, day))
      letters.set(moved.id, moved)
      if (moved !== found) follow(found, moved, who, day)
    }
  }
  const act = (id: string, who: PermitName, intent: LetterIntent, day: string): Letter => {
    const before = letters.get(id) ?? null
    const after = applyIntent(id, before, intent, contextOf(who, day))
    letters.set(id, after)
    follow(before, after, who, day)
    return letters.get(id)!
  }
  const theCase = (id = caseId): CaseLetter => {
    const found = letters.get(id)
    if (!found || !isCase(found)) throw new Error('no case')
    return found
  }
  return {
    act,
    theCase,
    letter: (id: string) => letters.get(id)!,
    apply: (day: string, id = caseId, change: Partial<typeof sampleApplication> = {}) =>
      act(
        id,
        'loket',
        { kind: 'permit.apply', application: { ...sampleApplication, ...change }, trackKey: sampleTrackKey },
        day,
      ),
    accept: (day: string, id = caseId) =>
      act(
        id,
        'loket',
        { kind: 'permit.accept', checks: [{ item: 'dokumen.ktp', ok: true, reason: '' }], note: '' },
        day,
      ),
    /** Both agencies say yes. */
    recommendAll(day: string, id = caseId) {
      for (const { id: taskId, unitId, answer } of theCase(id).permit.teams) {
        if (answer) continue
        const visit = unitId === 'dklh' ? { on: day, latitude: -8.4, longitude: 115.2, photos: [] } : null
        const who = unitId === 'dklh' ? 'timHutan' : 'tim'
        act(
          id,
          who,
          {
            kind: 'permit.recommend',
            taskId,
            verdict: 'terbit',
            note: 'Tidak ada.',
            conditions: [],
            visit,
            report: null,
          },
          day,
        )
      }
    },
    /** Drafted, checked, numbered, signed and time-stamped, all on one day. */
    issue(as: PaperRole, day: string, id = caseId, letterId = paperId) {
      act(id, 'pengolah', { kind: 'permit.draft_paper', letterId, as, positions: ['j-kabid', 'j-kadis'] }, day)
      const content: LetterContent = {
        kind: 'surat_izin',
        subject: 'Izin uji',
        body: smallKind.papers.izin.template,
        addressees: [],
        copies: [],
        security: 'biasa',
        urgency: 'biasa',
        classification: '500.16.7',
        attachments: [],
        signatory: { positionId: 'j-kadis', onBehalfOf: null },
        reviewers: ['j-kabid'],
        permit: { caseId: id, as, kind: 'uji', kindVersion: 1, title: 'IZIN UJI', holder: 'Ni Wayan Contoh' },
      }
      const signature = {
        onBehalfOf: null,
        certificateSubject: 'CN=Kadis',
        claimedTime: `${day}T01:00:00.000Z`,
        timestampTime: null,
        level: 'B-B' as const,
      }
      act(letterId, 'pengolah', { kind: 'letter.create', content }, day)
      act(letterId, 'pengolah', { kind: 'letter.submit', note: '' }, day)
      act(letterId, 'kabid', { kind: 'letter.paraf', contentVersion: 1, note: '' }, day)
      act(letterId, 'tu', { kind: 'letter.reserve_number' }, day)
      act(letterId, 'tu', { kind: 'letter.finalize', pdf: file('a'), contentVersion: 1 }, day)
      act(letterId, 'kadis', { kind: 'letter.sign', pdf: file('b'), of: file('a').sha256, signature }, day)
      act(
        letterId,
        'kadis',
        {
          kind: 'letter.strengthen',
          pdf: file('c'),
          of: file('b').sha256,
          timestampTime: `${day}T03:00:00.000Z`,
          level: 'B-T',
        },
        day,
      )
    },
  }
}
