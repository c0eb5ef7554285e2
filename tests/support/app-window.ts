import { join } from 'node:path'
import { openChromiumShell } from '../../src/chromium/open-chromium-shell.ts'
import type { ChromiumShell } from '../../src/chromium/open-chromium-shell.ts'
import { builtPrograms } from '../../src/chromium/programs.ts'
import type { OfficeSettings } from '../../src/shell/office-start.ts'
import { patientPage } from './patient-page.ts'

export type AppOptions = OfficeSettings & {
  serverUrl: string
  /** Over this process's own, e.g. SOFTHSM2_CONF. */
  env?: Record<string, string>
  /** Without a window to see, unless told otherwise. */
  headless?: boolean
}

/** The screen of a common office laptop. */
const viewport = { width: 1366, height: 768 }

/**
 * Opens the built app as a person would: the same shell, office and token as `npm start`, driven by Playwright.
 * @example
 * const { page, close } = await openApp({ dataDir, serverUrl })
 * await page.getByRole('button', { name: 'Surat baru' }).click()
 */
export const openApp = async (options: AppOptions): Promise<ChromiumShell> => {
  const shell = await openChromiumShell({
    headless: true,
    ...options,
    viewport,
    programs: builtPrograms(),
    env: { ...process.env, ...options.env },
    downloadsDir: join(options.dataDir, 'downloads'),
  })
  await patientPage(shell.page)
  return shell
}
