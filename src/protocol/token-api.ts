import { z } from 'zod'

/**
 * What office asks of the token process. Binary values travel as base64, so that the same messages pass over a
 * `child_process` channel and an Electron port. A PIN appears in what logs in only, and in no answer, event or log line.
 */
const base64 = z.base64()

export const pinStateSchema = z.enum(['ok', 'count_low', 'final_try', 'locked', 'own_keypad'])
export type PinState = z.infer<typeof pinStateSchema>

export const tokenCertificateSchema = z.object({
  module: z.string().describe('path of the PKCS#11 module'),
  slot: z.number().int().describe('slot index within C_GetSlotList(tokenPresent)'),
  tokenLabel: z.string(),
  tokenSerial: z.string(),
  keyId: z.string().describe('CKA_ID shared by certificate and private key, hex'),
  certificate: base64.describe('DER'),
  chain: z.array(base64).describe('other certificates found on the same token, DER'),
  /** As the token describes itself: tells which maker's driver fits it best. */
  manufacturer: z.string().optional(),
  model: z.string().optional(),
  reader: z.string().optional().describe('slotDescription: mostly the name of the reader'),
  atr: z.string().optional().describe('answer to reset, hex; PKCS#11 does not tell it, so mostly missing'),
  pin: pinStateSchema,
  alwaysAuthenticate: z.boolean().describe('this card asks for the PIN at each signature'),
  needsLogin: z.boolean().describe('certificates become visible after login only: `certificate` is empty then'),
})
export type TokenCertificate = z.infer<typeof tokenCertificateSchema>

export const triedModuleSchema = z.object({
  module: z.string(),
  result: z.enum(['ok', 'missing', 'failed', 'crashed', 'hung']),
  detail: z.string(),
  slots: z.number().int(),
})
export type TriedModule = z.infer<typeof triedModuleSchema>

/** A slot of a module, with the token in it. */
export const tokenSlotSchema = z.object({
  module: z.string(),
  reader: z.string().describe('slotDescription: mostly the name of the reader'),
  token: z
    .object({
      label: z.string(),
      serial: z.string(),
      manufacturer: z.string(),
      model: z.string(),
      pin: pinStateSchema,
    })
    .nullable(),
  problem: z.string().describe('name of the CKR where the slot or its token could not be read; else empty'),
})
export type TokenSlot = z.infer<typeof tokenSlotSchema>

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
    output: z.object({
      certificates: z.array(tokenCertificateSchema),
      tried: z.array(triedModuleSchema),
      slots: z.array(tokenSlotSchema).default([]),
    }),
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
    output: z.object({
      session: z.string(),
      asksEachTime: z.boolean(),
      certificates: z.array(tokenCertificateSchema).default([]).describe('what the token shows now that it is open'),
    }),
  },
  /** Throws `token_session_ended` where the session is no longer open: then the PIN must be typed again. */
  signIn: {
    input: z.object({
      session: z.string(),
      keyId: z.string().optional().describe('another key of the same token than the session was opened for'),
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
