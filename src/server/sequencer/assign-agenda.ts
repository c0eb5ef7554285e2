import { positionOf, type Directory } from '../../domain/directory.ts'
import type { Actor, Letter, LetterNumber } from '../../domain/letter.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import { agendaRegisterOf, applicationRegisterOf, formatAgenda, formatApplication } from '../../domain/number.ts'
import { officeDay } from '../../domain/office-day.ts'
import type { AgendaRow, StoreWriter } from '../store/store.ts'

/**
 * Takes an agency’s book of incoming letters in hand and gives the function that writes its next line (see `openRegister`): one book
 * for each agency and calendar year, without gaps.
 *
 * @param given the line that was written before a restore from a backup: it is this letter’s for good
 */
export const openAgenda = async (
  store: Books,
  unitId: string,
  now: string,
  given: LetterNumber | null,
): Promise<(unitId: string) => LetterNumber> => {
  const date = officeDay(now)
  const line = await openBook(store, agendaRegisterOf(unitId, date), date, given)
  return () => line(formatAgenda)
}

/**
 * Takes the numbers of a serving office’s applications in hand (see `openAgenda`).
 *
 * @param given the number that the application had before a restore from a backup
 */
export const openApplications = async (
  store: Books,
  unitId: string,
  now: string,
  given: LetterNumber | null,
): Promise<(code: string) => LetterNumber> => {
  const date = officeDay(now)
  const line = await openBook(store, applicationRegisterOf(unitId, date), date, given)
  return (code) => line((sequence) => formatApplication(code, date, sequence))
}

type Books = Pick<StoreWriter, 'lastAgenda' | 'isAgendaTaken'>

/** The next line of a book, or the one that was given before, if nobody has it. */
const openBook = async (store: Books, register: string, date: string, given: LetterNumber | null) => {
  const isKept = given !== null && !(await store.isAgendaTaken(given.register, given.sequence))
  const sequence = isKept ? 0 : (await store.lastAgenda(register)) + 1
  return (textOf: (sequence: number) => string): LetterNumber =>
    isKept ? given : { text: textOf(sequence), register, sequence, date }
}

/** Whose book a step may write in; null: none. */
export const agendaUnitOf = (intent: LetterIntent, actor: Actor, directory: Directory): string | null => {
  if (intent.kind === 'letter.record') return positionOf(directory, actor.positionId)?.unitId ?? null
  // Whoever passes a letter on, answers it or puts it away has read it with that.
  return 'unitId' in intent ? intent.unitId : null
}

/** The lines that a step has written. */
export const newAgenda = (before: Letter | null, after: Letter): AgendaRow[] => [
  ...(after.permit?.number && !before?.permit?.number
    ? [{ ...after.permit.number, unitId: after.unitId, subject: after.id }]
    : []),
  ...after.deliveries.flatMap(({ unitId, positionId, agenda }) => {
    const isOld = before?.deliveries.some((d) => d.unitId === unitId && d.positionId === positionId && d.agenda)
    return agenda && !isOld ? [{ ...agenda, unitId, subject: after.id }] : []
  }),
]
