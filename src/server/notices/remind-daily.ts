import type { FastifyBaseLogger } from 'fastify'

const hourMs = 60 * 60 * 1000

/** At the start and then every hour, so that a new day is noticed soon. One that fails is tried again the next hour. */
export const remindDaily = (
  remind: () => Promise<number>,
  logger: Pick<FastifyBaseLogger, 'info' | 'error'>,
): { stop(): Promise<void> } => {
  const once = () =>
    remind().then(
      (notices) => {
        if (notices > 0) logger.info({ notices }, 'holders of permits are reminded')
      },
      (err: unknown) => logger.error({ err }, 'holders of permits are not reminded yet'),
    )
  let running = once()
  const timer = setInterval(() => void (running = once()), hourMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
