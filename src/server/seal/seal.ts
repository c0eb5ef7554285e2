import { createHmac, timingSafeEqual } from 'node:crypto'

/** What the server gives out for its own later use: readable, but nobody else can make it. */
export interface Seal {
  close(purpose: string, text: string): string
  /** The text, or null where this server (or the one whose backup it was restored from) never sealed it. */
  open(purpose: string, sealed: string): string | null
}

/** @param secret made with the database, so that it outlives every restore */
export const createSeal = (secret: string): Seal => {
  const mac = (purpose: string, text: string): Buffer =>
    createHmac('sha256', secret).update(`${purpose}\n${text}`).digest().subarray(0, 16)
  return {
    close: (purpose, text) => `${text}~${mac(purpose, text).toString('base64url')}`,
    open(purpose, sealed) {
      const at = sealed.lastIndexOf('~')
      if (at < 0) return null
      const text = sealed.slice(0, at)
      const given = Buffer.from(sealed.slice(at + 1), 'base64url')
      const own = mac(purpose, text)
      return given.length === own.length && timingSafeEqual(given, own) ? text : null
    },
  }
}
