import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { electron } from './binary.ts'

export interface OpenElectron {
  app: ElectronApplication
  page: Page
  dataDir: string
  close(): Promise<void>
}

/** The built app in the real Electron, with a data folder of its own and no server: the sign-in needs none. */
export const openElectron = async (): Promise<OpenElectron> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lontar-electron-'))
  const asRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    executablePath: electron!,
    args: [...(asRoot ? ['--no-sandbox'] : []), join(import.meta.dirname, '../..')],
    env: { ...process.env, LONTAR_DATA: dataDir, LONTAR_SERVER: 'http://127.0.0.1:1' },
  })
  const page = await app.firstWindow()
  const close = async () => {
    await app.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { app, page, dataDir, close }
}
