import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { keyFileSecrets } from '../../../src/chromium/key-file-secrets.ts'
import { openKey } from '../../../src/office/session/profile-key.ts'
import { profileFolder } from '../../../src/office/session/profile-folder.ts'
import { openStore } from '../../../src/office/store/open-store.ts'
import { demoPassword } from '../../../src/protocol/sync-api.ts'
import type { DesktopCall } from '../../../src/protocol/desktop-api.ts'
import { startServerProcess } from '../../support/server-process.ts'
import { demoPersonId, type DemoPart } from '../../support/province-data.ts'
import { allCalls, inputsFor, newOutcome, tryCall, type ContractOutcome } from './fuzz-contract.ts'
import { asker, knownThings, knownToStrangers, smallPdf } from './known-things.ts'
import { startWatchedOffice, type WatchedOffice } from './watched-office.ts'

export interface FuzzOptions {
  who: 'nobody' | DemoPart
  /** Inputs for each call. */
  perCall: number
  seed: number
}

export interface FuzzResult {
  outcome: Omit<ContractOutcome, 'reached'> & { unreached: DesktopCall[] }
  after: { starts: number; integrity: string[]; strayed: string[]; said: string }
}

/** A whole office under fire: each call, mixed, half of them past the shell's own check, as a broken shell would let them. Its server is its own, so that a seed always finds the same. */
export const fuzzOffice = async ({ who, perCall, seed }: FuzzOptions): Promise<FuzzResult> => {
  const serverDir = mkdtempSync(join(tmpdir(), 'lontar-contract-server-'))
  const server = await startServerProcess({ dir: serverDir })
  const watched = startWatchedOffice(server.url)
  try {
    const known = who === 'nobody' ? knownToStrangers : await prepare(watched, who)
    const outcome = newOutcome()
    let password = demoPassword
    for (const [index, { call, input }] of mixed(known, perCall, seed, who).entries()) {
      const ask = index % 2 === 0 ? watched.office.call : watched.askOffice
      const answer = await tryCall(ask, call, input, outcome)
      if (call === 'session.changePassword' && answer?.ok) password = (input as { next: string }).next
    }
    const starts = watched.starts()
    await watched.office.close()
    const integrity = who === 'nobody' ? [] : [await integrityOf(watched.dataDir, demoPersonId[who], password)]
    const { reached, ...rest } = outcome
    return {
      outcome: { ...rest, unreached: allCalls.filter((call) => !reached.has(call)) },
      after: { starts, integrity, strayed: watched.strayed(), said: watched.said() },
    }
  } finally {
    await watched.remove()
    await server.stop()
    rmSync(serverDir, { recursive: true, force: true })
  }
}

/** Signed in, with letters of different kinds to aim at. */
export const prepare = async ({ office }: WatchedOffice, who: DemoPart) => {
  const call = asker(office)
  await call('session.signIn', { personId: demoPersonId[who] })
  const letters: string[] = []
  for (const kind of ['surat_dinas', 'nota_dinas']) {
    const made = await call('letters.create', { kind }).catch(() => null)
    if (made === null) continue
    await call('letters.attach', { id: made.id, name: 'lampiran.pdf', data: smallPdf }).catch(() => null)
    letters.push(made.id)
  }
  return knownThings(office, letters)
}

/** What ends or changes the session comes last: behind it there would be little left to try. */
export const mixed = (known: Parameters<typeof inputsFor>[1], perCall: number, seed: number, who: string) => {
  const cases = allCalls.flatMap((call, index) =>
    inputsFor(call, known, perCall, seed + index).map((input) => ({ call, input })),
  )
  const shuffled = fc.sample(fc.shuffledSubarray(cases, { minLength: cases.length }), { numRuns: 1, seed })[0]!
  const last = ({ call }: { call: string }) => who !== 'nobody' && call.startsWith('session.')
  return [...shuffled.filter((one) => !last(one)), ...shuffled.filter(last)]
}

export const integrityOf = async (dataDir: string, personId: string, password: string): Promise<string> => {
  const folder = profileFolder(dataDir)
  const key = await openKey(folder.find(personId)!, password, keyFileSecrets(dataDir))
  const db = openStore(join(folder.pathOf(personId), 'store.db'), key)
  try {
    return String(db.pragma('integrity_check', { simple: true }))
  } finally {
    db.close()
  }
}
