import { positionOf, unitOf, type Directory } from '../../domain/directory.ts'
import { kindOf } from '../../domain/kinds/kinds-of.ts'
import type { Letter, Signatory } from '../../domain/letter.ts'
import { signatoriesOf } from '../../domain/lifecycle/signatories.ts'

type SignatureFact = NonNullable<Letter['signature']>

/** Who signed, as it stands under the letter. */
export interface SignerFacts {
  /** Null where it was signed on paper: who held the pen the server does not know. */
  name: string | null
  position: string
}

/** What anybody who holds the paper may know of a letter: nothing that does not stand on it. */
export interface LetterFacts {
  number: string
  date: string
  unit: string
  kind: string
  /** `hal`; kept back where the letter is not open to everyone. */
  subject: string | null
  /** In the order in which they signed. */
  signers: SignerFacts[]
  /** Signed by hand on paper: what leaves is a scan of it. */
  onPaper: boolean
  cancelled: boolean
  /** Numbers of the letters that correct it (ralat), as far as they were sent. */
  correctedBy: string[]
}

/**
 * Null for a letter that was never sent, and for one that its sender took back from everybody: of these the public learns nothing, not
 * even that they exist.
 */
export const letterFacts = (letter: Letter, directory: Directory, corrections: Letter[] = []): LetterFacts | null => {
  if (!isOut(letter) || !letter.number) return null
  const { content, number } = letter
  const onPaper = letter.history.some((entry) => entry.action === 'letter.sign_on_paper')
  const signatures = [...(letter.earlierSignatures ?? []), ...(letter.signature ? [letter.signature] : [])]
  if (signatures.length === 0 && !onPaper) return null
  return {
    number: number.text,
    date: number.date,
    unit: unitOf(directory, letter.unitId)?.name ?? letter.unitId,
    kind: kindOf(directory, content.kind)?.name ?? content.kind,
    subject: content.security === 'biasa' ? content.subject : null,
    signers: onPaper
      ? signatoriesOf(content).map((signatory) => ({ name: null, position: asWhat(signatory, directory) }))
      : signatures.map((signature) => signerOf(signature, letter, directory)),
    onPaper,
    cancelled: letter.state === 'dibatalkan',
    correctedBy: corrections.filter(isOut).flatMap((ralat) => ralat.number?.text ?? []),
  }
}

/** It was sent, and somebody still has it. */
const isOut = ({ history, deliveries }: Letter): boolean => {
  const isSent = history.some((entry) => entry.action === 'dikirim')
  return isSent && !(deliveries.length > 0 && deliveries.every((d) => d.withdrawn))
}

const signerOf = ({ by, onBehalfOf }: SignatureFact, { content }: Letter, directory: Directory): SignerFacts => {
  const signatory = signatoriesOf(content).find((s) => s.positionId === by.positionId)
  return {
    name: directory.people.find((person) => person.id === by.personId)?.name ?? '–',
    position: asWhat({ positionId: by.positionId, onBehalfOf, through: signatory?.through }, directory),
  }
}

/** A.n. and u.b. as they stand over the name. */
const asWhat = ({ positionId, onBehalfOf, through }: Signatory, directory: Directory): string => {
  const title = (id: string) => positionOf(directory, id)?.title ?? id
  const line = [onBehalfOf && `a.n. ${title(onBehalfOf)}`, through && title(through)].filter((part) => part)
  return [...line, `${through ? 'u.b. ' : ''}${title(positionId)}`].join(', ')
}
