import type { Desk } from './desk.ts'
import { lookAtDevices } from './devices/look-at-devices.ts'
import { addDriver, removeDriver } from './devices/own-drivers.ts'
import { trySigning } from './devices/try-signing.ts'
import type { Handlers } from './handlers.ts'

/** Signing devices: readers, drivers, tokens, and a signature to try them. */
export const deviceHandlers = (
  desk: Desk,
): Handlers<'devices.look' | 'devices.addDriver' | 'devices.removeDriver' | 'devices.try'> => ({
  'devices.look': ({ again }) => lookAtDevices(desk, again),
  'devices.addDriver': ({ path }) => {
    addDriver(desk, path)
    return {}
  },
  'devices.removeDriver': ({ path }) => {
    removeDriver(desk, path)
    return {}
  },
  'devices.try': (chosen) => trySigning(desk, chosen),
})
