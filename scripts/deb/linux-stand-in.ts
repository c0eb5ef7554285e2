import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options } from '@electron/fuses'

/** By this Electron marks the place of its fuses inside its binary. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseCount = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length

/**
 * A folder of the shape of Electron's own, because its binary cannot be had everywhere. The "binary" runs nothing, but its
 * fuse wire is real: all fuses are on, so that each one that must be off has to be switched by the packing.
 */
export const makeStandInElectron = (dir: string): string => {
  mkdirSync(join(dir, 'resources'), { recursive: true })
  mkdirSync(join(dir, 'locales'))
  const version = 1
  const wire = Buffer.alloc(fuseCount, FuseState.ENABLE)
  // These two are off in Electron as it comes, and must be switched on.
  wire[FuseV1Options.OnlyLoadAppFromAsar] = FuseState.DISABLE
  wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation] = FuseState.DISABLE
  wire[FuseV1Options.EnableCookieEncryption] = FuseState.DISABLE
  const around = Buffer.alloc(4096, 0x90)
  writeFileSync(
    join(dir, 'electron'),
    Buffer.concat([around, Buffer.from(sentinel), Buffer.from([version, fuseCount]), wire, around]),
    { mode: 0o755 },
  )
  writeFileSync(join(dir, 'locales/en-US.pak'), '')
  return dir
}
