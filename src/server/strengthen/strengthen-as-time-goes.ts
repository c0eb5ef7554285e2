import type { FastifyBaseLogger } from 'fastify'
import { createExtendThread } from './extend-thread.ts'
import { strengthenLetters, type StrengthenParts } from './strengthen-letters.ts'

/** A round at the start and then as often as the policy says. What fails waits for a later round: nobody is held up by it. */
export const strengthenAsTimeGoes = (
  parts: Omit<StrengthenParts, 'thread' | 'isEnding' | 'logger'> & {
    logger: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
  },
): { stop(): Promise<void> } => {
  const { logger, policy } = parts
  const thread = createExtendThread()
  let isEnding = false
  let running: Promise<void> | null = null
  const round = async (): Promise<void> => {
    try {
      const count = await strengthenLetters({ ...parts, thread, isEnding: () => isEnding })
      if (count > 0) logger.info({ count }, 'letters are strengthened for the long term')
    } catch (err) {
      logger.error({ err }, 'letters are not strengthened yet')
    }
  }
  const begin = () => {
    running ??= round().finally(() => {
      running = null
    })
  }
  begin()
  const timer = setInterval(begin, policy.everyMs)
  timer.unref()
  return {
    async stop() {
      isEnding = true
      clearInterval(timer)
      // Whatever is under way is cut off: each step that was decided is kept, the others are taken again.
      await thread.stop()
      await running
    },
  }
}
