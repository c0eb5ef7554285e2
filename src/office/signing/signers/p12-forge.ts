import { createHash, pbkdf2Sync } from 'node:crypto'
import forge from 'node-forge'
import { pkcs12Key } from './pkcs12-key.ts'

export interface P12Content {
  privateKey: Uint8Array
  certificates: Uint8Array[]
}
export type P12Failure = 'p12_password_wrong' | 'p12_damaged' | 'p12_without_key'

/**
 * Opens a .p12 (RFC 7292) of any age with node-forge, whose slow parts are replaced by node:crypto: 600,000 PBKDF2 rounds take forge 10 s.
 * It changes forge for the whole thread and is therefore imported by the worker only. Which step failed is known by watching the
 * derivations, since forge tells a wrong password and a broken file apart in words only.
 */
export const openWithForge = (bytes: Uint8Array, password: string): P12Content | P12Failure => {
  const progress: Progress = { mac: false, decrypting: false }
  replaceDerivations(password, progress)
  let p12: forge.pkcs12.Pkcs12Pfx
  try {
    p12 = forge.pkcs12.pkcs12FromAsn1(
      forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('latin1'))),
      false,
      password,
    )
  } catch {
    // After a good MAC the password was right. Without one, the first decryption tells.
    return progress.mac === progress.decrypting ? 'p12_damaged' : 'p12_password_wrong'
  }
  const bags = p12.safeContents.flatMap(({ safeBags }) => safeBags)
  const ofType = (...types: (string | undefined)[]) =>
    bags.filter((bag) => bag.asn1 && types.includes(bag.type)).map(der)
  const [privateKey] = ofType(forge.pki.oids['pkcs8ShroudedKeyBag'], forge.pki.oids['keyBag'])
  const certificates = ofType(forge.pki.oids['certBag'])
  return privateKey && certificates.length > 0 ? { privateKey, certificates } : 'p12_without_key'
}

const der = (bag: forge.pkcs12.Bag) => Buffer.from(forge.asn1.toDer(bag.asn1).getBytes(), 'latin1')

interface Progress {
  mac: boolean
  decrypting: boolean
}

interface Digest {
  algorithm: string
}
interface Replaceable {
  pkcs5: { pbkdf2: (password: string, salt: string, rounds: number, length: number, digest?: Digest | null) => string }
  pkcs12: { generateKey: unknown }
  pbe: { generatePkcs12Key: unknown }
  pki: { privateKeyFromAsn1: unknown; certificateFromAsn1: unknown }
}

const asItStands = () => {
  throw new TypeError('kept as ASN.1')
}

const replaceDerivations = (password: string, progress: Progress): void => {
  const inside = forge as unknown as Replaceable
  inside.pkcs5.pbkdf2 = (_, salt, rounds, length, digest) => {
    progress.decrypting = true
    return pbkdf2Sync(
      Buffer.from(password, 'utf8'),
      Buffer.from(salt, 'latin1'),
      rounds,
      length,
      digest?.algorithm ?? 'sha1',
    ).toString('latin1')
  }
  const derive = (
    _: string,
    salt: forge.util.ByteStringBuffer,
    id: number,
    rounds: number,
    length: number,
    digest?: Digest | null,
  ) => {
    progress[id === 3 ? 'mac' : 'decrypting'] = true
    const hash = digest?.algorithm ?? 'sha1'
    const block = hash === 'sha384' || hash === 'sha512' ? 128 : 64
    const digestOf = (data: Uint8Array) => createHash(hash).update(data).digest()
    const key = pkcs12Key({
      password,
      salt: Buffer.from(salt.bytes(), 'latin1'),
      id,
      rounds,
      length,
      hash: digestOf,
      block,
    })
    return forge.util.createBuffer(key.toString('latin1'))
  }
  inside.pkcs12.generateKey = derive
  inside.pbe.generatePkcs12Key = derive
  // Keys and certificates are taken as they stand in the file, never rewritten by forge.
  inside.pki.privateKeyFromAsn1 = asItStands
  inside.pki.certificateFromAsn1 = asItStands
}
