import type { Answer, DesktopEvent } from '../protocol/desktop-api.ts'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { documentAnswerSchema } from '../protocol/process-api.ts'
import type { DocumentAnswer, Happening, OfficeStart, Opened } from '../protocol/process-api.ts'
import { checkCall } from './check-call.ts'
import { createOfficeLife } from './office-life.ts'
import type { ProcessChannel, Starter } from './process-channel.ts'
import { refuse } from './refuse.ts'
import { serveOffice } from './serve-office.ts'
import type { ShellLog } from './shell-log.ts'
import type { ShellServices } from './shell.ts'
import { openTokenDesk } from './token-desk.ts'

export interface OfficeSupervisor {
  call(name: unknown, input: unknown): Promise<Answer<unknown>>
  document(path: string): Promise<Answer<DocumentAnswer>>
  onEvent(listener: (event: DesktopEvent) => void): () => void
  /** Tells the office what the shell noticed of the computer. One that is just restarting need not know. */
  happened(what: Happening): void
  /** Hands over what was opened from outside; waits for an office that is still starting. */
  opened(opened: Opened): void
  /** Asks the office to close its store, waits for it, and ends both processes. */
  close(): Promise<void>
}

/**
 * Milliseconds. The first restart comes quickly, since a person waits; a store that fails at each start must not spin. `mostDeaths` in a
 * row, each before the office had been calm for `calmAfter`, are no accident.
 */
export const usualTimes = {
  restartAfter: [100, 1_000, 5_000, 15_000],
  calmAfter: 60_000,
  closeWithin: 10_000,
  mostDeaths: 3,
}

/**
 * Keeps one office process alive and speaks `process-api` with it. When it dies, what was asked of it is answered
 * `office_restarted`, and another is started; calls made meanwhile wait for that one, and so does the person's sign-in. One that dies
 * again and again is left alone until the person wants it: `office_stopped`, and `diagnosis.startAgain`.
 */
export const superviseOffice = (
  starter: Starter,
  services: ShellServices,
  start: OfficeStart,
  log: ShellLog,
  times = usualTimes,
): OfficeSupervisor => {
  const desk = openTokenDesk(starter)
  const listeners = new Set<(event: DesktopEvent) => void>()
  let life = createOfficeLife()
  let process: ProcessChannel | null = null
  let restarts = 0
  let restart: NodeJS.Timeout | undefined
  let closed: PromiseWithResolvers<void> | null = null
  let signedIn: unknown = null
  let stopped = false
  const tell = (event: DesktopEvent) => {
    for (const listener of listeners) listener(event)
  }

  const begin = () => {
    const current = life
    const started = starter.start('office', [JSON.stringify(start)])
    process = started
    const calm = setTimeout(() => (restarts = 0), times.calmAfter).unref()
    current.begin(started, (message) => {
      if (message.type === 'event') tell(message.event)
      if (message.type === 'ask') {
        const { id, service, input } = message
        void serveOffice(services, desk, service, input).then((answer) => current.post({ type: 'answer', id, answer }))
      }
    })
    started.onExit((code) => {
      clearTimeout(calm)
      process = null
      // What the dead office wanted signed has nobody left to store it.
      desk.restart()
      life = createOfficeLife()
      // Whoever had signed in without a password goes on working in the new office: it is the first thing that one hears.
      if (signedIn !== null) void life.request({ type: 'call', name: 'session.signIn', input: signedIn })
      current.end()
      if (closed !== null) return closed.resolve()
      if (++restarts >= times.mostDeaths) {
        stopped = true
        life.end('office_stopped')
        log('error', 'office_stopped', { code, deaths: restarts })
        return tell({ event: 'office.died', stopped })
      }
      const wait = times.restartAfter[Math.min(restarts - 1, times.restartAfter.length - 1)]!
      log('error', 'office_died', { code, restartInMs: wait })
      restart = setTimeout(begin, wait)
      tell({ event: 'office.died', stopped })
    })
  }
  begin()

  /** Nobody is signed in anew by themselves: that may be what it died of. */
  const startAgain = (): Answer<unknown> => {
    stopped = false
    restarts = 0
    signedIn = null
    life = createOfficeLife()
    begin()
    return { ok: true, value: {} }
  }

  return {
    async call(name, input) {
      const checked = checkCall(name, input)
      if (!checked.ok) return checked
      if (closed !== null) return refuse('office_restarted')
      if (stopped) return checked.value.name === 'diagnosis.startAgain' ? startAgain() : refuse('office_stopped')
      const answer = await life.request({ type: 'call', ...checked.value })
      if (answer.ok && name === 'session.signIn') signedIn = withoutSecrets(checked.value.input)
      if (answer.ok && name === 'session.signOut') signedIn = null
      return answer
    },
    async document(path) {
      if (stopped) return refuse('office_stopped')
      const answer = closed === null ? await life.request({ type: 'document', path }) : refuse('office_restarted')
      if (!answer.ok) return answer
      const read = documentAnswerSchema.safeParse(answer.value)
      return read.success
        ? { ok: true, value: read.data }
        : { ok: false, error: new LontarError('internal').toMessage() }
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    happened: (what) => life.post({ type: 'happened', what }),
    opened: (opened) => life.later({ type: 'opened', opened }),
    async close() {
      if (closed !== null) return closed.promise
      closed = Promise.withResolvers<void>()
      clearTimeout(restart)
      if (process === null) {
        life.end()
        closed.resolve()
        return
      }
      const tooLate = setTimeout(() => process?.kill(), times.closeWithin)
      life.post({ type: 'close' })
      await closed.promise
      clearTimeout(tooLate)
    },
  }
}

/** A password is kept nowhere: after a crash of the office its owner is asked again. */
const withoutSecrets = (input: unknown): unknown => ('password' in (input as object) ? null : input)
