import { LontarError } from '../protocol/errors/lontar-error.ts'
import { checkAudit } from './accounts/check-audit.ts'
import { revokeDevice, theConsole, wipeDevice } from './accounts/devices.ts'
import { makeRecoveryKey, useRecoveryKey } from './accounts/recovery-key.ts'
import { createEnrolmentCode } from './enrolment-code.ts'
import { endRecovery, raiseEpoch } from './recovery/recovery.ts'
import { openStore, type StorePlace } from './store/open-store.ts'
import type { Store } from './store/store.ts'

type Command = (store: Store, value: string, at: string) => Promise<string>

/** What whoever sits at the server's own console may do, also while the server runs. Each gives the text to be printed. */
const commands = {
  'new-code': async (store, personId, at) => createEnrolmentCode(store, await directoryOf(store), personId, at),
  'reset-code': async (store, personId, at) =>
    createEnrolmentCode(store, await directoryOf(store), personId, at, { resetsPassword: true }),
  'revoke-device': async (store, id, at) => {
    await revokeDevice(store, id, theConsole, at)
    return `${id} is refused from its next request on.`
  },
  'wipe-device': async (store, id, at) => {
    await wipeDevice(store, id, theConsole, at)
    return `${id} is refused, and destroys the key to what it holds as soon as it asks.`
  },
  'check-audit': async (store) => {
    const { sound, last, broken } = await checkAudit(store)
    if (broken) process.exitCode = 1
    return JSON.stringify({ sound, last, broken })
  },
  'check-audit-since': async (store, noted) => {
    const check = await checkAudit(store, noted)
    if (check.broken || !check.notedThere) process.exitCode = 1
    return JSON.stringify(check)
  },
  'new-recovery-key': async (store, file, at) => {
    await makeRecoveryKey(store, file, at, false)
    return `${file} holds the private key: keep it in a safe, not on this machine.`
  },
  'use-recovery-key': async (store, file, at) =>
    `${await useRecoveryKey(store, file, at)} is the recovery key from now on; computers seal to it at their next sign-in.`,
  'end-recovery': async (store, _, at) => {
    await store.transact(async (writer) => {
      if (await writer.fact('recovery')) await endRecovery(writer, at)
    })
    return 'The server decides again; devices that come back later are merged.'
  },
  restored: async (store, _, at) => {
    const epoch = await store.transact((writer) => raiseEpoch(writer, at, 'restored, said at the console'))
    return `Epoch ${epoch}: devices offer again what this backup lacks.`
  },
} satisfies Record<string, Command>

export type ConsoleCommand = keyof typeof commands
export const consoleCommands = Object.keys(commands) as ConsoleCommand[]

/** @throws device_unknown, enrolment_refused, invalid_request */
export const runCommand = async (place: StorePlace, name: ConsoleCommand, value: string): Promise<void> => {
  const store = await openStore(place)
  try {
    console.log(await commands[name](store, value, new Date().toISOString()))
  } finally {
    await store.close()
  }
}

const directoryOf = async (store: Store) => {
  const stored = await store.directory()
  if (!stored) throw new LontarError('invalid_request', { detail: '--data' })
  return stored.directory
}
