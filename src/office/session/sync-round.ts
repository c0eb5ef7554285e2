import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { acknowledgeLetters } from '../desk/acknowledge-letters.ts'
import type { Desk } from '../desk/desk.ts'
import { finalizeNumbered } from '../desk/finalize-letter.ts'
import { stampLetters } from '../desk/stamp-letters.ts'
import { strengthenFiles } from '../desk/strengthen-files.ts'
import { indexWords, refreshLists } from '../sync/catch-up.ts'
import { collectFiles, collectStrays } from '../sync/collect-files.ts'
import { exchange, pushWaiting } from '../sync/exchange.ts'
import { roundClient } from '../sync/round-client.ts'
import { versionDemand } from '../updates/version-demand.ts'
import type { Round } from '../sync/sync-loop.ts'

/**
 * One round of the sync loop: what this computer does by itself before and after it speaks with the server.
 *
 * @returns a function that gives back what went wrong although the server answered, and throws why it was not reached
 */
export const syncRound = (office: Desk): ((round?: Round) => Promise<LontarError | null>) => {
  let first = true
  return async (round) => {
    const desk = round ? { ...office, round, client: roundClient(office.client, round) } : office
    if (first) collectStrays(desk, desk.now())
    first = false
    // With or without a server.
    await refreshLists(desk)
    await indexWords({ ...desk, letters: desk.store.letters })
    const stamped = await stampLetters(desk)
    await tellStuck(desk)
    await tellRecovered(desk)
    const files = { asked: desk.opened ?? [], thrifty: desk.store.facts.get('syncSettings')?.saveData ?? false }
    const exchanged = await exchange({ ...desk, files })
    // What came may call for work of this computer's own: a final PDF for a fresh number, a receipt for a letter.
    // The text of a letter is fixed by a Lontar that the server still trusts with it.
    const finalized = versionDemand(desk.store) ? nothingDone : await finalizeNumbered(desk)
    const acknowledged = await acknowledgeLetters(desk)
    if (finalized.done + acknowledged.done > 0 && !desk.holdsBack?.()) await pushWaiting(desk)
    // After the letters: nobody waits for these, and an authority may be slow to answer.
    await strengthenFiles(desk)
    collectFiles(desk, desk.now())
    return exchanged ?? stamped.problem ?? finalized.problem ?? acknowledged.problem
  }
}

const nothingDone = { done: 0, problem: null }

/** Once, as soon as the server answers: that it keeps silent in the middle of things is seen by nobody else. */
const tellStuck = async ({ store, client }: Desk): Promise<void> => {
  const stuck = store.facts.get('stuck')
  if (!stuck) return
  const told = client.alarm({ kind: 'sync_stuck', detail: stuck.where })
  await told.then(
    () => store.facts.set('stuck', null),
    () => {},
  )
}

/** For the audit log of the province. A server that does not know the word yet is not asked again. */
const tellRecovered = async ({ store, client }: Desk): Promise<void> => {
  const recovered = store.facts.get('recovered')
  if (!recovered) return
  const told = client.alarm({ kind: 'store_recovered', detail: recovered.request })
  await told.then(
    () => store.facts.set('recovered', null),
    (error: unknown) => {
      if (error instanceof LontarError && error.code === 'invalid_request') store.facts.set('recovered', null)
    },
  )
}
