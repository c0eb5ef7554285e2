import type { Person } from '../../domain/directory.ts'
import type { FileRef, SignatureFact } from '../../domain/letter.ts'
import { type Anchor, checkCertificate, describeCertificate, gateForeign } from '../../signatures/index.ts'
import { sha256 } from '../hash.ts'

/**
 * What came back from the service, before it is anybody’s signature: the letter that was sent, one intact signature more, by the very person.
 * @throws bsre_changed_document, bsre_signature_faulty, certificate_not_yours, certificate_untrusted, certificate_expired …
 */
export const lookAtSigned = async (asked: {
  before: Uint8Array
  after: Uint8Array
  person: Person
  anchors: Anchor[]
  now: Date
}): Promise<{ file: FileRef } & Pick<SignatureFact, 'certificateSubject' | 'claimedTime' | 'field'>> => {
  const { before, after, person, anchors, now } = asked
  const { certificate, chain, claimed, field } = gateForeign(before, after)
  await checkCertificate({ certificate, chain, at: now, anchors, person })
  return {
    file: { sha256: sha256(after), size: after.length },
    certificateSubject: describeCertificate(certificate).subject,
    claimedTime: (claimed ?? now).toISOString(),
    field,
  }
}
