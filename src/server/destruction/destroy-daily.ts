import type { FastifyBaseLogger } from 'fastify'

const dayMs = 24 * 60 * 60 * 1000

/** Soon after the start and then once a day. One that fails is tried again the next day: nothing waits for it. */
export const destroyDaily = (
  destroy: () => Promise<number>,
  logger: Pick<FastifyBaseLogger, 'info' | 'error'>,
): { stop(): Promise<void> } => {
  const once = () =>
    destroy().then(
      (files) => {
        if (files > 0) logger.info({ files }, 'files of destroyed letters are gone')
      },
      (err: unknown) => logger.error({ err }, 'files of destroyed letters are still here'),
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
