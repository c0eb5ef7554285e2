import { z } from 'zod'

/**
 * What office asks of the token process. Binary values travel as base64, so that the same messages pass over a
 * `child_process` channel and an Electron port. A PIN appears in what logs in only, and in no answer, event or log line.
 */
const base64 = z.base64()

export const tokenCertificateSchema = z.object({
  module: z.string().describe('path of the PKCS#11 module'),
  slot: z.number().int().describe('slot index within C_GetSlotList(tokenPresent)'),
  tokenLabel: z.string(),
  tokenSerial: z.string(),
  keyId: z.string().describe('CKA_ID shared by certificate and private key, hex'),
  certificate: base64.describe('DER'),
  chain: z.array(base64).describe('other certificates found on the same token, DER'),
  pin: z.enum(['ok', 'count_low', 'final_try', 'locked', 'own_keypad']),
  alwaysAuthenticate: z.boolean().describe('this card asks for the PIN at each signature'),
  needsLogin: z.boolean().describe('certificates become visible after login only: `certificate` is empty then'),
})
export type TokenCertificate = z.infer<typeof tokenCertificateSchema>

export const triedModuleSchema = z.object({
  module: z.string(),
  result: z.enum(['ok', 'missing', 'failed']),
  detail: z.string(),
  slots: z.number().int(),
})
export type TriedModule = z.infer<typeof triedModuleSchema>

export const signatureAlgorithms = ['rsa-pkcs1-sha256', 'rsa-pss-sha256', 'ecdsa-sha256', 'ecdsa-sha384'] as const
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number]

const login = z.object({
  module: z.string(),
  tokenSerial: z.string(),
  pin: z.string().max(255).describe('empty only for a token with its own keypad'),
  finalTryConfirmed: z.boolean().default(false),
})

/** How long an open session waits for its next signature before the card is logged out, seconds. */
export const sessionIdleSeconds = 60

export const tokenApi = {
  /** Every slot of every module, with what was tried. Never asks for a PIN. */
  list: {
    input: z.object({ modules: z.array(z.string()) }),
    output: z.object({ certificates: z.array(tokenCertificateSchema), tried: z.array(triedModuleSchema) }),
  },
  /**
   * The certificates of a token that shows them after login only (`needsLogin`): the signed attributes must name the
   * certificate before anything can be signed. One login, which is one try of the PIN.
   */
  reveal: {
    input: login,
    output: z.object({ certificates: z.array(tokenCertificateSchema) }),
  },
  /**
   * One login for many signatures. The PIN is forgotten at once, unless this card asks for it at each signature
   * (`asksEachTime`): then it is kept in the token process until the session ends. A session ends with `closeSession`,
   * with any trouble in `signIn`, with another login, or after `sessionIdleSeconds` without a call.
   */
  openSession: {
    input: login.extend({ keyId: z.string().describe('CKA_ID, hex; empty: the only key that has a certificate') }),
    output: z.object({ session: z.string(), asksEachTime: z.boolean() }),
  },
  /** Throws `token_session_ended` where the session is no longer open: then the PIN must be typed again. */
  signIn: {
    input: z.object({
      session: z.string(),
      algorithm: z.enum(signatureAlgorithms),
      data: z.array(base64).min(1).describe('the bytes to sign (DER signed attributes), not yet hashed'),
    }),
    output: z.object({ signatures: z.array(base64).describe('raw RSA, or DER Ecdsa-Sig-Value') }),
  },
  /** Logs the card out. A session that has ended already is closed as well. */
  closeSession: { input: z.object({ session: z.string() }), output: z.object({}) },
  /**
   * A session for these signatures only. Signs each `data` in turn in one session after one login (or one per signature where the card asks each time).
   * Stops at the first refusal of the PIN. `finalTryConfirmed` must be true when the token says "final try".
   */
  sign: {
    input: login.extend({
      keyId: z.string(),
      algorithm: z.enum(signatureAlgorithms),
      data: z.array(base64).min(1).describe('the bytes to sign (DER signed attributes), not yet hashed'),
    }),
    output: z.object({ signatures: z.array(base64).describe('raw RSA, or DER Ecdsa-Sig-Value') }),
  },
} as const
export type TokenApi = typeof tokenApi
export type TokenCall = keyof TokenApi
