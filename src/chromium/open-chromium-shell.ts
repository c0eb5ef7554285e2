import { homedir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { appOrigin } from '../protocol/desktop-api.ts'
import { officeStart } from '../shell/office-start.ts'
import type { OfficeSettings } from '../shell/office-start.ts'
import { readPolicies } from '../shell/policies/read-policies.ts'
import { serveApp } from '../shell/serve-app.ts'
import { openShellLog } from '../shell/shell-log.ts'
import type { Shell } from '../shell/shell.ts'
import { superviseOffice } from '../shell/supervise-office.ts'
import type { OfficeSupervisor } from '../shell/supervise-office.ts'
import { installBridge } from './bridge.ts'
import { describeChromium } from './describe-chromium.ts'
import { findBrowser } from './find-browser.ts'
import { forkStarter } from '../shell/fork-starter.ts'
import { keyFileSecrets } from './key-file-secrets.ts'
import { launchWindow } from './launch-window.ts'
import { pageNotices } from './page-notices.ts'
import type { Programs } from './programs.ts'
import { routeRequests } from './route-requests.ts'
import { saveDownloads } from './save-downloads.ts'

export type ChromiumShellOptions = OfficeSettings & {
  programs: Programs
  headless?: boolean
  /** CSS pixels; without it the page follows the window. */
  viewport?: { width: number; height: number }
  /** Environment of this shell and of the processes it starts. */
  env?: NodeJS.ProcessEnv
  downloadsDir?: string
  /** The shell's log on standard error as well as in its file. */
  echoLog?: boolean
}

export interface ChromiumShell {
  page: Page
  context: BrowserContext
  /** Hands over a link or a file from outside; this window has no way of its own to hear of them. */
  opened: OfficeSupervisor['opened']
  /** Closes the window, lets the office close its store, and ends all processes. May be called twice. */
  close(): Promise<void>
  /** Settles once everything has ended, and says whether the person closed the window or it crashed. */
  closed: Promise<'closed' | 'crashed'>
}

/**
 * Lontar in an app window of an installed Chromium, Chrome or Edge.
 * @example const { page, close } = await openChromiumShell({ dataDir, programs: builtPrograms(), headless: true })
 */
export const openChromiumShell = async (options: ChromiumShellOptions): Promise<ChromiumShell> => {
  const { dataDir, programs, env = process.env } = options
  const browser = findBrowser(process.platform, env)
  // A trial or a way round a missing Electron, never what IT installs: LONTAR_POLICY is heard.
  const start = officeStart(options, env, await readPolicies({ installed: false }, { env }))
  const { write: log } = openShellLog(dataDir, options.echoLog ?? false, start.logLevel)
  log('warn', 'secrets_in_key_file', { dataDir })

  const { context, page } = await launchWindow({
    browser,
    dataDir,
    headless: options.headless ?? false,
    viewport: options.viewport ?? null,
  })
  const shell: Shell = {
    kind: 'chromium',
    starter: forkStarter(programs, env),
    services: {
      secrets: keyFileSecrets(dataDir),
      notify: pageNotices(context, page),
      describe: describeChromium(context),
    },
  }
  const office = superviseOffice(shell.starter, shell.services, start, log)
  const { promise: closed, resolve } = Promise.withResolvers<'closed' | 'crashed'>()
  let ending: Promise<void> | undefined
  const end = (how: 'closed' | 'crashed') =>
    (ending ??= Promise.allSettled([context.close(), office.close()]).then(() => resolve(how)))
  page.on('close', () => void end('closed'))
  context.on('close', () => void end('closed'))
  page.on('crash', () => void end('crashed'))

  const serve = serveApp(programs.renderer, office)
  saveDownloads(page, options.downloadsDir ?? join(homedir(), 'Downloads'), serve, log)
  try {
    await installBridge(context, page, office)
    await routeRequests(context, page, serve)
    await page.goto(`${appOrigin}/`)
  } catch (error) {
    await end('closed')
    throw error
  }
  return { page, context, closed, opened: office.opened, close: () => end('closed') }
}
