import type { LetterIntent } from '../../letter-intents.ts'
import { fileRef } from '../../testing/small-office.ts'
import type { Application } from '../case/permit-case.ts'
import { isCase, type CaseLetter } from '../lifecycle/case-step.ts'
import { caseFollowing } from '../lifecycle/follow-paper.ts'
import type { StepContext } from '../../lifecycle/step.ts'
import type { Letter } from '../../letter.ts'
import { sampleApplication, sampleTrackKey, smallKind } from './permit-office.ts'

/** A permit of the first agency of the small province of `testing/arbitrary-province.ts`, on which both others are asked. */
export const provinceKind = {
  ...smallKind,
  unitId: 'u0',
  steps: smallKind.steps.map((step) =>
    step.type === 'teknis'
      ? {
          ...step,
          teams: step.teams!.map((team, place) => ({ ...team, unitId: `u${place + 1}`, visit: 'optional' as const })),
        }
      : step,
  ),
  signer: { positionId: 'kepala', onBehalfOf: null, reviewers: ['kabid'] },
}

export const application: Application = sampleApplication
export const applying: LetterIntent = { kind: 'permit.apply', application, trackKey: sampleTrackKey }

const uuid = (n: number): string => `7b6c1a52-3c1e-4c2e-9f0b-${String(n).padStart(12, '0')}`

/** What may come next of a permit case, the ordinary step first; now and then something else. */
export const stepsOnCase = ({ permit }: CaseLetter, chance: number): LetterIntent[] => {
  const note = `Catatan ${chance}.`
  const rarely = (list: LetterIntent[]): LetterIntent[] => (chance % 5 === 0 ? list : [])
  const aside: LetterIntent[] = [
    ...rarely([
      { kind: 'permit.return', items: [{ item: 'dokumen.ktp', ok: false, reason: note }], note },
      { kind: 'permit.ask', taskId: uuid(chance % 3), unitId: 'u2', question: note, days: 1, visit: 'none' },
      { kind: 'permit.correct', note, form: { judul: note } },
      { kind: 'permit.note_notice', notice: 'diterima', way: 'teks', text: note },
    ]),
    ...(chance % 31 === 0 ? [{ kind: 'permit.withdraw' as const, note }] : []),
  ]
  const onward = ((): LetterIntent[] => {
    if (permit.state === 'dikembalikan') return [{ kind: 'permit.resubmit', note, form: { judul: note } }]
    if (permit.state === 'terbit' || permit.state === 'ditolak') {
      return [
        { kind: 'permit.hand_over', to: 'Ni Wayan Contoh', way: 'loket', note },
        { kind: 'permit.take_report', files: [], note },
        { kind: 'permit.draft_paper', letterId: uuid(50), as: 'pencabutan', positions: ['kabid', 'kepala1'] },
        ...['u0', 'u1'].flatMap(archived),
      ]
    }
    const answers = permit.teams
      .filter((task) => !task.answer && !task.passedBy)
      .flatMap(({ id: taskId }): LetterIntent[] => [
        {
          kind: 'permit.recommend',
          taskId,
          verdict: 'terbit',
          note,
          conditions: [note],
          visit: null,
          report: null,
        },
        { kind: 'permit.pass_by', taskId, note },
      ])
    switch (permit.step) {
      case 'periksa':
        return [{ kind: 'permit.accept', checks: [{ item: 'dokumen.ktp', ok: true, reason: '' }], note }]
      case 'telaah':
        return [{ kind: 'permit.endorse', note }, ...answers]
      case 'naskah':
        return [{ kind: 'permit.draft_paper', letterId: uuid(1), as: role(chance), positions: ['kabid', 'kepala1'] }]
      default:
        return answers
    }
  })()
  return chance % 5 === 0 ? [...aside, ...onward] : [...onward, ...aside]
}

const role = (chance: number) => (chance % 4 === 0 ? 'penolakan' : 'izin')

const archived = (unitId: string): LetterIntent[] => [
  {
    kind: 'letter.archive',
    unitId,
    classification: '500.16.7',
    activeUntil: '2026-11-01',
    inactiveUntil: '2026-11-01',
    fate: 'musnah',
  },
  { kind: 'letter.transfer', unitId, list: 'Daftar 1' },
  { kind: 'letter.propose_destruction', unitId, list: 'Daftar 2' },
  { kind: 'letter.approve_destruction', unitId, list: 'Daftar 2' },
]

/** What the server does by itself when the paper that waits has been signed and sent. The case as it was where none waits. */
export const followed = (letter: Letter, context: StepContext): Letter => {
  if (!isCase(letter)) return letter
  const paper = letter.permit.papers.find(({ out, cancelled }) => !out && !cancelled)
  if (!paper) return letter
  const { kind, kindVersion, applicant } = letter.permit.application
  const date = context.now.slice(0, 10)
  const sent: Letter = {
    ...letter,
    id: paper.letterId,
    state: 'dikirim',
    number: { text: 'B.500/1/U0', register: 'u0/2026', sequence: 1, date },
    signedPdf: fileRef('f'),
    content: {
      ...letter.content,
      permit: { caseId: letter.id, as: paper.as, kind, kindVersion, title: 'IZIN UJI', holder: applicant.name },
    },
  }
  return caseFollowing(null, sent)!.change(letter, context)
}
