import { join } from 'node:path'
import type { Person } from '../../src/domain/directory.ts'
import type { Authority, SourceNames } from '../../tests/support/authority/index.ts'
import { startBsre, type BsreStandIn } from '../../tests/support/bsre-stand-in/start-bsre.ts'
import { steadyPort } from './steady-port.ts'

/** A service that keeps keys of invented people, on this machine alone: the tests' stand-in of eSign Client Service. */
export interface RemoteSigning {
  passphrase: string
  /** For the server that is to call it. */
  serverArgs: string[]
  serverEnv: NodeJS.ProcessEnv
  start(): Promise<void>
  stop(): Promise<void>
}

/** It protects invented keys, and is shown to whoever tries the demo. */
const passphrase = 'frasa-uji-coba'

/**
 * One-time codes are shown in the terminal, where a real service would send a mail.
 * @param names where the certificates that it issues say that their revocation can be asked
 */
export const startRemoteSigning = async (
  dir: string,
  authority: Authority,
  people: Person[],
  names: SourceNames | null,
): Promise<RemoteSigning> => {
  const port = await steadyPort(join(dir, 'ports.json'), 'bsre')
  const users = people.map(({ name, identity }) => ({ name, identity, passphrase }))
  const sent = (identity: string, code: string) => {
    const person = people.find((one) => one.identity === identity)
    console.log(`One-time code of the remote signing service for ${person?.name ?? identity}: ${code}`)
  }
  const open = () => startBsre({ authority, users, port, sent, ...(names && { names }) })
  let service: BsreStandIn | null = await open()
  // It gives out no document twice, so what got lost is decided by hand: soon enough for a visitor to see it.
  const serverArgs = ['--bsre', service.address, '--bsre-decide-minutes', '1']
  return {
    passphrase,
    serverArgs,
    serverEnv: { BSRE_PASSWORD: service.password },
    async start() {
      service ??= await open()
    },
    async stop() {
      await service?.stop()
      service = null
    },
  }
}
