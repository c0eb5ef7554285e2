import type { Letter, LetterContent } from '../../../src/domain/letter.ts'
import type { LetterIntent } from '../../../src/domain/letter-intents.ts'
import type { Application } from '../../../src/domain/permits/case/permit-case.ts'
import { trackKeyOf } from '../../../src/domain/permits/case/track-key.ts'
import type { PaperRole } from '../../../src/domain/permits/kind/paper-roles.ts'
import { sampleApplication } from '../../../src/domain/permits/testing/permit-office.ts'
import { randomBytes, randomUUID } from '../loader/seeded-crypto.ts'
import type { Dice } from '../world/dice.ts'
import type { Laptop } from '../world/laptop.ts'
import type { Eyes, Step } from './deeds.ts'

/** What whoever sits in a position may think of doing with a permit case. Most of it the rules allow; some they do not. */
export const permitSteps = (letter: Letter, eyes: Eyes): Step[] => {
  const { permit } = letter
  if (!permit) return []
  const { positions, word, dice } = eyes
  const seat = (role: 'front_office' | 'back_office' | 'verifikator' | 'pimpinan') =>
    positions.find((p) => p.unitId === letter.unitId && p.roles.includes(role))?.id
  const step = (positionId: string | undefined, intent: LetterIntent): Step[] =>
    positionId === undefined ? [] : [{ deed: 'permit', positionId, intent }]
  const [counter, back, study, head] = [
    seat('front_office'),
    seat('back_office'),
    seat('verifikator'),
    seat('pimpinan'),
  ]
  const note = `catatan ${word}`
  const fault = { item: 'dokumen.ktp', ok: false, reason: `buram ${word}` }
  const answers = permit.teams.flatMap((task): Step[] => {
    const team = positions.find((p) => p.unitId === task.unitId && p.roles.includes('tim_teknis'))
    // Also what was answered by now, unknown to this laptop or not.
    if (!team || (task.answer && !dice.chance(0.1))) return []
    const said = { verdict: dice.pick(['terbit', 'terbit', 'tolak'] as const), note, conditions: [word], visit: null }
    return step(team.id, { kind: 'permit.recommend', taskId: task.id, ...said, report: null })
  })
  const isAt = (place: string) => permit.state === 'berjalan' && (permit.step === place || dice.chance(0.05))
  const paper = (as: PaperRole): Step[] =>
    back === undefined ? [] : [{ deed: 'draft_paper', positionId: back, intent: null, as }]
  const isDecided = permit.state === 'terbit' || permit.state === 'ditolak'
  const asked = { taskId: randomUUID(), unitId: dice.pick(['dishub', 'kominfo']), question: word, days: 1 }
  return [
    ...(isAt('periksa')
      ? step(counter, { kind: 'permit.accept', checks: [{ item: 'dokumen.ktp', ok: true, reason: '' }], note })
      : []),
    ...(permit.state === 'berjalan' && dice.chance(permit.step === 'periksa' ? 0.5 : 0.1)
      ? step(permit.step === 'periksa' ? counter : back, { kind: 'permit.return', items: [fault], note })
      : []),
    ...(permit.state === 'dikembalikan'
      ? step(counter, { kind: 'permit.resubmit', form: { judul: `Kajian ${word}` }, note })
      : []),
    ...(isAt('telaah') ? step(study, { kind: 'permit.endorse', note }) : []),
    ...answers,
    ...(dice.chance(0.1) ? step(back, { kind: 'permit.ask', ...asked, visit: 'none' }) : []),
    ...permit.teams.flatMap(({ id: taskId, answer }) =>
      answer || head === undefined
        ? []
        : [{ deed: 'pass_by' as const, positionId: head, intent: { kind: 'permit.pass_by' as const, taskId, note } }],
    ),
    ...(isAt('naskah') ? paper(dice.chance(0.8) ? 'izin' : 'penolakan') : []),
    ...(permit.state === 'terbit' && dice.chance(0.1) ? paper('pencabutan') : []),
    ...(isDecided ? step(counter, { kind: 'permit.hand_over', to: word, way: 'loket', note }) : []),
    ...(dice.chance(0.05) ? step(counter, { kind: 'permit.withdraw', note }) : []),
    ...(dice.chance(0.1) ? step(counter, { kind: 'permit.correct', form: { judul: `Kajian ${word}` }, note }) : []),
  ]
}

/** Somebody is at the counter, with a paper in hand. */
export const applyAtCounter = async ({ desk }: Laptop, id: string, positionId: string, word: string): Promise<void> => {
  const file = await desk.vault.put(Buffer.from(`ktp ${word}`))
  const application: Application = {
    ...sampleApplication,
    applicant: { ...sampleApplication.applicant, name: `Ni ${word}` },
    documents: [{ document: 'ktp', file: { ...file, name: `${word}.pdf`, pages: 1 } }],
  }
  const trackKey = trackKeyOf(randomBytes(16))
  desk.store.transaction(() => {
    desk.store.files.markPresent(file)
    desk.book.perform(id, { kind: 'permit.apply', application, trackKey }, positionId)
  })
}

/** As `desk/permits/draft-paper.ts` does it: the case names the paper, and the paper its case, at once. Gives the id of the paper. */
export const draftPaper = ({ desk }: Laptop, id: string, positionId: string, as: PaperRole, dice: Dice): string => {
  const letterId = randomUUID()
  const signatory = { positionId: 'kadis-izin', onBehalfOf: null }
  const reviewers = dice.chance(0.6) ? ['staf-izin'] : []
  const content: LetterContent = {
    kind: 'surat_izin',
    subject: `Izin ${letterId.slice(0, 8)}`,
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Diberikan izin.' }] }] },
    addressees: [{ type: 'unit', unitId: 'dishub' }],
    copies: [],
    security: 'biasa',
    urgency: 'biasa',
    classification: '500.16.7',
    attachments: [],
    signatory,
    reviewers,
    permit: { caseId: id, as, kind: 'uji', kindVersion: 1, title: 'IZIN UJI', holder: 'Ni Contoh' },
  }
  const positions = [...reviewers, signatory.positionId]
  desk.store.transaction(() => {
    desk.book.perform(id, { kind: 'permit.draft_paper', letterId, as, positions }, positionId)
    desk.book.perform(letterId, { kind: 'letter.create', content }, positionId)
  })
  return letterId
}
