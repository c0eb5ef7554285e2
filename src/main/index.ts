import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, powerMonitor, session } from 'electron'
import { localDataDir } from '../shell/data-dir.ts'
import { diagnoseOptions } from '../shell/diagnose.ts'
import { errorWords } from '../shell/error-words.ts'
import { followOffice } from '../shell/follow-office.ts'
import { officeStart } from '../shell/office-start.ts'
import { readPolicies } from '../shell/policies/read-policies.ts'
import { quietBrowser } from '../shell/quiet-browser.ts'
import { readArguments } from '../shell/read-arguments.ts'
import { serveApp } from '../shell/serve-app.ts'
import { openShellLog } from '../shell/shell-log.ts'
import { superviseOffice } from '../shell/supervise-office.ts'
import { staysNotice, trayLanguage } from '../shell/tray-menu.ts'
import { appUrl, registerAppScheme, serveAppScheme } from './app-scheme.ts'
import { connectBridge } from './bridge.ts'
import { describeElectron } from './describe-electron.ts'
import { diagnoseElectron } from './diagnose-electron.ts'
import { denyPermissions, guardContents, reloadAfterCrash } from './guard.ts'
import { buildMenu } from './menu.ts'
import { cutOff, refusePasswords } from './network.ts'
import { showNotices } from './notices.ts'
import { hearFromOutside } from './opened-from-outside.ts'
import { startWithSystem } from './start-with-system.ts'
import { systemSecrets } from './system-secrets.ts'
import { showTray, stayWhenClosed } from './tray.ts'
import { utilityStarter } from './utility-starter.ts'
import { watchComputer } from './watch-computer.ts'
import { bringToFront, createWindow } from './window.ts'

/** Electron's main process: the window and the operating system. It knows no letters; those are the office's. */
const out = (path: string) => join(import.meta.dirname, '..', path)
const images = (name: string) => join(import.meta.dirname, '../../assets/images', name)
const programs = { office: out('main/office-under-electron.js'), token: out('token/index.js') }
const dataDir = process.env['LONTAR_DATA'] ?? localDataDir(process.platform, process.env, homedir(), 'Lontar')
const { write: log, heed } = openShellLog(dataDir, !app.isPackaged)
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
refusePasswords(app, log)
// In a developer's folder the first argument is that folder.
const args = process.argv.slice(app.isPackaged ? 1 : 2)
const outside = hearFromOutside(app, args, log)

// Read while Electron gets ready. It never fails.
const readingPolicies = readPolicies({ installed: app.isPackaged })

const open = async () => {
  const start = officeStart({ dataDir }, process.env, await readingPolicies)
  heed(start.logLevel)
  const { CloseToTray, StartWithSystem } = start.policies.values
  const language = trayLanguage(app.getPreferredSystemLanguages()[0])
  const notify = showNotices((place) => {
    front()
    if (place !== null) page.tell({ event: 'place.asked', place })
  })
  const services = { secrets: systemSecrets(log), notify, describe: describeElectron }
  const office = superviseOffice(utilityStarter(programs), services, start, log)
  closeOfficeBeforeQuitting(office)

  denyPermissions(session.defaultSession)
  await cutOff(session.defaultSession)
  serveAppScheme(session.defaultSession, serveApp(out('renderer'), office))
  Menu.setApplicationMenu(buildMenu(app.getPreferredSystemLanguages()[0], !app.isPackaged))

  const hidden = CloseToTray && readArguments(args, '/', process.platform).hidden
  const window = createWindow(out('preload/index.cjs'), join(dataDir, 'window.json'), hidden)
  const front = () => bringToFront(window)
  const page = connectBridge(ipcMain, window, office)
  reloadAfterCrash(window.webContents, (reason) => log('error', 'page_crashed', { reason }))

  if (CloseToTray) {
    const tray = showTray(images, window, language, {
      open: front,
      waiting() {
        front()
        page.tell({ event: 'place.asked', place: '#/kotak/menunggu' })
      },
      sync: () => void office.call('sync.now', {}),
      lock: () => void office.call('session.lock', {}),
      quit: () => app.quit(),
    })
    followOffice(office, tray)
    stayWhenClosed(window, join(dataDir, 'told-of-tray'), () => void notify(staysNotice(language)))
  }
  startWithSystem(app, StartWithSystem)
  watchComputer(app, powerMonitor, office)
  outside.deliver(office, front)
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
