import { randomUUID } from 'node:crypto'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import type { SignatureAlgorithm } from '../protocol/token-api.ts'
import type { InTurn } from './in-turn.ts'
import { logIn, logOut, troubleWith } from './logged-in.ts'
import type { LoggedIn, LoginInput, Parts } from './logged-in.ts'
import { findSigner, signEach } from './sign.ts'
import type { Signer } from './sign.ts'

export interface Sessions {
  open(input: LoginInput): Promise<{ session: string; asksEachTime: boolean }>
  sign(input: { session: string; algorithm: SignatureAlgorithm; data: string[] }): Promise<{ signatures: string[] }>
  close(session: string): void
  /** Before another login: the card knows one user at a time. */
  end(): void
}

interface Open {
  id: string
  module: string
  at: LoggedIn
  signer: Signer
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
        const signer = findSigner(parts, at, input)
        const asksEachTime = signer.key.alwaysAuthenticate
        if (!asksEachTime) at.pin.fill(0)
        const id = randomUUID()
        open = { id, module: input.module, at, signer, idle: whenIdle(id) }
        return { session: id, asksEachTime }
      } catch (error) {
        logOut(at)
        throw troubleWith(parts.modules, input.module, at, error)
      }
    },
    async sign({ session, algorithm, data }) {
      if (open?.id !== session) throw new LontarError('token_session_ended')
      const { at, signer, module } = open
      clearTimeout(open.idle)
      try {
        const signatures = await signEach(at, signer, algorithm, data)
        open.idle = whenIdle(session)
        return { signatures }
      } catch (error) {
        end()
        throw troubleWith(parts.modules, module, at, error)
      }
    },
  }
}
