import type { Letter } from '../../domain/letter.ts'

/** A number that was given out. */
export interface NumberRow {
  register: string
  sequence: number
  text: string
  date: string
  subject: string
}

/** A line of an agency’s book of incoming letters. */
export interface AgendaRow extends NumberRow {
  unitId: string
}

export type Book = 'keluar' | 'masuk'

/** A line of a book, with the letter that it speaks of. */
export interface RegisterRow {
  sequence: number
  text: string
  date: string
  /** Null where the number is used. */
  cancelled: string | null
  letter: Letter
}

/** A block of numbers that a registry’s computer gives out by itself. */
export interface LeaseRow {
  id: string
  register: string
  unitId: string
  first: number
  last: number
  personId: string
  deviceId: string
  pattern: string
  grantedAt: string
  returnedAt: string | null
}

/** Reads of the books. */
export interface RegisterReader {
  /** Lines after a number, in order. */
  registerRows(book: Book, register: string, after: number, limit: number): Promise<RegisterRow[]>
  leasesOf(register: string): Promise<LeaseRow[]>
  leasesOfPerson(personId: string): Promise<LeaseRow[]>
  lease(id: string): Promise<LeaseRow | undefined>
  /** Which numbers between two of a register, both included, are given out. */
  takenBetween(register: string, first: number, last: number): Promise<number[]>
  /** The letters that name this one as what they answer or correct. */
  relatedTo(target: string, relation: string): Promise<Letter[]>
}

/** What only a transaction may do with them. */
export interface RegisterWriter extends RegisterReader {
  /** The highest number that is given out or lent. */
  lastSequence(register: string): Promise<number>
  isNumberTaken(register: string, sequence: number): Promise<boolean>
  isTextTaken(register: string, text: string): Promise<boolean>
  addNumber(number: NumberRow, at: string): Promise<void>
  cancelNumber(subject: string, reason: string): Promise<void>

  lastAgenda(register: string): Promise<number>
  isAgendaTaken(register: string, sequence: number): Promise<boolean>
  addAgenda(line: AgendaRow, at: string): Promise<void>

  /** One that is known already is left as it is. */
  addLease(lease: LeaseRow): Promise<void>
  returnLease(id: string, at: string): Promise<void>

  setRelation(subject: string, relation: { target: string; relation: string } | null): Promise<void>
}
