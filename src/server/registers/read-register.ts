import { unitOf } from '../../domain/directory.ts'
import { agendaRegisterOf, formatAgenda, registerOf } from '../../domain/number.ts'
import { bookSightOf, lineFor } from '../../domain/registers/read-book.ts'
import { bareLine, type Book, type RegisterLine } from '../../domain/registers/register-line.ts'
import { officeDay } from '../../domain/office-day.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { RegisterPage } from '../../protocol/register-api.ts'
import type { LiveAudience } from '../access/live-audience.ts'
import type { Device, StoreReader } from '../store/store.ts'
import { isOver } from './lease-times.ts'

export interface RegisterAsked {
  unit: string
  book: Book
  year: string
  after: number
  limit: number
}

/** Why a number that nobody used is not given again. */
export const unusedReason = 'blok tidak terpakai'

/**
 * A page of an agency’s book, as this person may read it. Numbers of a lent block that nobody has used stand in it too, so that
 * the book has no hole that it does not explain.
 *
 * @throws book_closed
 */
export const readRegister = async (
  { store, audience, now }: { store: StoreReader; audience: LiveAudience; now: () => Date },
  device: Device,
  { unit, book, year, after, limit }: RegisterAsked,
): Promise<RegisterPage> => {
  const { directory } = audience
  const { personId } = device
  const day = officeDay(now().toISOString())
  const sight = bookSightOf(directory, personId, unit, day)
  if (!sight) throw new LontarError('book_closed', { unit: unitOf(directory, unit)?.name ?? unit })
  const register = book === 'keluar' ? registerOf(unit, `${year}-01-01`) : agendaRegisterOf(unit, `${year}-01-01`)
  const rows = await store.registerRows(book, register, after, limit)
  const lines = rows.map(({ sequence, text, date, cancelled, letter }): RegisterLine => {
    const head = { sequence, text, date, status: cancelled === null ? 'terpakai' : 'batal', reason: cancelled } as const
    const view = audience.view(letter, personId, day)
    return lineFor(head, letter, view, { directory, book, unitId: unit, sight })
  })
  const upTo = rows.length < limit ? Number.MAX_SAFE_INTEGER : rows.at(-1)!.sequence
  const unused = book === 'keluar' ? await unusedOf(store, register, { after, upTo, day, taken: rows }) : []
  const all = [...lines, ...unused].toSorted((a, b) => a.sequence - b.sequence)
  const shown = all.slice(0, limit)
  const isMore = all.length > limit || rows.length === limit
  return { lines: shown, next: isMore ? (shown.at(-1)?.sequence ?? null) : null }
}

const unusedOf = async (
  store: StoreReader,
  register: string,
  page: { after: number; upTo: number; day: string; taken: { sequence: number }[] },
): Promise<RegisterLine[]> => {
  const taken = new Set(page.taken.map((row) => row.sequence))
  return (await store.leasesOf(register)).flatMap((lease) => {
    const ended = isOver(lease, page.day)
    const numbers = Array.from({ length: lease.last - lease.first + 1 }, (_, index) => lease.first + index)
    return numbers
      .filter((sequence) => sequence > page.after && sequence <= page.upTo && !taken.has(sequence))
      .map((sequence) =>
        bareLine({
          sequence,
          text: formatAgenda(sequence),
          date: officeDay(lease.grantedAt),
          status: ended ? 'batal' : 'disisihkan',
          reason: ended ? unusedReason : null,
        }),
      )
  })
}
