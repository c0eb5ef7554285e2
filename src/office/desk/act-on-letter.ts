import { appointmentsOn, positionsOf, type Position } from '../../domain/directory.ts'
import { positionForTask, type Task } from '../../domain/letter-views.ts'
import type { Letter } from '../../domain/letter.ts'
import { isSenderOf } from '../../domain/lifecycle/dispatch.ts'
import { nextSignatory } from '../../domain/lifecycle/signatories.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Desk } from './desk.ts'

export const myPositions = (desk: Pick<Desk, 'book'>): Position[] =>
  positionsOf(desk.book.directory(), desk.book.personId, desk.book.today())

/**
 * The position from which the person does a task with a letter: nobody is asked as what they act. Where no position of
 * theirs fits, the first is taken and the rules refuse it by name.
 */
export const positionFor = (desk: Desk, letter: Letter, task: Task): string => {
  const position = fitting(desk, letter, task) ?? myPositions(desk)[0]
  if (!position) throw new LontarError('not_allowed', { position: '–' })
  return position.id
}

/**
 * As what the person signs: the position whose turn it is, also where their appointment to it has just ended, so that the rules
 * refuse it by that reason and not by another position of theirs.
 */
export const signingPosition = (desk: Desk, letter: Letter): string => {
  const { book } = desk
  const turn = nextSignatory(letter)?.positionId
  const wasHeld = book.directory().appointments.some((a) => a.personId === book.personId && a.positionId === turn)
  return turn !== undefined && wasHeld ? turn : positionFor(desk, letter, 'tanda_tangan')
}

/** The position from which the person may send, withdraw and hand over the letter; null where there is none. */
export const senderPosition = ({ book }: Desk, letter: Letter): string | null => {
  const [directory, day] = [book.directory(), book.today()]
  const mine = appointmentsOn(directory, book.personId, day).find((a) =>
    isSenderOf(letter, directory, { personId: book.personId, positionId: a.positionId, holding: a.holding }, day),
  )
  return mine?.positionId ?? null
}

/** The task a person has with a letter decides as what it is returned; otherwise the author's own position. */
export const actingPosition = (desk: Desk, id: string): string => {
  const { local } = desk.book.get(id)
  const tasks: Task[] = ['paraf', 'tanda_tangan', 'nomor']
  const positions = tasks.flatMap((task) => fitting(desk, local, task) ?? [])
  return positions[0]?.id ?? positionFor(desk, local, 'revisi')
}

const fitting = ({ book }: Desk, letter: Letter, task: Task): Position | undefined =>
  positionForTask(letter, task, book.directory(), book.personId, book.today())
