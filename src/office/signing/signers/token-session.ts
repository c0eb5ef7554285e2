import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { SignatureAlgorithm, TokenCertificate } from '../../../protocol/token-api.ts'
import type { CallToken } from './token-signer.ts'

export interface TokenSession {
  /** Logs in at the first signature; the following ones need no further try of the PIN. Base64 in and out. */
  sign: (algorithm: SignatureAlgorithm, data: string) => Promise<string>
  /** Logs the card out. Never throws: a card that is gone is logged out as well. */
  end: () => Promise<void>
}

/**
 * One login for a batch. The token process ends a session with any trouble. After a garbage signature the card is logged in anew, for it
 * took this very PIN a moment ago and the next letter is to be signed; after any other trouble it is not asked again.
 * @param opened a session that is open already, where the card had to show its certificates first
 */
export const createTokenSession = (
  call: CallToken,
  { module, tokenSerial, keyId }: Pick<TokenCertificate, 'module' | 'tokenSerial' | 'keyId'>,
  secret: { pin: string; finalTryConfirmed: boolean | undefined },
  opened: string | null = null,
): TokenSession => {
  let session = opened
  let wasOpened = opened !== null
  let isOver = false

  const open = async (): Promise<string> => {
    const finalTryConfirmed = !wasOpened && secret.finalTryConfirmed
    isOver = true
    const opened = await call('openSession', { module, tokenSerial, keyId, pin: secret.pin, finalTryConfirmed })
    isOver = false
    wasOpened = true
    return opened.session
  }
  return {
    async sign(algorithm, data) {
      if (isOver) throw new LontarError('token_session_ended')
      session ??= await open()
      try {
        const { signatures } = await call('signIn', {
          session,
          ...(opened === null ? {} : { keyId }),
          algorithm,
          data: [data],
        })
        return signatures[0] ?? ''
      } catch (error) {
        session = null
        isOver = LontarError.from(error).code !== 'token_bad_signature'
        throw error
      }
    },
    async end() {
      isOver = true
      if (session !== null) await call('closeSession', { session }).catch(() => undefined)
      session = null
    },
  }
}
