import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, Page } from 'playwright-core'

export interface WindowOptions {
  browser: string
  dataDir: string
  headless: boolean
  /** CSS pixels; null follows the window as the person resizes it. */
  viewport: { width: number; height: number } | null
}

/**
 * The browser is only a window: it resolves no name and fetches nothing by itself. What the page asks for is answered
 * by this program (see route-requests.ts) before any name would be looked up.
 */
const quiet = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--deny-permission-prompts',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,WebRtcHideLocalIpsWithMdns',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
]

/** Opens an app window with a profile of its own, driven over a pipe: no port is opened. Root cannot use Chromium's sandbox. */
export const launchWindow = async (options: WindowOptions): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await chromium.launchPersistentContext(join(options.dataDir, 'window'), {
    executablePath: options.browser,
    headless: options.headless,
    viewport: options.viewport,
    chromiumSandbox: process.getuid?.() !== 0,
    acceptDownloads: true,
    serviceWorkers: 'block',
    locale: 'id-ID',
    permissions: [],
    args: [...quiet, '--app=data:text/html,<title>Lontar</title>', '--window-size=1366,768'],
    // Ctrl+C is handled by the shell, which lets the office close its store first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  return { context, page }
}
