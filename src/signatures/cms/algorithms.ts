import type { SignatureAlgorithm } from '../../protocol/token-api.ts'
import type { KeyType } from '../certificates/certificate.ts'
import { context, type Der, derNull, integer, oid, sequence } from './der.ts'
import { type Hash, oids } from './oids.ts'

interface AlgorithmFacts {
  hash: Hash
  identifier: Der
  fits: (key: KeyType) => boolean
}

const identifier = (id: string, ...parameters: Uint8Array[]): Der => sequence(oid(id), ...parameters)
const rsa = (key: KeyType) => key.startsWith('rsa')

/** RFC 4055: hash, mask function and a salt as long as the hash, all written out. */
const pss = (hash: Hash, salt: number): Der =>
  identifier(
    oids.rsaPss,
    sequence(
      context(0, identifier(oids[hash], derNull)),
      context(1, identifier(oids.mgf1, identifier(oids[hash], derNull))),
      context(2, integer(salt)),
    ),
  )

/** What each of our signature algorithms means in a CMS (RFC 3370, 4056, 5753, 5754). */
export const algorithmFacts: Record<SignatureAlgorithm, AlgorithmFacts> = {
  'rsa-pkcs1-sha256': { hash: 'sha256', identifier: identifier(oids.rsa, derNull), fits: rsa },
  'rsa-pss-sha256': { hash: 'sha256', identifier: pss('sha256', 32), fits: rsa },
  'ecdsa-sha256': {
    hash: 'sha256',
    identifier: identifier(oids.ecdsaSha256),
    fits: (key) => key === 'p256' || key === 'p384',
  },
  'ecdsa-sha384': {
    hash: 'sha384',
    identifier: identifier(oids.ecdsaSha384),
    fits: (key) => key === 'p256' || key === 'p384',
  },
}

/** The usual algorithm of a kind of key, or null where Lontar cannot sign with it. */
export const defaultAlgorithm = (key: KeyType): SignatureAlgorithm | null => {
  if (key === 'p384') return 'ecdsa-sha384'
  if (key === 'p256') return 'ecdsa-sha256'
  return /^rsa(\d+)$/.test(key) && Number(key.slice(3)) >= 2048 ? 'rsa-pkcs1-sha256' : null
}
