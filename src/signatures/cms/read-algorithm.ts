import * as asn1js from 'asn1js'
import { AlgorithmIdentifier } from 'pkijs'
import type { SignatureAlgorithm } from '../../protocol/token-api.ts'
import { algorithmFacts } from './algorithms.ts'
import { oids } from './oids.ts'

/** One of our algorithms as a verifier reads it from a CMS. */
export const readAlgorithm = (algorithm: SignatureAlgorithm): { algorithm: AlgorithmIdentifier; digestOid: string } => {
  const { identifier, hash } = algorithmFacts[algorithm]
  return { algorithm: new AlgorithmIdentifier({ schema: asn1js.fromBER(identifier).result }), digestOid: oids[hash] }
}
