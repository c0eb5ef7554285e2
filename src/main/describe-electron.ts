import { app, safeStorage } from 'electron'
import type { ShellFacts } from '../protocol/process-api.ts'

/** What this shell stands on, and the way it would take to each of these addresses: a PAC file is read by Chromium alone. */
export const describeElectron = async (urls: readonly string[]): Promise<ShellFacts> => {
  const { electron, chrome, node } = process.versions
  const fixed = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
  const proxies = await Promise.all(urls.map(async (url) => [url, await app.resolveProxy(url)] as const))
  return {
    kind: 'electron',
    versions: { electron, chrome, node },
    secrets: fixed ? 'fixed_password' : 'system',
    proxies: Object.fromEntries(proxies),
  }
}
