import { join } from 'node:path'
import type { DocumentSigner } from '../../src/signatures/index.ts'
import { openP12 } from '../../src/office/signing/index.ts'
import { createAuthority } from '../support/authority/index.ts'
import { demoPeople, demoPersonId } from '../support/province-data.ts'

export interface SigningMeans {
  p12: Buffer
  password: string
  /** The same .p12, opened: RSA-2048, SHA-256. */
  signer: DocumentSigner
  /** DER of the root that issued it. */
  anchor: Buffer
}

/** A certificate file of the demonstration's head of agency, from a fresh test authority below `dir`. */
export const signingMeans = async (dir: string): Promise<SigningMeans> => {
  const authority = await createAuthority(join(dir, 'authority'))
  const { name, identity } = demoPeople.find((person) => person.id === demoPersonId.kepala)!
  const password = 'rahasia-uji'
  const p12 = await authority.p12({ issued: await authority.issue({ name, identity, key: 'rsa2048' }), password })
  return { p12, password, signer: await openP12(p12, password), anchor: authority.rootDer }
}
