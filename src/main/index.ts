import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, Notification, session } from 'electron'
import { localDataDir } from '../shell/data-dir.ts'
import { diagnoseOptions } from '../shell/diagnose.ts'
import { errorWords } from '../shell/error-words.ts'
import { officeStart } from '../shell/office-start.ts'
import { quietBrowser } from '../shell/quiet-browser.ts'
import { serveApp } from '../shell/serve-app.ts'
import { openShellLog } from '../shell/shell-log.ts'
import type { Shell } from '../shell/shell.ts'
import { superviseOffice } from '../shell/supervise-office.ts'
import { appUrl, registerAppScheme, serveAppScheme } from './app-scheme.ts'
import { connectBridge } from './bridge.ts'
import { describeElectron } from './describe-electron.ts'
import { diagnoseElectron } from './diagnose-electron.ts'
import { denyPermissions, guardContents, reloadAfterCrash } from './guard.ts'
import { buildMenu } from './menu.ts'
import { systemSecrets } from './system-secrets.ts'
import { utilityStarter } from './utility-starter.ts'
import { createWindow } from './window.ts'

/** Electron's main process: the window and the operating system. It knows no letters; those are the office's. */
const out = (path: string) => join(import.meta.dirname, '..', path)
const dataDir = process.env['LONTAR_DATA'] ?? localDataDir(process.platform, process.env, homedir(), 'Lontar')
const log = openShellLog(dataDir, !app.isPackaged)
// Electron would show a stack trace to the person. The store is in another process and is not touched.
process.on('uncaughtException', ({ name, stack }) => {
  log('error', 'uncaught', { name, place: /^\s+at (.*)$/m.exec(stack ?? '')?.[1] ?? null })
})

// All of this must happen before the app is ready.
app.setPath('userData', join(dataDir, 'electron'))
app.setAppUserModelId('id.go.baliprov.lontar')
app.enableSandbox()
for (const [name, value] of Object.entries(quietBrowser)) app.commandLine.appendSwitch(name, value ?? undefined)
registerAppScheme()
guardContents(app)

const programs = { office: out('office/index.js'), token: out('token/index.js') }

const open = () => {
  const shell: Shell = {
    kind: 'electron',
    starter: utilityStarter(programs),
    services: {
      secrets: systemSecrets(log),
      notify: async (notice) => new Notification(notice).show(),
      describe: (urls) => describeElectron(urls),
    },
  }
  const office = superviseOffice(shell.starter, shell.services, officeStart({ dataDir }, process.env), log)
  denyPermissions(session.defaultSession)
  serveAppScheme(session.defaultSession, serveApp(out('renderer'), office))
  Menu.setApplicationMenu(buildMenu(app.getPreferredSystemLanguages()[0], !app.isPackaged))

  const window = createWindow(out('preload/index.cjs'), join(dataDir, 'window.json'))
  connectBridge(ipcMain, window, office)
  reloadAfterCrash(window.webContents, (reason) => log('error', 'page_crashed', { reason }))
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  closeOfficeBeforeQuitting(office)
  return window.loadURL(appUrl)
}

/** The store is closed in order before the last process ends. */
const closeOfficeBeforeQuitting = (office: { close(): Promise<void> }) => {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void office.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}

const fail = (error: unknown) => {
  const { heading, text } = errorWords(error, 'id')
  dialog.showErrorBox(heading, text)
  app.exit(1)
}

const asked = diagnoseOptions(process.argv.slice(1), app.getPreferredSystemLanguages()[0])
// Needs no window, and so no turn: it may look while another Lontar is at work.
if (asked)
  app
    .whenReady()
    .then(() => diagnoseElectron(asked, dataDir, programs, log))
    .then((code) => app.exit(code))
    .catch(fail)
else if (app.requestSingleInstanceLock()) app.whenReady().then(open).catch(fail)
else app.quit()
