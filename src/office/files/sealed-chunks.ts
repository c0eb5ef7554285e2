import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deriveKey } from './derive-key.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'

/**
 * A file as AES-256-GCM chunks (the STREAM construction, Hoang et al. 2015): each file has a key of its own, derived
 * from a random salt in its head; the nonce counts the chunks and marks the last, so that none can be dropped, moved or added.
 */
const chunkBytes = 1024 * 1024
const tagBytes = 16
const saltBytes = 16
const magic = Buffer.from('LTF1')

const fileKey = (key: Buffer, salt: Buffer): Buffer => deriveKey(key, salt, 'lontar file')

const nonce = (index: number, last: boolean): Buffer => {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32BE(index, 7)
  bytes.writeUInt8(last ? 1 : 0, 11)
  return bytes
}

export const sealChunks = (plain: Uint8Array, key: Buffer): Buffer => {
  const salt = randomBytes(saltBytes)
  const secret = fileKey(key, salt)
  const parts: Buffer[] = [magic, salt]
  const count = Math.max(1, Math.ceil(plain.length / chunkBytes))
  for (let i = 0; i < count; i++) {
    const cipher = createCipheriv('aes-256-gcm', secret, nonce(i, i === count - 1))
    parts.push(cipher.update(plain.subarray(i * chunkBytes, (i + 1) * chunkBytes)), cipher.final(), cipher.getAuthTag())
  }
  return Buffer.concat(parts)
}

/** Bytes of what lies in a sealed file of so many bytes. */
export const plainSize = (sealed: number): number => {
  const body = sealed - magic.length - saltBytes
  return body - Math.ceil(body / (chunkBytes + tagBytes)) * tagBytes
}

/** @throws file_damaged when a single bit is not as it was sealed */
export const openChunks = (sealed: Buffer, key: Buffer): Buffer => {
  try {
    if (!sealed.subarray(0, 4).equals(magic)) throw new Error('not a sealed file')
    const secret = fileKey(key, sealed.subarray(4, 4 + saltBytes))
    const body = sealed.subarray(4 + saltBytes)
    const stride = chunkBytes + tagBytes
    const count = Math.ceil(body.length / stride)
    if (count === 0) throw new Error('empty')
    const parts: Buffer[] = []
    for (let i = 0; i < count; i++) {
      const chunk = body.subarray(i * stride, (i + 1) * stride)
      const decipher = createDecipheriv('aes-256-gcm', secret, nonce(i, i === count - 1))
      decipher.setAuthTag(chunk.subarray(chunk.length - tagBytes))
      parts.push(decipher.update(chunk.subarray(0, chunk.length - tagBytes)), decipher.final())
    }
    return Buffer.concat(parts)
  } catch (cause) {
    throw new LontarError('file_damaged', {}, { cause })
  }
}
