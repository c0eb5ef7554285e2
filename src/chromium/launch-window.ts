import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, Page } from 'playwright-core'
import { quietBrowser } from '../shell/quiet-browser.ts'

export interface WindowOptions {
  browser: string
  dataDir: string
  headless: boolean
  /** CSS pixels; null follows the window as the person resizes it. */
  viewport: { width: number; height: number } | null
}

const quiet = [
  ...Object.entries(quietBrowser).map(([name, value]) => (value === null ? `--${name}` : `--${name}=${value}`)),
  '--no-first-run',
  '--no-default-browser-check',
  '--deny-permission-prompts',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
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
