import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createAuthority, type Authority, type SourceNames } from '../../tests/support/authority/index.ts'
import { steadyPort } from './steady-port.ts'

export interface Trust {
  authority: Authority
  tsaUrl: string
  /** Files of trust anchors. */
  anchors: string[]
  /** The services of the authority go, and come back at the same addresses. */
  stopTsa(): Promise<void>
  startTsa(): Promise<void>
  /** Where certificates say that their revocation can be asked; null where they say nothing. */
  names: SourceNames | null
}

/**
 * The test authority of the province in `dir`, founded at the first run, with its time-stamp service running.
 * @param how.revocation it also answers for its certificates (OCSP, CRL), and they say so
 */
export const startTrust = async (dir: string, how: { revocation?: boolean } = {}): Promise<Trust> => {
  const port = await steadyPort(join(dir, 'ports.json'), 'tsa')
  const folder = join(dir, 'authority')
  removeLeftovers(folder)
  const authority = await createAuthority(folder)
  const ports = join(dir, 'ports.json')
  const open = async () => {
    const revocation = how.revocation
      ? await authority.startRevocation({ port: await steadyPort(ports, 'revocation') })
      : null
    const names = revocation?.names ?? null
    return { revocation, names, tsa: await authority.startTsa({ port, ...(names && { names }) }) }
  }
  let services: Awaited<ReturnType<typeof open>> | null = await open()
  const { names, tsa } = services
  return {
    authority,
    names,
    tsaUrl: tsa.url,
    anchors: [join(folder, 'root.pem')],
    async stopTsa() {
      await Promise.all([services?.tsa.stop(), services?.revocation?.stop()])
      services = null
    },
    async startTsa() {
      services ??= await open()
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
