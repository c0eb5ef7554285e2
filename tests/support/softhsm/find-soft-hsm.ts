import { existsSync } from 'node:fs'

const places = [
  process.env['LONTAR_SOFTHSM'],
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/arm-linux-gnueabihf/softhsm/libsofthsm2.so',
  '/usr/lib64/pkcs11/libsofthsm2.so',
  '/usr/lib64/softhsm/libsofthsm2.so',
  '/usr/lib/libsofthsm2.so',
  '/usr/local/lib/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
]

/** The path of SoftHSM's PKCS#11 module, or null where it is not installed (Debian: libsofthsm2). */
export const findSoftHsm = (): string | null => places.find((path) => path !== undefined && existsSync(path)) ?? null
