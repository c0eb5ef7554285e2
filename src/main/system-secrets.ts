import { safeStorage } from 'electron'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import type { ShellLog } from '../shell/shell-log.ts'
import type { Secrets } from '../shell/shell.ts'

/**
 * Secrets wrapped by the operating system: DPAPI, Keychain, or a key ring on Linux. Where Linux has no key ring, Electron
 * uses a fixed password (`basic_text`), which hides nothing; that is logged as a warning. Throws `secrets_unavailable`.
 */
export const systemSecrets = (log: ShellLog): Secrets => {
  let checked: Promise<void> | undefined
  const check = async () => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) throw new LontarError('secrets_unavailable')
    if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text')
      log('warn', 'secrets_not_wrapped')
  }
  return {
    async seal(plain) {
      await (checked ??= check())
      return safeStorage.encryptStringAsync(plain.toString('base64'))
    },
    async open(sealed) {
      await (checked ??= check())
      try {
        return Buffer.from((await safeStorage.decryptStringAsync(sealed)).result, 'base64')
      } catch (cause) {
        throw new LontarError('store_wrong_key', {}, { cause })
      }
    },
  }
}
