import type { Directory } from '../../domain/directory.ts'
import type { Letter, LetterNumber } from '../../domain/letter.ts'
import { Refusal } from '../../domain/lifecycle/step.ts'
import { registerUnitOf, writeNumber } from '../../domain/numbering/write-number.ts'
import { officeDay } from '../../domain/office-day.ts'
import { yearOf } from '../registers/lease-times.ts'
import type { LeaseRow } from '../store/register-store.ts'
import type { StoreWriter } from '../store/store.ts'

interface Asked {
  letter: Letter
  leased: LetterNumber
  personId: string
  directory: Directory
  /** The same step was decided before a restore from a backup, with this number. */
  given: LetterNumber | null
}

/**
 * A number that a device has taken out of its block. It is on the paper, perhaps under a signature, so it is taken as it is (I3): also
 * when blocks are no longer lent, when the block was given back or its year is over, and for whatever computer its holder has now.
 *
 * The function throws a Refusal for a number of nobody’s or somebody else’s block, for one that is used, and for one that is not this
 * letter’s number in any edition of the directory since the block was lent.
 */
export const openLease = async (writer: StoreWriter, asked: Asked): Promise<() => LetterNumber> => {
  const { leased, given } = asked
  const isFree =
    !(await writer.isNumberTaken(leased.register, leased.sequence)) &&
    !(await writer.isTextTaken(leased.register, leased.text))
  const isGood = isFree && (isSame(given, leased) || (await isOfBlock(writer, asked)))
  return () => {
    if (!isGood) throw new Refusal('lease_refused', { number: leased.text })
    return leased
  }
}

const isOfBlock = async (writer: StoreWriter, { letter, leased, personId, directory }: Asked): Promise<boolean> => {
  const lease = (await writer.leasesOf(leased.register)).find(
    ({ first, last }) => first <= leased.sequence && leased.sequence <= last,
  )
  if (!lease || lease.personId !== personId) return false
  // Later than the block, and of its year: more no clock of a laptop has to say.
  if (leased.date < officeDay(lease.grantedAt) || !leased.date.startsWith(yearOf(lease.register))) return false
  if (isWrittenSo(letter, directory, lease, leased)) return true
  const editions = await writer.editionsSince(lease.grantedAt)
  return editions.some((edition) => isWrittenSo(letter, edition, lease, leased))
}

const isWrittenSo = (letter: Letter, directory: Directory, lease: LeaseRow, leased: LetterNumber): boolean => {
  const { unitId, pattern } = lease
  if (registerUnitOf(letter, directory) !== unitId) return false
  const { sequence, date } = leased
  return isSame(writeNumber(letter, directory, { unitId, sequence, date, pattern }), leased)
}

const isSame = (a: LetterNumber | null, b: LetterNumber): boolean =>
  a?.text === b.text && a.register === b.register && a.sequence === b.sequence && a.date === b.date
