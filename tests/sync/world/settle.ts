import { setImmediate } from 'node:timers/promises'

/**
 * Lets everything run that can run without a message, a clock or a disk of the world. No real waiting happens in a run, so all of
 * it is over when the event loop comes round: this is what makes the order of things a matter of dice alone.
 */
export const settle = (): Promise<void> => setImmediate()
