import type { FastifyBaseLogger } from 'fastify'
import type { ServerMetrics } from '../metrics/server-metrics.ts'
import type { ClaimedNotice } from '../store/notice-store.ts'
import type { Store } from '../store/store.ts'
import { nextAttempt } from './next-attempt.ts'
import type { Delivery, Mail } from './open-mail.ts'

export interface NoticeSender {
  /** Lets the mail that is on its way arrive, for a few seconds at most. */
  stop(): Promise<void>
}

/** How long a notice is one process's alone: longer than any try takes. */
const claimMs = 5 * 60_000
const minuteMs = 60_000
/** A service manager waits ten seconds for the whole server. */
const graceMs = 3000

/**
 * Sends what is queued, one after another, as long as the server runs. Any number of processes may do it: a notice is claimed in a
 * transaction before it is sent, and the limit a minute is counted over all of them. Whoever dies with a notice in hand leaves it to be sent
 * again, under the same Message-ID: better twice than not at all.
 */
export const sendNotices = (parts: {
  store: Store
  mail: Mail
  perMinute: number
  metrics: Pick<ServerMetrics, 'notices'>
  logger: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
  now: () => Date
  /** How often to look, in ms. */
  everyMs?: number
}): NoticeSender => {
  const { store, mail, perMinute, metrics, logger, now, everyMs = 5000 } = parts
  /** First nothing new is begun, then what is under way is cut off. */
  const ending = new AbortController()
  const cutting = new AbortController()

  const claim = (): Promise<ClaimedNotice | undefined> => {
    const at = now()
    const ago = (ms: number) => new Date(at.getTime() + ms).toISOString()
    return store.transact(async (writer) => {
      if ((await writer.noticesTried(ago(-minuteMs))) >= perMinute) return undefined
      return writer.claimNotice(at.toISOString(), ago(claimMs))
    })
  }

  const settle = (notice: ClaimedNotice, delivery: Delivery): Promise<void> => {
    const at = now().toISOString()
    const { id, caseId: subject, kind, masked, attempts } = notice
    const about = { notice: id, kind, to: masked, attempts }
    const end = (state: 'sent' | 'failed', error: string) =>
      store.transact(async (writer) => {
        await writer.endNotice(id, state, at, error)
        const detail = { ...about, ...(error !== '' && { error }) }
        await writer.addAudit({ at, deviceId: null, personId: null, subject, event: `notice_${state}`, detail })
      })
    if (delivery.result === 'sent') {
      logger.info(about, 'notice sent')
      return end('sent', '')
    }
    const { error } = delivery
    // Interrupted by our own end: it is due at the next start.
    const next = cutting.signal.aborted ? at : nextAttempt(notice, at)
    if (delivery.result === 'refused' || next === null) {
      logger.warn({ ...about, said: error }, 'notice given up')
      return end('failed', error)
    }
    logger.warn({ ...about, said: error, next }, 'notice put off')
    return store.transact((writer) => writer.putOff(id, next, error))
  }

  /** @returns whether to go on at once: where the mail server is to blame, the others would fare no better */
  const sendOne = async (): Promise<boolean> => {
    if (!(await store.isNoticeDue(now().toISOString()))) return false
    const notice = await claim()
    if (!notice) return false
    const delivery = await mail.deliver(notice, cutting.signal)
    metrics.notices.add(1, { result: delivery.result })
    await settle(notice, delivery)
    return delivery.result !== 'later'
  }

  const round = async (): Promise<void> => {
    try {
      while (!ending.signal.aborted && (await sendOne()));
    } catch (err) {
      logger.error({ err }, 'notices could not be sent; tried again soon')
    }
  }

  let running = round()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = running.then(round).finally(() => (busy = false))
  }, everyMs)
  timer.unref()
  return {
    async stop() {
      ending.abort()
      clearInterval(timer)
      const grace = setTimeout(() => cutting.abort(), graceMs)
      await running
      clearTimeout(grace)
    },
  }
}
