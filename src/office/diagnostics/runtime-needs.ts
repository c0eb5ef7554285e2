import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  pbkdf2Sync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { argon2id } from 'hash-wasm'

/**
 * Everything that the office asks of the runtime's cryptography. Electron's Node stands on BoringSSL, where much of OpenSSL is
 * missing; what is not on this list must not be used. Each entry does it once and says whether the result is right, in
 * whatever runtime it is called.
 */
export const runtimeNeeds: Record<string, () => boolean | Promise<boolean>> = {
  'SHA-256, SHA-384, SHA-512': () =>
    createHash('sha256').update('abc').digest('hex').startsWith('ba7816bf') &&
    createHash('sha384').update('abc').digest('hex').startsWith('cb00753f') &&
    createHash('sha512').update('abc').digest('hex').startsWith('ddaf35a1'),
  'SHA-1 (old certificate ids and .p12 files, read only)': () =>
    createHash('sha1').update('abc').digest('hex').startsWith('a9993e36'),
  'HMAC-SHA-256': () => createHmac('sha256', 'key').update('abc').digest('hex').startsWith('9c196e32'),
  'PBKDF2 with SHA-1 and SHA-256': () =>
    pbkdf2Sync('password', 'salt', 1, 20, 'sha1').toString('hex').startsWith('0c60c80f') &&
    pbkdf2Sync('password', 'salt', 1, 20, 'sha256').toString('hex').startsWith('120fb6cf'),
  'AES-256-GCM': () => {
    const [key, nonce] = [Buffer.alloc(32, 1), Buffer.alloc(12, 2)]
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    const sealed = Buffer.concat([cipher.update('isi surat'), cipher.final()])
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    decipher.setAuthTag(cipher.getAuthTag())
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString() === 'isi surat'
  },
  'RSA PKCS#1 v1.5 with SHA-256': () => signsAndVerifies(rsa(), 'sha256', {}),
  'RSA PSS with SHA-256': () =>
    signsAndVerifies(rsa(), 'sha256', { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }),
  'ECDSA P-256 with SHA-256 (signed letters, and who announces a release)': () =>
    signsAndVerifies(generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'sha256', {}),
  'ECDSA P-384 with SHA-384': () => signsAndVerifies(generateKeyPairSync('ec', { namedCurve: 'P-384' }), 'sha384', {}),
  'WebCrypto: ES256 (proofs of the device)': async () => {
    const { privateKey, publicKey } = await subtle.generateKey(p256, true, ['sign', 'verify'])
    const data = Buffer.from('yang dibuktikan')
    const again = await subtle.importKey('jwk', await subtle.exportKey('jwk', privateKey), p256, false, ['sign'])
    const how = { name: 'ECDSA', hash: 'SHA-256' }
    return subtle.verify(how, publicKey, await subtle.sign(how, again, data), data)
  },
  'WebCrypto: ECDH on P-256 and AES-256-GCM (sealing for IT)': async () => {
    const curve = { name: 'ECDH', namedCurve: 'P-256' }
    const [mine, theirs] = [
      await subtle.generateKey(curve, true, ['deriveBits']),
      await subtle.generateKey(curve, true, ['deriveBits']),
    ]
    const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs.publicKey }, mine.privateKey, 256)
    const key = await subtle.importKey('raw', shared, 'AES-GCM', false, ['encrypt', 'decrypt'])
    const how = { name: 'AES-GCM', iv: Buffer.alloc(12, 1) }
    const opened = await subtle.decrypt(how, key, await subtle.encrypt(how, key, Buffer.from('isi surat')))
    return Buffer.from(opened).toString() === 'isi surat'
  },
  'WebAssembly: Argon2id (passwords)': async () => {
    const asked = { password: 'kata sandi', salt: 'garam sekali', parallelism: 1, iterations: 1, memorySize: 64 }
    return (await argon2id({ ...asked, hashLength: 8, outputType: 'hex' })) === 'f0500ae316a148dc'
  },
  'keys from PKCS#8 and SubjectPublicKeyInfo': () => {
    const { privateKey, publicKey } = rsa()
    const again = createPrivateKey({
      key: privateKey.export({ type: 'pkcs8', format: 'der' }),
      type: 'pkcs8',
      format: 'der',
    })
    const open = createPublicKey({
      key: publicKey.export({ type: 'spki', format: 'der' }),
      type: 'spki',
      format: 'der',
    })
    return signsAndVerifies({ privateKey: again, publicKey: open }, 'sha256', {})
  },
}

const { subtle } = globalThis.crypto
const p256 = { name: 'ECDSA', namedCurve: 'P-256' }

interface KeyPair {
  privateKey: KeyObject
  publicKey: KeyObject
}

const rsa = (): KeyPair => generateKeyPairSync('rsa', { modulusLength: 2048 })

const signsAndVerifies = ({ privateKey, publicKey }: KeyPair, hash: string, options: object): boolean => {
  const data = Buffer.from('yang ditandatangani')
  const signature = sign(hash, data, { key: privateKey, ...options })
  return (
    verify(hash, data, { key: publicKey, ...options }, signature) &&
    !verify(hash, Buffer.from('lain'), { key: publicKey, ...options }, signature)
  )
}
