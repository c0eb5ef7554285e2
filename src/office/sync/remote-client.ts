import { z } from 'zod'
import {
  accountAnswerSchema,
  settleAnswerSchema,
  signLineSchema,
  type AccountAnswer,
  type RemoteSecret,
  type SettleAnswer,
  type SignLine,
} from '../../protocol/remote-signing-api.ts'
import type { Answer } from './patient-fetch.ts'

/** What of the remote signing service is asked of the server (`protocol/remote-signing-api.ts`). Nothing here retries. */
export interface RemoteClient {
  remoteAccount(): Promise<AccountAnswer>
  remoteCode(documents: number): Promise<void>
  /** Each letter is told as it is done. */
  remoteSign(letters: { id: string; of: string }[], secret: RemoteSecret, told: (line: SignLine) => void): Promise<void>
  remoteSettle(id: string, decision: 'check' | 'not_signed'): Promise<SettleAnswer>
}

export const remoteClient = (ask: {
  get: (path: string) => Promise<Answer>
  post: (path: string, json: unknown, parts?: Uint8Array[], came?: () => void) => Promise<Answer>
  read: <T extends z.ZodType>(answer: Answer, schema: T) => z.output<T>
}): RemoteClient => ({
  remoteAccount: async () => ask.read(await ask.get('/v1/remote-signing/account'), accountAnswerSchema),
  remoteCode: async (documents) =>
    void ask.read(await ask.post('/v1/remote-signing/code', { documents }), z.object({})),
  async remoteSign(letters, secret, told) {
    const parts: Uint8Array[] = []
    let seen = 0
    const tellNew = (isWhole: boolean) => {
      const text = Buffer.concat(parts).toString()
      const lines = text.split('\n')
      for (const line of lines.slice(seen, isWhole ? undefined : -1)) {
        const known = line === '' ? null : signLineSchema.safeParse(jsonOf(line))
        if (known?.success) told(known.data)
      }
      seen = lines.length - 1
    }
    const answer = await ask.post('/v1/remote-signing/sign', { letters, secret }, parts, () => tellNew(false))
    if (answer.ok) return tellNew(true)
    ask.read(answer, z.object({}))
  },
  remoteSettle: async (id, decision) =>
    ask.read(await ask.post('/v1/remote-signing/settle', { id, decision }), settleAnswerSchema),
})

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
