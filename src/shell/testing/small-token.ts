import { setTimeout as wait } from 'node:timers/promises'

/**
 * A real process in place of a driver. The PIN says how the driver behaves: `mati` crashes it, `gantung` blocks its only
 * thread for ever, `salah` is refused. Everything else is answered after a moment, with how many requests were in hand.
 */
let inHand = 0

interface Request {
  id: number
  call: string
  input: { pin?: string }
}

const answer = async ({ id, call, input }: Request) => {
  if (input.pin === 'mati') process.kill(process.pid, 'SIGKILL')
  if (input.pin === 'gantung') for (;;);
  if (input.pin === 'salah') return process.send?.({ id, ok: false, error: { code: 'pin_incorrect', params: {} } })
  inHand += 1
  const value = { call, pid: process.pid, inHand }
  await wait(30)
  inHand -= 1
  return process.send?.({ id, ok: true, value })
}

process.on('message', (request: Request) => void answer(request))
process.on('disconnect', () => process.exit(0))
