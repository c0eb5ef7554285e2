import { type Name, nameOids, valuesOf } from './name.ts'

export interface Person {
  name: string
  /** NIK, NIP or what else the issuer writes as the subject's serialNumber or UID. */
  identity?: string
}

/**
 * Whose certificate is it? The subject's serialNumber or UID decides where there is one; a name decides only where there is none, and then
 * all of it, without case, spaces and academic titles. An identity in the certificate that the office does not know is not a match.
 */
export const belongsTo = (subject: Name, person: Person): boolean => {
  const identities = [...valuesOf(subject, nameOids.serialNumber), ...valuesOf(subject, nameOids.userId)]
    .map((value) => value.trim())
    .filter(Boolean)
  if (identities.length > 0) return person.identity !== undefined && identities.includes(person.identity.trim())
  const names = valuesOf(subject, nameOids.commonName)
  return names.length === 1 && bareName(names[0]!) !== '' && bareName(names[0]!) === bareName(person.name)
}

/** Titles before a name: `Dr. Ir. H.`; after it, everything from the first comma: `, S.H., M.Si.`. */
const titlesBefore = /^(?:(?:prof|dr|drs|dra|ir|h|hj|kh|apt|drh|drg|ns)\.\s*|(?:prof|drs|dra|hj)\s+)+/

export const bareName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().trim().split(',')[0]!.replace(titlesBefore, '').replace(/\s+/g, ' ').trim()
