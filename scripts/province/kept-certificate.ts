import { X509Certificate } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Authority, Issued, SourceNames } from '../../tests/support/authority/index.ts'

interface Holder {
  name: string
  identity: string
}
interface Kept extends Holder {
  certificatePem: string
  keyPem: string
  /** Where it says that its revocation can be asked. */
  ocsp?: string
}

const week = 7 * 86_400_000

/**
 * The certificate of a demo person: the one in `file` while it is of this authority, still bears the person's name and
 * identity (and names the revocation services, where there are some), and lasts another week; otherwise a new one. The key of an invented person may lie in a file.
 */
export const keptCertificate = async (
  authority: Authority,
  file: string,
  { name, identity }: Holder,
  names?: SourceNames,
): Promise<Issued> => {
  const known = read(file)
  if (known && known.name === name && known.identity === identity && isOfUse(known, authority, names)) {
    const certificateDer = Buffer.from(new X509Certificate(known.certificatePem).raw)
    const { certificatePem, keyPem } = known
    return { certificateDer, certificatePem, keyPem, chainDer: [authority.issuingDer, authority.rootDer] }
  }
  const issued = await authority.issue({ name, identity, ...(names && { names }) })
  const ocsp = names?.ocsp
  const kept: Kept = {
    name,
    identity,
    certificatePem: issued.certificatePem,
    keyPem: issued.keyPem,
    ...(ocsp !== undefined && { ocsp }),
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.part`, JSON.stringify(kept), { mode: 0o600 })
  renameSync(`${file}.part`, file)
  return issued
}

const read = (file: string): Kept | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch {
    return null
  }
}

const isOfUse = (kept: Kept, authority: Authority, names?: SourceNames): boolean => {
  if (names && kept.ocsp !== names.ocsp) return false
  const certificate = new X509Certificate(kept.certificatePem)
  const issuedHere = certificate.verify(new X509Certificate(authority.issuingDer).publicKey)
  return issuedHere && Date.parse(certificate.validTo) > Date.now() + week
}
