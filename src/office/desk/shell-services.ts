import type { z } from 'zod'
import type { ShellFacts } from '../../protocol/process-api.ts'
import type { tokenApi, TokenCall } from '../../protocol/token-api.ts'
import type { Secrets } from '../session/secrets.ts'

/** Asks the token process, through the shell that starts and kills it. */
export type TokenCaller = <C extends TokenCall>(
  call: C,
  input: z.input<(typeof tokenApi)[C]['input']>,
  /** Shorter than usual, where nobody is to wait that long. */
  limits?: { timeoutSeconds: number },
) => Promise<z.output<(typeof tokenApi)[C]['output']>>

export interface ShellServices {
  token: TokenCaller
  secrets: Secrets
  notify(title: string, body: string, place: string | null): Promise<void>
  describe(urls: string[]): Promise<ShellFacts>
}
