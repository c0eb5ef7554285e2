import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export const newStoreKey = (): Buffer => randomBytes(32)

/** A value that only this key gives, kept beside the sealed key. */
export const keyCheckOf = (key: Buffer): string => createHmac('sha256', key).update('lontar key check').digest('hex')

export const isKey = (key: Buffer, check: string): boolean => {
  const own = Buffer.from(keyCheckOf(key))
  const given = Buffer.from(check)
  return own.length === given.length && timingSafeEqual(own, given)
}
