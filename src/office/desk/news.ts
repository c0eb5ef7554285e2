import type { Task } from '../../domain/letter-views.ts'
import type { News } from '../../protocol/desktop-api.ts'
import type { Store } from '../store/store.ts'

export interface NewsDesk {
  /** A round begins: what is here now is no news. */
  begin(): void
  /** The round is over: what it brought is told, at most once in a while and together. */
  tell(): void
  stop(): void
}

/**
 * What newly waits for the person because of others: tasks that came, and own steps that were refused. A first sync brings no
 * news, however much it brings; nor does what the person did.
 */
export const createNewsDesk = (parts: {
  store: Store
  personId: string
  send: (news: News) => void
  /** Between two notices, milliseconds. */
  everyMs: number
}): NewsDesk => {
  const { store, personId, send, everyMs } = parts
  let known: Set<string> | null = null
  let isFirst = false
  let refusedBefore = 0
  const fresh = { tasks: new Set<string>(), refused: 0 }
  let resting: NodeJS.Timeout | null = null

  const waitingNow = () =>
    new Set(store.letters.list('menunggu', '').flatMap(({ id, tasks }) => tasks.split(' ').map((t) => `${id} ${t}`)))

  /** A receipt is this computer's own doing and none of the person's. */
  const isOwnDoing = (id: string): boolean =>
    store.letters.get(id)?.local.history.findLast(({ action }) => action !== 'letter.receive')?.by.personId === personId

  const sendFresh = () => {
    resting = null
    const waiting = waitingNow()
    const still = [...fresh.tasks].filter((key) => waiting.has(key)).map((key) => key.split(' ') as [string, Task])
    const { refused } = fresh
    fresh.tasks.clear()
    fresh.refused = 0
    if (still.length + refused === 0) return
    const tasks: News['tasks'] = {}
    for (const [, task] of still) tasks[task] = (tasks[task] ?? 0) + 1
    const [only, ...others] = new Set(still.map(([id]) => id))
    const letter =
      only !== undefined && others.length + refused === 0 ? { id: only, subject: subjectOf(store, only) } : null
    send({ tasks, refused, letter })
    resting = setTimeout(sendFresh, everyMs)
    resting.unref()
  }

  return {
    begin() {
      known ??= waitingNow()
      isFirst = store.facts.get('pulled') === null
      refusedBefore = store.outbox.state().rejected
    },
    tell() {
      const waiting = waitingNow()
      const came = [...waiting].filter((key) => !isFirst && !known?.has(key))
      came.filter((key) => !isOwnDoing(key.split(' ')[0]!)).forEach((key) => fresh.tasks.add(key))
      fresh.refused += Math.max(0, store.outbox.state().rejected - refusedBefore)
      known = waiting
      if (!resting) sendFresh()
    },
    stop: () => void (resting && clearTimeout(resting)),
  }
}

/** Only of ordinary letters: a notice is read by whoever passes the screen. */
const subjectOf = (store: Store, id: string): string | null => {
  const content = store.letters.get(id)?.local.content
  return content?.security === 'biasa' && content.subject !== '' ? content.subject : null
}
