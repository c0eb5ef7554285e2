import { randomBytes, timingSafeEqual } from 'node:crypto'
import { unlockPinLength, unlockPinTries } from '../../../protocol/desktop/lock-calls.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { Facts, FactTable } from '../../store/facts.ts'

type UnlockPin = NonNullable<Facts['unlockPin']>
const cost = { memoryKiB: 19 * 1024, passes: 2 }

/**
 * The PIN opens no store, only the screen of one that is open: whoever starts Lontar is asked for the password. It is kept nowhere; its
 * Argon2id lies in the encrypted store.
 *
 * @throws unlock_pin_weak
 */
export const setUnlockPin = async (facts: FactTable, pin: string | null): Promise<void> => {
  if (pin === null) return facts.set('unlockPin', null)
  if (isWeak(pin)) throw new LontarError('unlock_pin_weak', unlockPinLength)
  const salt = randomBytes(16)
  const hash = (await hashOf(pin, salt, cost)).toString('base64')
  facts.set('unlockPin', { salt: salt.toString('base64'), hash, ...cost, failures: 0 })
}

export const mayUsePin = (pin: UnlockPin | null): pin is UnlockPin => pin !== null && pin.failures < unlockPinTries

/** Counted on the disk before it is tried. @throws unlock_pin_off, unlock_pin_wrong with the tries `left` */
export const tryUnlockPin = async (facts: FactTable, typed: string): Promise<void> => {
  const pin = facts.get('unlockPin')
  if (!mayUsePin(pin)) throw new LontarError('unlock_pin_off')
  const failures = pin.failures + 1
  facts.set('unlockPin', { ...pin, failures })
  const hash = await hashOf(typed, Buffer.from(pin.salt, 'base64'), pin)
  if (timingSafeEqual(hash, Buffer.from(pin.hash, 'base64'))) return forgetFailures(facts)
  throw failures >= unlockPinTries
    ? new LontarError('unlock_pin_off')
    : new LontarError('unlock_pin_wrong', { left: unlockPinTries - failures })
}

/** After the password, or the right PIN. */
export const forgetFailures = (facts: FactTable): void => {
  const pin = facts.get('unlockPin')
  if (pin && pin.failures > 0) facts.set('unlockPin', { ...pin, failures: 0 })
}

const isWeak = (pin: string): boolean => {
  const { least, most } = unlockPinLength
  if (!/^\d+$/.test(pin) || pin.length < least || pin.length > most || new Set(pin).size < 3) return true
  return '01234567890123456789'.includes(pin) || '98765432109876543210'.includes(pin)
}

const hashOf = async (pin: string, salt: Buffer, { memoryKiB, passes }: typeof cost): Promise<Buffer> => {
  const { argon2id } = await import('hash-wasm')
  const asked = { password: pin, salt, memorySize: memoryKiB, iterations: passes, parallelism: 1, hashLength: 32 }
  return Buffer.from(await argon2id({ ...asked, outputType: 'binary' }))
}
