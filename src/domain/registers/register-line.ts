import { z } from 'zod'
import { positionOf, unitOf, type Directory } from '../directory.ts'
import { securityLevels, type Addressee, type Letter } from '../letter.ts'
import { signatoriesOf } from '../lifecycle/signatories.ts'

/** The two books of an agency: of the numbers that it gives out, and of what comes in. */
export const bookSchema = z.enum(['keluar', 'masuk'])
export type Book = z.infer<typeof bookSchema>

export const lineStatuses = ['terpakai', 'batal', 'disisihkan'] as const

/** One line of a book. Null is what the reader may not see, or what there is not. */
export const registerLineSchema = z.object({
  sequence: z.number().int().positive(),
  text: z.string().describe('the number, or the line of the agenda'),
  date: z.string().describe('of the number, or on which it came in'),
  status: z.enum(lineStatuses).describe('disisihkan: lent to a computer, and not used yet'),
  reason: z.string().nullable().describe('why it is batal'),
  letterId: z.uuid().nullable().describe('where the reader sees the letter'),
  subject: z.string().nullable(),
  kind: z.string().nullable(),
  security: z.enum(securityLevels).nullable(),
  party: z.string().nullable().describe('to whom it goes, or from whom it came'),
  signer: z.string().nullable().describe('who signs it, by position'),
  ofLetter: z
    .object({ number: z.string(), date: z.string().nullable() })
    .nullable()
    .describe('of what came in: the sender’s own number and date'),
})
export type RegisterLine = z.infer<typeof registerLineSchema>

/** What a line says beside its letter. */
export type LineHead = Pick<RegisterLine, 'sequence' | 'text' | 'date' | 'status' | 'reason'>

const noWords = {
  letterId: null,
  subject: null,
  kind: null,
  security: null,
  party: null,
  signer: null,
  ofLetter: null,
} satisfies Omit<RegisterLine, keyof LineHead>

export const bareLine = (head: LineHead): RegisterLine => ({ ...head, ...noWords })

/** @param shown the letter as far as the reader may know of it */
export const registerLine = (
  head: LineHead,
  shown: Letter,
  { directory, book, seesLetter }: { directory: Directory; book: Book; seesLetter: boolean },
): RegisterLine => {
  const { content, number, outside, envelope } = shown
  return {
    ...head,
    letterId: seesLetter ? shown.id : null,
    subject: envelope ? null : content.subject,
    kind: envelope ? null : content.kind,
    security: content.security,
    party: book === 'masuk' ? senderOf(shown, directory) : addresseesOf(shown, directory),
    signer:
      signatoriesOf(content)
        .flatMap(({ positionId }) => positionOf(directory, positionId)?.title ?? [])
        .join('; ') || null,
    ofLetter: book === 'keluar' ? null : numberOfSender(outside, number),
  }
}

const numberOfSender = (outside: Letter['outside'], number: Letter['number']): RegisterLine['ofLetter'] => {
  if (outside) return { number: outside.number, date: outside.date }
  return number && { number: number.text, date: number.date }
}

const senderOf = ({ outside, content, unitId }: Letter, directory: Directory): string => {
  if (outside) return outside.sender
  const from = positionOf(directory, content.signatory.positionId)?.unitId ?? unitId
  return unitOf(directory, from)?.name ?? from
}

const addresseesOf = ({ content }: Letter, directory: Directory): string =>
  content.addressees.map((to) => nameOf(to, directory)).join('; ')

const nameOf = (to: Addressee, directory: Directory): string => {
  switch (to.type) {
    case 'unit':
      return unitOf(directory, to.unitId)?.name ?? to.unitId
    case 'position':
      return positionOf(directory, to.positionId)?.title ?? to.positionId
    case 'external':
      return to.name
  }
}
