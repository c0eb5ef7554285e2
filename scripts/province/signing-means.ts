import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Person } from '../../src/domain/directory.ts'
import type { Authority, SourceNames } from '../../tests/support/authority/index.ts'
import { createSoftToken } from '../../tests/support/softhsm/create-soft-token.ts'
import { findSoftHsm } from '../../tests/support/softhsm/find-soft-hsm.ts'
import { keptCertificate } from './kept-certificate.ts'

export interface SigningMeans {
  /** PKCS#11 modules for the office; none where SoftHSM is not installed. */
  tokenModules: string[]
  /** What SOFTHSM2_CONF must be in the environment of the app, so that its token process sees the token. */
  softHsmConf: string | null
  p12Path: string
}

interface Holders {
  token: { holder: Person; pin: string }
  p12: { holder: Person; password: string }
}

/** A software token for one person and a certificate file for another, both kept from run to run. */
export const makeSigningMeans = async (
  dir: string,
  authority: Authority,
  { token, p12 }: Holders,
  names?: SourceNames,
): Promise<SigningMeans> => {
  const certificates = join(dir, 'certificates')
  mkdirSync(certificates, { recursive: true })
  const certificateOf = (person: Person) =>
    keptCertificate(authority, join(certificates, `${person.id}.json`), person, names)

  const p12Path = join(certificates, `${p12.holder.id}.p12`)
  const bytes = await authority.p12({ issued: await certificateOf(p12.holder), password: p12.password })
  writeFileSync(`${p12Path}.part`, bytes, { mode: 0o600 })
  renameSync(`${p12Path}.part`, p12Path)

  const module = findSoftHsm()
  if (module === null) return { tokenModules: [], softHsmConf: null, p12Path }
  const issued = await certificateOf(token.holder)
  const { env } = await createSoftToken({
    dir: join(dir, 'token'),
    label: `Token ${token.holder.id}`,
    pin: token.pin,
    keyPem: issued.keyPem,
    certificateDer: issued.certificateDer,
    chainDer: issued.chainDer,
  })
  return { tokenModules: [module], softHsmConf: env.SOFTHSM2_CONF, p12Path }
}
