import { randomUUID } from 'node:crypto'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import type { SignatureAlgorithm, TokenCertificate } from '../protocol/token-api.ts'
import type { InTurn } from './in-turn.ts'
import { certificateRows } from './list.ts'
import { logIn, logOut, troubleWith } from './logged-in.ts'
import type { LoggedIn, LoginInput, Parts } from './logged-in.ts'
import { findSigner, signEach } from './sign.ts'
import type { Signer } from './sign.ts'
import { currentFlags } from './tokens.ts'

export interface Sessions {
  open(input: LoginInput): Promise<Opened>
  sign(input: SignInInput): Promise<{ signatures: string[] }>
  close(session: string): void
  /** Before another login: the card knows one user at a time. */
  end(): void
}

export interface Opened {
  session: string
  asksEachTime: boolean
  certificates: TokenCertificate[]
}

export interface SignInInput {
  session: string
  keyId?: string | undefined
  algorithm: SignatureAlgorithm
  data: string[]
}

interface Open {
  id: string
  input: { module: string; keyId: string }
  at: LoggedIn
  /** By CKA_ID: reading the objects of a card takes longer than a signature. */
  signers: Map<string, Signer>
  idle: NodeJS.Timeout
}

/**
 * The one session that may be open: the login of a batch. It ends with any trouble, for after an aborted signature it would
 * answer CKR_OPERATION_ACTIVE for ever; whoever then goes on logs in anew, which is a try of the PIN that a person must want.
 * @param idleMs so long it waits for the next signature
 */
export const createSessions = (parts: Parts, inTurn: InTurn, idleMs: number): Sessions => {
  let open: Open | null = null

  const end = () => {
    if (open === null) return
    clearTimeout(open.idle)
    logOut(open.at)
    open = null
  }
  const close = (id: string) => {
    if (open?.id === id) end()
  }
  // In its turn, so that it never ends what is being used.
  const whenIdle = (id: string) => setTimeout(() => void inTurn(async () => close(id)), idleMs).unref()

  return {
    close,
    end,
    async open(input) {
      end()
      const at = await logIn(parts, input)
      try {
        const { module, keyId } = input
        const signer = findSigner(parts, at, input)
        const certificates = certificateRows(parts, { ...at, token: refreshed(at), module })
        const anyAsks = signer.key.alwaysAuthenticate || certificates.some((row) => row.alwaysAuthenticate)
        if (!anyAsks) at.pin.fill(0)
        const id = randomUUID()
        open = { id, input: { module, keyId }, at, signers: new Map([[keyId, signer]]), idle: whenIdle(id) }
        return { session: id, asksEachTime: signer.key.alwaysAuthenticate, certificates }
      } catch (error) {
        logOut(at)
        throw troubleWith(parts.modules, input.module, at, error)
      }
    },
    async sign({ session, keyId, algorithm, data }) {
      if (open?.id !== session) throw new LontarError('token_session_ended')
      const { at, input, signers } = open
      clearTimeout(open.idle)
      try {
        const wanted = { ...input, keyId: keyId ?? input.keyId }
        const signer = signers.get(wanted.keyId) ?? findSigner(parts, at, wanted)
        signers.set(wanted.keyId, signer)
        const signatures = await signEach(at, signer, algorithm, data)
        open.idle = whenIdle(session)
        return { signatures }
      } catch (error) {
        end()
        throw troubleWith(parts.modules, input.module, at, error)
      }
    },
  }
}

/** The right PIN gives the tries back: the flags from before it would still warn. */
const refreshed = ({ lib, token }: LoggedIn): LoggedIn['token'] => ({
  ...token,
  flags: currentFlags(lib, token.slot) ?? token.flags,
})
