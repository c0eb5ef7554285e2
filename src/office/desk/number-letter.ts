import { defaultNumbering } from '../../domain/numbering-rules.ts'
import { registerOf } from '../../domain/number.ts'
import { registerUnitOf, writeNumber } from '../../domain/numbering/write-number.ts'
import type { Letter, LetterNumber } from '../../domain/letter.ts'
import { officeDay } from '../../domain/office-day.ts'
import type { Lease } from '../../protocol/register-api.ts'
import { positionFor } from './act-on-letter.ts'
import type { Desk } from './desk.ts'
import { policiesOf } from './policy-limits.ts'
import { finalizeLetter } from './finalize-letter.ts'

/**
 * The registry gives a letter its number: the server’s next one, or without a network one out of this computer’s block, where it has
 * one. With its number the letter gets its final PDF.
 */
export const numberLetter = async (desk: Desk, id: string, online: boolean): Promise<void> => {
  const { local } = desk.book.get(id)
  if (local.number) return finalizeLetter(desk, id)
  const leased = online || !policiesOf(desk).NumberBlocks ? null : nextOfBlock(desk, local)
  desk.book.perform(id, { kind: 'letter.reserve_number', ...(leased && { leased }) }, positionFor(desk, local, 'nomor'))
  if (leased) await finalizeLetter(desk, id)
}

/** Null where this computer has no block for the letter’s register, or has used it up, or the office lends none any more. */
export const nextOfBlock = ({ store, book }: Pick<Desk, 'store' | 'book'>, letter: Letter): LetterNumber | null => {
  const directory = book.directory()
  const { allowed } = (directory.numbering ?? defaultNumbering).leases
  const unitId = registerUnitOf(letter, directory)
  if (!allowed || unitId === null) return null
  const date = book.today()
  const register = registerOf(unitId, date)
  // A clock that was put back must not date a letter before its number was lent.
  const blocks = (store.facts.get('leases')?.leases ?? []).filter(
    (lease) => lease.register === register && lease.returnedAt === null && officeDay(lease.grantedAt) <= date,
  )
  for (const lease of blocks) {
    const [sequence] = leftOf({ store }, lease)
    const { pattern } = lease
    if (sequence !== undefined) return writeNumber(letter, directory, { unitId, sequence, date, pattern })
  }
  return null
}

/** The numbers of a block that nobody has used, as far as is known here. A number that was once written is never taken again. */
export const leftOf = ({ store }: Pick<Desk, 'store'>, { register, first, last, used }: Lease): number[] => {
  const taken = new Set([...used, ...store.leased.taken(register)])
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((n) => !taken.has(n))
}
