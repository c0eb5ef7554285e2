import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createAuthority, type Authority, type Tsa } from '../../tests/support/authority/index.ts'
import { steadyPort } from './steady-port.ts'

export interface Trust {
  authority: Authority
  tsaUrl: string
  /** Files of trust anchors. */
  anchors: string[]
  /** The time-stamp service goes, and comes back at the same address. */
  stopTsa(): Promise<void>
  startTsa(): Promise<void>
}

/** The test authority of the province in `dir`, founded at the first run, with its time-stamp service running. */
export const startTrust = async (dir: string): Promise<Trust> => {
  const port = await steadyPort(join(dir, 'ports.json'), 'tsa')
  const folder = join(dir, 'authority')
  removeLeftovers(folder)
  const authority = await createAuthority(folder)
  let tsa: Tsa | null = await authority.startTsa({ port })
  return {
    authority,
    tsaUrl: tsa.url,
    anchors: [join(folder, 'root.pem')],
    async stopTsa() {
      await tsa?.stop()
      tsa = null
    },
    async startTsa() {
      tsa ??= await authority.startTsa({ port })
    },
  }
}

/** A time-stamp service keeps its work in a folder that it removes when it stops; a killed one leaves it. The port says that none runs. */
const removeLeftovers = (folder: string) => {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (name.startsWith('tsa-')) rmSync(join(folder, name), { recursive: true, force: true })
  }
}
