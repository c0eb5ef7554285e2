import type { ServerClient } from './server-client.ts'

/**
 * The server's client for one round: each answer is a sign of life, and when the round is over so is this client. A round that was
 * broken off may still be in the middle of something, and must not go on beside the next one.
 */
export const roundClient = (
  client: ServerClient,
  round: { signal: AbortSignal; at(where: string): void; beat(): void },
): ServerClient =>
  Object.fromEntries(
    Object.entries(client).map(([name, call]) => [
      name,
      async (...args: never[]) => {
        round.signal.throwIfAborted()
        round.at(name)
        const answer: unknown = await (call as (...args: never[]) => Promise<unknown>)(...args)
        round.beat()
        return answer
      },
    ]),
  ) as unknown as ServerClient
