import { join } from 'node:path'
import type { ChromiumShell } from '../../src/chromium/open-chromium-shell.ts'
import { officeUser, type OfficeUser } from '../../scripts/tour/office-user.ts'
import { openApp, type AppOptions } from '../support/app-window.ts'
import { demoPeople, demoPersonId, type DemoPart } from '../support/province-data.ts'
import { startTestProvince, type TestProvince } from '../support/test-province.ts'

export interface Computer {
  shell: ChromiumShell
  page: ChromiumShell['page']
  user: OfficeUser
}

/** The computers of one story, all of one small province: authority, time-stamps and server, each as a real process. */
export interface Floor {
  province: TestProvince
  /** Opens the app on a computer. Asked again after `shell.close()`, the computer has kept what was on it. */
  computer(name: string, options?: Partial<AppOptions>): Promise<Computer>
  close(): Promise<void>
}

/** @param more further arguments of the server */
export const openFloor = async (more: string[] = []): Promise<Floor> => {
  const province = await startTestProvince({}, more)
  const open: ChromiumShell[] = []
  return {
    province,
    async computer(name, options = {}) {
      const shell = await openApp({
        dataDir: join(province.dir, 'computers', name),
        serverUrl: province.server.url,
        deviceName: name,
        tokenModules: [],
        syncSeconds: 1,
        undoSeconds: 0,
        ...options,
      })
      open.push(shell)
      return { shell, page: shell.page, user: officeUser(shell.page) }
    },
    async close() {
      await Promise.all(open.map((shell) => shell.close()))
      await province.close()
    },
  }
}

/** As the sign-in shows it. */
export const nameOf = (part: DemoPart): string => demoPeople.find((person) => person.id === demoPersonId[part])!.name
