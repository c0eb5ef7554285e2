import type { BrowserContext } from 'playwright-core'
import type { ShellFacts } from '../protocol/process-api.ts'

/** What this shell stands on. Its office reaches the network by itself, and knows proxies only from the environment. */
export const describeChromium =
  (context: BrowserContext) =>
  async (urls: readonly string[]): Promise<ShellFacts> => ({
    kind: 'chromium',
    versions: { chrome: context.browser()?.version() ?? '', node: process.versions.node },
    secrets: 'key_file',
    proxies: Object.fromEntries(urls.map((url) => [url, 'DIRECT'])),
  })
