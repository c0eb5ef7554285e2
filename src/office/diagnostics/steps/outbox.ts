import { found, type Step } from '../look.ts'

const longSeconds = 24 * 3600

/** What waits to be sent, how long already, and what the server refused. */
export const outbox: Step = async ({ desk, now }) => {
  if (!desk) return [found('needs_sign_in')]
  const { waiting, oldest, rejected } = desk.store.outbox.state()
  const refused = rejected === 0 ? [] : [found('outbox_refused', { count: rejected })]
  if (waiting === 0 || oldest === null) return [found('outbox_empty'), ...refused]
  const age = Math.max(0, (now().getTime() - Date.parse(oldest)) / 1000)
  return [found(age > longSeconds ? 'outbox_old' : 'outbox_waiting', { count: waiting, age }), ...refused]
}
