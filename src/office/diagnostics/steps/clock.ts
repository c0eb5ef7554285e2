import { found, type Step } from '../look.ts'

/** Signatures and time-stamps bear times: over a minute is worth putting right. */
const mostSeconds = 60

/** This computer’s clock beside the server’s. */
export const clock: Step = async ({ line }) => {
  const { offsetSeconds } = await line()
  if (offsetSeconds === undefined) return [found('clock_unknown')]
  const seconds = Math.abs(offsetSeconds)
  return [seconds > mostSeconds ? found('clock_off', { age: seconds }) : found('clock_good', { seconds })]
}
