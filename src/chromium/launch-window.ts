import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, Page } from 'playwright-core'
import { deadProxy, quietBrowser } from '../shell/quiet-browser.ts'

export interface WindowOptions {
  browser: string
  dataDir: string
  headless: boolean
  /** CSS pixels; null follows the window as the person resizes it. */
  viewport: { width: number; height: number } | null
}

const quiet = [
  ...Object.entries(quietBrowser).map(([name, value]) => (value === null ? `--${name}` : `--${name}=${value}`)),
  `--proxy-server=${deadProxy.server}`,
  `--proxy-bypass-list=${deadProxy.bypass}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--deny-permission-prompts',
]

/** A profile serves one window at a time. A second window on the same data gets the next; the office decides about the data. */
const profiles = ['window', 'window-2', 'window-3']

/** Opens an app window with a profile of its own, driven over a pipe: no port is opened. */
export const launchWindow = async (options: WindowOptions): Promise<{ context: BrowserContext; page: Page }> => {
  const [first, ...others] = profiles.map((name) => join(options.dataDir, name))
  let launched = launch(first!, options)
  for (const profile of others) launched = launched.catch(() => launch(profile, options))
  const context = await launched
  return { context, page: context.pages()[0] ?? (await context.waitForEvent('page')) }
}

const launch = (profile: string, options: WindowOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: options.browser,
    headless: options.headless,
    viewport: options.viewport,
    // Chromium's own sandbox does not work for root.
    chromiumSandbox: process.getuid?.() !== 0,
    acceptDownloads: true,
    serviceWorkers: 'block',
    locale: 'id-ID',
    permissions: [],
    args: [...quiet, '--app=data:text/html,<title>Lontar</title>', '--window-size=1366,768'],
    // No bar about automation over a person's work, and no windows that the page opens by itself.
    ignoreDefaultArgs: ['--enable-automation', '--disable-popup-blocking'],
    // Ctrl+C is handled by the shell, which lets the office close its store first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
