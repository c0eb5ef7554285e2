import { longDay, longTime, type Lang } from '../public/language.ts'
import type { LetterFacts, SignerFacts } from './letter-facts.ts'
import { factList, fill, type Fact } from './parts.ts'
import type { PermitFacts } from './permit-facts.ts'
import { checkWords } from './words/check-words.ts'

/** Names, titles and subjects are in the language of the office. */
const ownLang = (lang: Lang) => (lang === 'en' ? ('id' as const) : undefined)

/** What stands on record of a letter, to be compared with the paper in hand. */
export const recordedFacts = (facts: LetterFacts, lang: Lang): string => {
  const words = checkWords[lang]
  const own = ownLang(lang)
  const letter = factList([
    [words.number, facts.number],
    [words.date, longDay(facts.date, lang)],
    [words.kind, facts.kind, own],
    [words.subject, facts.subject, own],
    [words.unit, facts.unit, own],
    [words.revokes, facts.revokes],
    ...(facts.permit ? permitRows(facts.permit, lang) : []),
  ])
  const signers = facts.signers.map((signer) => factList(signerRows(signer, lang))).join('')
  return `<h2>${words.facts}</h2>${letter}<h2>${words.signers}</h2>${signers}`
}

const permitRows = (permit: PermitFacts, lang: Lang): Fact[] => {
  const words = checkWords[lang]
  return [
    [words.permitKind, permit.kind[lang]],
    [words.holder, permit.isHolderMasked ? fill(words.holderMasked, { name: permit.holder }) : permit.holder],
    [words.validUntil, termOf(permit, lang)],
    ...permit.fields[lang],
  ]
}

/** Of one that was never issued, or that another took the place of, no term is told. */
const termOf = ({ standing, validUntil }: PermitFacts, lang: Lang): string | null => {
  if (validUntil) return longDay(validUntil, lang)
  return standing === 'in_force' || standing === 'revoked' ? checkWords[lang].noEnd : null
}

const signerRows = ({ name, position, at }: SignerFacts, lang: Lang): Fact[] => {
  const words = checkWords[lang]
  return [
    [words.signedBy, name ?? position, ownLang(lang)],
    [words.position, name === null ? null : position, ownLang(lang)],
    [words.signedAt, at && fill(words.stamped, { time: longTime(at, lang) })],
  ]
}
