import type { Directory, Position } from '../../../src/domain/directory.ts'
import type { Letter } from '../../../src/domain/letter.ts'
import type { LetterIntent } from '../../../src/domain/letter-intents.ts'
import { positionForTask, tasksFor, type Task } from '../../../src/domain/letter-views.ts'
import type { PaperRole } from '../../../src/domain/permits/kind/paper-roles.ts'
import type { Dice } from '../world/dice.ts'
import type { Deed } from '../world/swarm.ts'
import { rewriting } from './draft.ts'
import { houseSteps } from './house-deeds.ts'
import { permitSteps } from './permit-deeds.ts'

/** Something a person may think of doing with a letter. Where there is no intent yet, files have to be made first. */
export type Step =
  | { deed: Deed; positionId: string; intent: LetterIntent }
  | { deed: MadeDeed; positionId: string; intent: null }
  | { deed: 'draft_paper'; positionId: string; intent: null; as: PaperRole }
export type MadeDeed = 'sign' | 'attach' | 'finalize' | 'sign_on_paper'

export interface Eyes {
  personId: string
  positions: Position[]
  day: string
  directory: Directory
  dice: Dice
  /** A word that nobody else writes. */
  word: string
}

/** What the screen offers for a letter, and one step that may well be refused. */
export const stepsFor = (letter: Letter, eyes: Eyes): Step[] => {
  const { positions, dice, word } = eyes
  // Of the steps of letters a case has those of the archive, and one now and then that it refuses.
  if (letter.permit) return [...permitSteps(letter, eyes), ...(dice.chance(0.05) ? oddStep(letter, eyes) : [])]
  const { contentVersion } = letter
  const tasks = tasksFor(letter, eyes.directory, eyes.personId, eyes.day)
  const from = (task: Task) =>
    tasks.includes(task) ? positionForTask(letter, task, eyes.directory, eyes.personId, eyes.day)?.id : undefined
  const step = (deed: Deed, positionId: string | undefined, intent: LetterIntent): Step[] =>
    positionId === undefined ? [] : [{ deed, positionId, intent }]
  const made = (deed: MadeDeed, positionId: string | undefined): Step[] =>
    positionId === undefined ? [] : [{ deed, positionId, intent: null }]

  const registry = positions.find((p) => p.roles.includes('tu') && p.unitId === letter.unitId)?.id
  const desk = positions.find((p) => p.id === letter.author.positionId)?.id
  const author = letter.state === 'draf' ? desk : undefined
  const open = ['draf', 'diajukan', 'diperiksa', 'siap_ttd'].includes(letter.state)
  const reader = positions.find((p) => p.id === from('baca'))
  const conflict = letter.conflicts?.[0]
  const checked = letter.parafs.length > 0
  return [
    ...step('edit', author, { kind: 'letter.edit', content: rewriting(dice, word) }),
    ...made('attach', author),
    ...step('submit', author, { kind: 'letter.submit', note: `mohon ${word}` }),
    ...(conflict ? step('resolve', author, choice(conflict.id, dice)) : []),
    ...step('paraf', from('paraf'), { kind: 'letter.paraf', contentVersion, note: `setuju ${word}` }),
    ...step(
      'return',
      from('paraf') ?? from('tanda_tangan') ?? from('ttd_bsre') ?? from('nomor') ?? from('tanda_tangan_basah'),
      {
        kind: 'letter.return',
        note: `perbaiki ${word}`,
        ...(checked && dice.chance(0.5) && { to: dice.pick(letter.parafs).positionId }),
      },
    ),
    ...step('reserve_number', from('nomor'), { kind: 'letter.reserve_number' }),
    ...made('finalize', from('pdf_akhir')),
    ...made('sign', letter.finalPdf ? (from('tanda_tangan') ?? from('ttd_bsre')) : undefined),
    ...(letter.finalPdf && dice.chance(0.3)
      ? step('approve_remote', from('tanda_tangan'), {
          kind: 'letter.approve_remote',
          of: (letter.signedPdf ?? letter.finalPdf).sha256,
        })
      : []),
    ...step('withdraw_remote', from('ttd_bsre'), { kind: 'letter.withdraw_remote' }),
    ...made('sign_on_paper', from('tanda_tangan_basah')),
    ...(reader ? step('read', reader.id, { kind: 'letter.read', unitId: reader.unitId }) : []),
    ...(open ? step('cancel', registry ?? desk, { kind: 'letter.cancel', note: `batal ${word}` }) : []),
    ...houseSteps(letter, eyes),
    ...oddStep(letter, eyes),
  ]
}

const choice = (conflict: string, dice: Dice): LetterIntent => ({
  kind: 'letter.resolve',
  conflict,
  take: dice.pick(['current', 'other']),
})

const oddStep = ({ contentVersion }: Letter, { positions, dice, word }: Eyes): Step[] => {
  const { id, unitId } = dice.pick(positions)
  const intent = dice.pick<LetterIntent>([
    { kind: 'letter.edit', content: rewriting(dice, word) },
    { kind: 'letter.paraf', contentVersion, note: '' },
    { kind: 'letter.submit', note: '' },
    { kind: 'letter.reserve_number' },
    { kind: 'letter.read', unitId },
    { kind: 'letter.return', note: word },
  ])
  return [{ deed: 'anything', positionId: id, intent }]
}
