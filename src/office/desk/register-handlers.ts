import { setImmediate as breathe } from 'node:timers/promises'
import { positionsOf, unitOf } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import { agendaRegisterOf, registerOf } from '../../domain/number.ts'
import { defaultNumbering } from '../../domain/numbering-rules.ts'
import { bookSightOf, lineFor, type LineSource } from '../../domain/registers/read-book.ts'
import type { Book, LineHead, RegisterLine } from '../../domain/registers/register-line.ts'
import type { Blocks } from '../../protocol/desktop/register-calls.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { LinePlace } from '../store/register-lines.ts'
import { policiesOf, requireBlocks } from './policy-limits.ts'
import { keepBlocks } from '../sync/keep-leases.ts'
import type { Desk } from './desk.ts'
import type { Handlers } from './handlers.ts'
import { leftOf } from './number-letter.ts'

type RegisterCall = Extract<keyof Handlers, `registers.${string}` | `numbers.${string}`>
type RegisterDesk = Pick<Desk, 'store' | 'book' | 'client'> & Partial<Pick<Desk, 'settings'>>

/** Some 20 ms of reading; a book of a large agency has a hundred thousand lines a year. */
const linesAtOnce = 250

/** The agencies’ books, from this computer and from the server, and the blocks of numbers lent to it. */
export const registerHandlers = (desk: RegisterDesk): Pick<Handlers, RegisterCall> => {
  const { store, book: letters, client } = desk

  const read = async (unitId: string, book: Book, year: string): Promise<RegisterLine[]> => {
    const directory = letters.directory()
    const sight = bookSightOf(directory, letters.personId, unitId, letters.today())
    if (!sight) throw new LontarError('book_closed', { unit: unitOf(directory, unitId)?.name ?? unitId })
    const source = { directory, book, unitId, sight }
    const register = (book === 'keluar' ? registerOf : agendaRegisterOf)(unitId, `${year}-01-01`)
    const lines: RegisterLine[] = []
    for (let after: LinePlace | null = null; ;) {
      const page: ReturnType<typeof store.registers.of> = store.registers.of(register, after, linesAtOnce)
      // What is on this computer is the letter as the person sees it.
      lines.push(...page.flatMap(({ letter }) => lineHere(letter, source)))
      if (page.length < linesAtOnce) return lines
      after = page.at(-1)!
      await breathe()
    }
  }
  /** The screen asks for what is here and for the whole book in one breath: what is here is read once for both. */
  const reading = new Map<string, Promise<RegisterLine[]>>()
  const here = (unitId: string, book: Book, year: string): Promise<RegisterLine[]> => {
    const name = `${book} ${year} ${unitId}`
    const lines = reading.get(name) ?? read(unitId, book, year).finally(() => reading.delete(name))
    reading.set(name, lines)
    return lines
  }

  const everywhere = async (unitId: string, book: Book, year: string): Promise<RegisterLine[]> => {
    const lines: RegisterLine[] = []
    for (let after: number | null = 0; after !== null;) {
      const page: Awaited<ReturnType<typeof client.register>> = await client.register({ unitId, book, year, after })
      lines.push(...page.lines)
      after = page.next
    }
    return lines
  }

  const blocks = (): Blocks => {
    const directory = letters.directory()
    const { allowed, size } = (directory.numbering ?? defaultNumbering).leases
    const registries = positionsOf(directory, letters.personId, letters.today()).filter((p) => p.roles.includes('tu'))
    const held = (store.facts.get('leases')?.leases ?? []).filter((lease) => lease.returnedAt === null)
    return {
      allowed: allowed && policiesOf(desk).NumberBlocks,
      size,
      units: [...new Set(registries.map((position) => position.unitId))],
      blocks: held.map((lease) => {
        const { id, unitId, register, first, last, grantedAt } = lease
        return { id, unitId, register, first, last, grantedAt, left: leftOf(desk, lease).length }
      }),
    }
  }

  return {
    'registers.list': async ({ unitId, book, year, ask }) => {
      const known = await here(unitId, book, year)
      if (ask === 'here') return { lines: known, from: 'here', problem: null }
      try {
        const all = await everywhere(unitId, book, year)
        return { lines: withWaiting(all, known), from: 'server', problem: null }
      } catch (error) {
        return { lines: known, from: 'here', problem: LontarError.from(error).toMessage() }
      }
    },
    'registers.mine': () => {
      const directory = letters.directory()
      const seats = positionsOf(directory, letters.personId, letters.today())
      const unitIds = [...new Set(seats.map((position) => position.unitId))]
      return { unitIds: unitIds.filter((id) => bookSightOf(directory, letters.personId, id, letters.today())) }
    },
    'numbers.blocks': blocks,
    'numbers.borrow': async ({ unitId }) => {
      requireBlocks(desk)
      keepBlocks(store, await client.leases({ unitId }))
      return blocks()
    },
    'numbers.return': async ({ id }) => {
      keepBlocks(store, await client.leases({ id }))
      return blocks()
    },
  }
}

const lineHere = (letter: Letter, source: LineSource): RegisterLine[] => {
  const delivery = letter.deliveries.find((d) => d.unitId === source.unitId && d.positionId === undefined)
  const line = source.book === 'keluar' ? letter.number : delivery?.agenda
  if (!line) return []
  const isVoid = source.book === 'keluar' && letter.state === 'dibatalkan'
  const reason = isVoid ? (letter.history.findLast((h) => h.action === 'letter.cancel')?.note ?? '') : null
  const { sequence, text, date } = line
  const head: LineHead = { sequence, text, date, status: isVoid ? 'batal' : 'terpakai', reason }
  return [lineFor(head, letter, letter, source)]
}

/** Numbers out of this computer’s own block, which the server has yet to be told, stand where it set them aside. */
const withWaiting = (all: RegisterLine[], known: RegisterLine[]): RegisterLine[] => {
  const used = new Set(all.filter((line) => line.status !== 'disisihkan').map((line) => line.sequence))
  const waiting = new Map(known.filter((line) => !used.has(line.sequence)).map((line) => [line.sequence, line]))
  const kept = all.filter((line) => !waiting.has(line.sequence))
  return [...kept, ...waiting.values()].toSorted((a, b) => a.sequence - b.sequence)
}
