import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { SignatureAlgorithm } from '../../protocol/token-api.ts'
import type { PdfFile } from '../syntax/pdf-file.ts'
import { type PdfDict, type PdfValue, textOf } from '../syntax/pdf-value.ts'

/** What the author of a field demands of a signature in it (ISO 32000-1, table 234); the bit of /Ff makes each a must. */
const bits = {
  Filter: 1,
  SubFilter: 2,
  V: 4,
  Reasons: 8,
  LegalAttestation: 16,
  AddRevInfo: 32,
  DigestMethod: 64,
  LockDocument: 128,
}

export interface OurSignature {
  field: string
  algorithm: SignatureAlgorithm
  reason?: string
}

/**
 * Demands that we meet are met; one that we cannot meet, or cannot judge, refuses the field before a key is used. Wishes without their bit are not
 * binding, but a time-stamp, a certification or a certificate that is demanded in any form is.
 * @throws LontarError field_demands {field, demand}
 */
export const requireSeedValues = (file: PdfFile, field: PdfDict, ours: OurSignature): void => {
  const seed = file.dict(field.v.get('SV'))
  if (!seed) return
  const unmet = unmetDemand(file, seed, ours)
  if (unmet) throw new LontarError('field_demands', { field: ours.field, demand: unmet })
}

const unmetDemand = (file: PdfFile, seed: PdfDict, { algorithm, reason }: OurSignature): string | null => {
  const flags = numberOf(file, seed.v.get('Ff'))
  const must = (key: keyof typeof bits) => seed.v.has(key) && (flags & bits[key]) !== 0
  const words = (key: string) => listOf(file, seed.v.get(key)).map((item) => word(file.resolve(item)))
  if (must('Filter') && !words('Filter').includes('Adobe.PPKLite')) return 'Filter'
  if (must('SubFilter') && !words('SubFilter').includes('ETSI.CAdES.detached')) return 'SubFilter'
  const hash = algorithm.endsWith('384') ? 'SHA384' : 'SHA256'
  if (must('DigestMethod') && !words('DigestMethod').includes(hash))
    return `DigestMethod ${words('DigestMethod').join(', ')}`
  if (must('Reasons') && !reasonFits(words('Reasons'), reason)) return 'Reasons'
  if (must('V') && numberOf(file, seed.v.get('V')) > 3) return 'V'
  const other = (['LegalAttestation', 'AddRevInfo', 'LockDocument'] as const).find(must)
  if (other) return other
  if (numberOf(file, file.dict(seed.v.get('Cert'))?.v.get('Ff')) !== 0) return 'Cert'
  if (numberOf(file, file.dict(seed.v.get('TimeStamp'))?.v.get('Ff')) !== 0) return 'TimeStamp'
  return numberOf(file, file.dict(seed.v.get('MDP'))?.v.get('P')) !== 0 ? 'MDP' : null
}

/** A list of one full stop forbids any reason. */
const reasonFits = (allowed: string[], reason: string | undefined): boolean =>
  allowed.length === 0 || (allowed.length === 1 && allowed[0] === '.')
    ? !reason
    : reason !== undefined && allowed.includes(reason)

const word = (value: PdfValue): string => (value.t === 'name' ? value.v : (textOf(value) ?? ''))

const listOf = (file: PdfFile, value: PdfValue | undefined): PdfValue[] => {
  const found = file.resolve(value)
  return found.t === 'arr' ? found.v : [found]
}

const numberOf = (file: PdfFile, value: PdfValue | undefined): number => {
  const found = file.resolve(value)
  return found.t === 'num' ? found.v : 0
}
