import type { FastifyBaseLogger } from 'fastify'

const dayMs = 24 * 60 * 60 * 1000

/** Soon after the start and then once a day. One that fails is tried again the next day: nothing waits for it. @param words for the log */
export const daily = (
  work: () => Promise<number>,
  logger: Pick<FastifyBaseLogger, 'info' | 'error'>,
  words: { done: string; failed: string },
): { stop(): Promise<void> } => {
  const once = () =>
    work().then(
      (count) => {
        if (count > 0) logger.info({ count }, words.done)
      },
      (err: unknown) => logger.error({ err }, words.failed),
    )
  let running = once()
  const timer = setInterval(() => void (running = once()), dayMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
