import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWhileLocked } from '../../../src/office/session/lock/lock-doors.ts'
import type { Answer, DesktopCall } from '../../../src/protocol/desktop-api.ts'
import { demoPassword } from '../../../src/protocol/sync-api.ts'
import { demoPersonId, type DemoPart } from '../../support/province-data.ts'
import { startServerProcess } from '../../support/server-process.ts'
import { newOutcome, show, tryCall } from './fuzz-contract.ts'
import { integrityOf, mixed, prepare, type FuzzResult } from './fuzz-office.ts'
import { asker, smallPdf } from './known-things.ts'
import { startWatchedOffice, type WatchedOffice } from './watched-office.ts'

const password = 'kopi tubruk Kintamani'
/** It stands in a letter and in the name of a file, and in nothing that is asked. */
const secret = 'Melati Rahasia 7'
/** What was typed in the last moment may still be saved for so long. */
const lastWordsMs = 3500

/** What a closed door says; no password is wrong in its own words but at the door that takes one. */
const saidByAnyDoor = ['session_locked', 'invalid_request']
const saidByTheLock = ['password_wrong', 'too_many_attempts', 'unlock_pin_wrong', 'unlock_pin_off', 'unlock_pin_locked']

/**
 * A laptop that was left alone, locked, and a page that somebody has taken over: each call with right, spoiled and hostile inputs. The office
 * answers with the lock or with the schema, tells nothing of what it holds, and opens to its owner as before.
 */
export const fuzzLocked = async (asked: {
  who: DemoPart
  perCall: number
  seed: number
}): Promise<
  Pick<FuzzResult, 'after'> & { outcome: Pick<FuzzResult['outcome'], 'cases' | 'codes' | 'wrong' | 'slowest'> }
> => {
  const { who, perCall, seed } = asked
  const serverDir = mkdtempSync(join(tmpdir(), 'lontar-locked-server-'))
  const server = await startServerProcess({ dir: serverDir })
  const watched = startWatchedOffice(server.url)
  const call = asker(watched.office)
  try {
    const known = await prepare(watched, who)
    const id = known.uuids[0]!
    await call('letters.edit', { id, content: { subject: secret } })
    await call('letters.attach', { id, name: `${secret}.pdf`, data: smallPdf })
    await call('session.changePassword', { current: demoPassword, next: password })
    await allSent(call)
    const before = await call('letters.get', { id })
    const papers = [before.document, `/documents/letters/${id}`, `/documents/letters/${id}/attachments/0`]
    await call('session.lock', {})
    await new Promise((resolve) => setTimeout(resolve, lastWordsMs))

    const outcome = newOutcome()
    const judge = (name: DesktopCall | 'document', input: unknown, answer: Answer<unknown> | null) => {
      const wrong = (what: string) => outcome.wrong.push(`locked: ${name} ${show(input)}: ${what}`)
      if (answer === null) return
      if (JSON.stringify(answer).includes(secret)) wrong('tells of the letter')
      const codes = name === 'session.unlock' ? [...saidByAnyDoor, ...saidByTheLock] : saidByAnyDoor
      if (!answer.ok && !codes.includes(answer.error.code)) wrong(answer.error.code)
      if (answer.ok && (name === 'session.unlock' || !openWhileLocked.has(name))) wrong('answered')
    }
    for (const [index, { call: name, input }] of mixed(known, perCall, seed, who).entries()) {
      // That is how one leaves; behind it nobody is locked in.
      if (name === 'session.signOut') continue
      const ask = index % 2 === 0 ? watched.office.call : watched.askOffice
      // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other, so that a seed finds the same again
      judge(name, input, await tryCall(ask, name, input, outcome))
    }
    for (const path of papers) if (path !== null) judge('document', path, await watched.office.document(path))

    await unlock(watched)
    const after = await call('letters.get', { id })
    if (show(after.letter) !== show(before.letter))
      outcome.wrong.push(`another letter than before: ${show(after.letter)}`)
    const starts = watched.starts()
    await watched.office.close()
    const integrity = [await integrityOf(watched.dataDir, demoPersonId[who], password)]
    const { reached: _, ...rest } = outcome
    return { outcome: rest, after: { starts, integrity, strayed: watched.strayed(), said: watched.said() } }
  } finally {
    await watched.remove()
    await server.stop()
    rmSync(serverDir, { recursive: true, force: true })
  }
}

/** The answer to what was sent changes a letter too, and a locked office goes on exchanging. */
const allSent = async (call: ReturnType<typeof asker>): Promise<void> => {
  for (let round = 0; round < 20; round++) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one exchange after the other
    const { waiting } = await call('sync.now', {})
    if (waiting === 0) return
  }
  throw new Error('the office does not get rid of what it wrote')
}

/** Its owner waits for as long as the guesses before cost, and is let in. */
const unlock = async ({ office }: WatchedOffice): Promise<void> => {
  const answer = await office.call('session.unlock', { password })
  if (answer.ok) return
  if (answer.error.code !== 'too_many_attempts') throw new Error(`not unlocked: ${show(answer.error)}`)
  await new Promise((resolve) => setTimeout(resolve, Number(answer.error.params['seconds']) * 1000))
  const again = await office.call('session.unlock', { password })
  if (!again.ok) throw new Error(`not unlocked: ${show(again.error)}`)
}
