import type { AccountStanding } from '../../protocol/remote-signing-api.ts'
import type { BsreSettings } from './bsre-settings.ts'
import { esignV1 } from './esign-v1.ts'
import { esignV2 } from './esign-v2.ts'

export type Secret = { kind: 'passphrase' | 'code'; value: string }

/**
 * The eSign Client Service, in either version. A call is one request; nothing is repeated. `identity` is the NIK as the directory has it; it stands
 * in no error and in no log.
 */
export interface EsignClient {
  /** Whether the service sends one-time codes. */
  readonly codes: boolean
  /** @throws bsre_unreachable, bsre_account_refused, bsre_refused */
  standing(identity: string): Promise<AccountStanding>
  /** Has a one-time code sent to the person, good for so many documents. @throws as `standing` */
  sendCode(identity: string, documents: number): Promise<void>
  /**
   * @param asked.named told, before the document itself has come, by which id the service gives it out once more
   * @throws LontarError where it is known that there is no signature; AnswerLost where that is not known
   */
  sign(asked: {
    identity: string
    secret: Secret
    pdf: Uint8Array
    named: (documentId: string) => Promise<void>
    signal?: AbortSignal | undefined
  }): Promise<Uint8Array>
  /** A document that was signed and did not arrive. Null: the service has none by that id, or does not give any out. */
  fetchAgain(documentId: string): Promise<Uint8Array | null>
}

export const createEsignClient = (settings: BsreSettings): EsignClient =>
  settings.version === 'v1' ? esignV1(settings) : esignV2(settings)

/** A signature adds some tens of kilobytes; a visible mark perhaps more. */
export const mostAdded = 4 * 1024 * 1024
/** For everything that is no document. */
export const smallAnswer = 256 * 1024
/** [guess] Questions about an account are answered from a database. */
export const shortPatience = 15_000
