import { randomUUID, sign } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { children, readElement } from '../../../src/signatures/cms/der-reader.ts'
import { revokedIn } from './index-file.ts'
import { openssl } from './openssl.ts'
import { endless, loginPage } from './revocation-faults.ts'

export interface Responder {
  certificatePem: string
  keyPem: string
}

export interface OcspShop {
  dir: string
  /** The responder with the purpose ocspSigning, one without it, and one that another authority of the same name made. */
  responder: Responder
  undelegated: Responder
  forger: Responder
}

const ocspFaults = [
  'revoked',
  'unknown',
  'stale',
  'forged',
  'not-delegated',
  'wrong-certificate',
  'bad-signature',
  'try-later',
  'truncated',
  'html',
  'huge',
] as const
export type OcspFault = (typeof ocspFaults)[number]

/** An OCSPResponse (RFC 6960) by `openssl ocsp` out of the authority's index, or a wrong one on purpose. */
export const ocspAnswer = async (question: Buffer, fault: OcspFault | null, shop: OcspShop): Promise<Buffer> => {
  const good = (responder = shop.responder, index?: (text: string) => string) =>
    ask(shop.dir, question, responder, index)
  switch (fault) {
    case null:
      return good()
    case 'revoked':
      return good(shop.responder, (text) => revokedIn(text, 'all', new Date(Date.now() - 3_600_000), 'keyCompromise'))
    case 'unknown':
      return good(shop.responder, () => '')
    case 'forged':
      return good(shop.forger)
    case 'not-delegated':
      return good(shop.undelegated)
    case 'stale':
      return signedAgain(await good(), shop.responder, twoYearsBack)
    case 'wrong-certificate':
      return signedAgain(await good(), shop.responder, otherSerial)
    case 'bad-signature': {
      const whole = await good()
      const { signature } = partsOf(whole)
      signature[signature.length - 1]! ^= 1
      return whole
    }
    case 'try-later':
      return Buffer.from('30030a0103', 'hex')
    case 'truncated': {
      const whole = await good()
      return whole.subarray(0, whole.length >> 1)
    }
    case 'html':
      return loginPage
    case 'huge':
      return endless
  }
}

const ask = async (
  dir: string,
  question: Buffer,
  { certificatePem, keyPem }: Responder,
  index: (text: string) => string = (text) => text,
): Promise<Buffer> => {
  const id = randomUUID()
  const files = {
    index: index(await readFile(join(dir, 'index.txt'), 'utf8')),
    // Several certificates may bear one name, as a service's successive ones do.
    'index.attr': 'unique_subject = no\n',
    question,
    signer: certificatePem + keyPem,
  }
  const file = (name: string) => `ocsp-${id}.${name}`
  try {
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(dir, file(name)), text)))
    const args = [
      'ocsp',
      '-index',
      file('index'),
      '-CA',
      'issuing.pem',
      '-rsigner',
      file('signer'),
      '-rkey',
      file('signer'),
    ]
    await openssl([...args, '-ndays', '1', '-reqin', file('question'), '-respout', file('answer')], { cwd: dir })
    return await readFile(join(dir, file('answer')))
  } finally {
    await Promise.all([...Object.keys(files), 'answer'].map((name) => rm(join(dir, file(name)), { force: true })))
  }
}

/** Views of ResponseData and signature in an answer of `openssl ocsp`: writing into them changes the answer. */
const partsOf = (answer: Buffer): { tbs: Buffer; signature: Buffer } => {
  const [, wrapped] = children(readElement(answer))
  const [, octets] = children(children(wrapped!)[0]!)
  const [tbs, , bits] = children(readElement(octets!.body))
  return { tbs: tbs!.bytes, signature: bits!.body.subarray(1) }
}

/** Changed in place without changing a length, and signed again by the same RSA key. */
const signedAgain = (answer: Buffer, { keyPem }: Responder, change: (tbs: Buffer) => void): Buffer => {
  const { tbs, signature } = partsOf(answer)
  change(tbs)
  sign('sha256', tbs, keyPem).copy(signature)
  return answer
}

/** Every GeneralizedTime of this century. */
const twoYearsBack = (tbs: Buffer): void => {
  for (let at = tbs.indexOf('\u0018\u000f20'); at >= 0; at = tbs.indexOf('\u0018\u000f20', at + 1))
    tbs.write(String(Number(tbs.toString('latin1', at + 2, at + 6)) - 2), at + 2)
}

/** The CertID is SEQUENCE {algorithm, nameHash, keyHash, serial}: the serial stands before the status. */
const otherSerial = (tbs: Buffer): void => {
  const responses = children({ tag: 0x30, bytes: tbs, body: readElement(tbs).body }).find(({ tag }) => tag === 0x30)
  const certId = children(children(responses!)[0]!)[0]!
  const serial = children(certId)[3]!.body
  serial[serial.length - 1]! ^= 1
}
