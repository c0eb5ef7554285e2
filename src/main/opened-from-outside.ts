import type { App } from 'electron'
import { localLontarFile, readArguments } from '../shell/read-arguments.ts'
import { readOpenedFile } from '../shell/read-opened-file.ts'
import type { ShellLog } from '../shell/shell-log.ts'
import type { OfficeSupervisor } from '../shell/supervise-office.ts'

/** `lontar:` links and `.lontar` files, from the first start, from a second one, or as macOS tells them. */
export interface FromOutside {
  /** Once there is an office: what came before is handed over too. `front`: somebody waits for the window. */
  deliver(office: Pick<OfficeSupervisor, 'opened'>, front: () => void): void
}

/** Must be called before the app is ready: macOS tells of its first link then. `args`: of this start, without the program. */
export const hearFromOutside = (app: App, args: readonly string[], log: ShellLog): FromOutside => {
  let to: { office: Pick<OfficeSupervisor, 'opened'>; front: () => void } | null = null
  const waiting: { args: readonly string[]; folder: string }[] = [{ args, folder: process.cwd() }]

  const hand = async (args: readonly string[], folder: string) => {
    if (to === null) return void waiting.push({ args, folder })
    const { office } = to
    const { links, files } = readArguments(args, folder, process.platform)
    for (const link of links) office.opened({ what: 'link', link })
    for (const file of await Promise.all(files.map((path) => readOpenedFile(path)))) {
      if (file) office.opened(file)
      else log('warn', 'opened_file_refused')
    }
  }

  app.on('second-instance', (_event, args, folder) => {
    to?.front()
    void hand(args.slice(1), folder)
  })
  app.on('open-url', (event, url) => {
    event.preventDefault()
    to?.front()
    void hand([url], '/')
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    to?.front()
    if (localLontarFile(path, '/', process.platform)) void hand([path], '/')
  })
  return {
    deliver(office, front) {
      to = { office, front }
      for (const { args, folder } of waiting.splice(0)) void hand(args, folder)
    },
  }
}
