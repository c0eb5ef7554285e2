import { positionOf, unitOf, type Directory } from '../../domain/directory.ts'
import { kindOf } from '../../domain/kinds/kinds-of.ts'
import type { FileRef, Letter, Signatory } from '../../domain/letter.ts'
import { signatoriesOf } from '../../domain/lifecycle/signatories.ts'
import { permitFacts, revokedBy, type PermitFacts } from './permit-facts.ts'

type SignatureFact = NonNullable<Letter['signature']>

/** Who signed, as it stands under the letter. */
export interface SignerFacts {
  /** Null where it was signed on paper: who held the pen the server does not know. */
  name: string | null
  position: string
  /** As proven by the time-stamp; null where there is none, as on paper. */
  at: string | null
}

/** What anybody who holds the paper may know of a letter: nothing that does not stand on it. */
export interface LetterFacts {
  id: string
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
  /** Where it is a permit. */
  permit: PermitFacts | null
  /** Number of the permit that it revokes. */
  revokes: string | null
  /** SHA-256 and size of what was sent; null on paper, where a scan proves nothing. */
  file: FileRef | null
  /** Hashes of what that was before it was strengthened for the long term: some of it was sent. */
  wasFiles: string[]
}

/** What came after the letter, and the day on which somebody asks. */
export interface LaterFacts {
  corrections?: Letter[]
  /** The case that the letter is a paper of. */
  permitCase?: Letter | undefined
  today: string
}

/**
 * Null for a letter that was never sent, and for one that its sender took back from everybody: of these the public learns nothing, not
 * even that they exist.
 */
export const letterFacts = (
  letter: Letter,
  directory: Directory,
  { corrections = [], permitCase, today }: LaterFacts,
): LetterFacts | null => {
  if (!isOut(letter) || !letter.number) return null
  const { content, number } = letter
  const onPaper = letter.history.some((entry) => entry.action === 'letter.sign_on_paper')
  const signatures = [...(letter.earlierSignatures ?? []), ...(letter.signature ? [letter.signature] : [])]
  if (signatures.length === 0 && !onPaper) return null
  return {
    id: letter.id,
    number: number.text,
    date: number.date,
    unit: unitOf(directory, letter.unitId)?.name ?? letter.unitId,
    kind: kindOf(directory, content.kind)?.name ?? content.kind,
    // The subject of a permit's paper may name who asked for it.
    subject: content.security === 'biasa' && !content.permit ? content.subject : null,
    signers: onPaper
      ? signatoriesOf(content).map((signatory) => ({ name: null, position: asWhat(signatory, directory), at: null }))
      : signatures.map((signature) => signerOf(signature, letter, directory)),
    onPaper,
    cancelled: letter.state === 'dibatalkan',
    correctedBy: corrections.filter(isOut).flatMap((ralat) => ralat.number?.text ?? []),
    permit: permitFacts(letter, permitCase, directory, today),
    revokes: revokedBy(letter, permitCase),
    file: onPaper ? null : letter.signedPdf,
    wasFiles: (letter.strengthened ?? []).map(({ of }) => of),
  }
}

/** It was sent, and somebody still has it. */
const isOut = ({ history, deliveries }: Letter): boolean => {
  const isSent = history.some((entry) => entry.action === 'dikirim')
  return isSent && !(deliveries.length > 0 && deliveries.every((d) => d.withdrawn))
}

const signerOf = (
  { by, onBehalfOf, timestampTime }: SignatureFact,
  { content }: Letter,
  directory: Directory,
): SignerFacts => {
  const signatory = signatoriesOf(content).find((s) => s.positionId === by.positionId)
  return {
    name: directory.people.find((person) => person.id === by.personId)?.name ?? '–',
    position: asWhat({ positionId: by.positionId, onBehalfOf, through: signatory?.through }, directory),
    at: timestampTime,
  }
}

/** A.n. and u.b. as they stand over the name. */
const asWhat = ({ positionId, onBehalfOf, through }: Signatory, directory: Directory): string => {
  const title = (id: string) => positionOf(directory, id)?.title ?? id
  const line = [onBehalfOf && `a.n. ${title(onBehalfOf)}`, through && title(through)].filter((part) => part)
  return [...line, `${through ? 'u.b. ' : ''}${title(positionId)}`].join(', ')
}
