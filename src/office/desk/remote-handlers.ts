import { approvalOf } from '../../domain/lifecycle/remote-signing.ts'
import type { remoteSigningCalls, RemoteResult } from '../../protocol/desktop/remote-signing-calls.ts'
import type { DesktopEvent } from '../../protocol/desktop-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { RemoteSecret } from '../../protocol/remote-signing-api.ts'
import { signingPosition } from './act-on-letter.ts'
import { signingTurn } from './batch/signing-turn.ts'
import type { Desk } from './desk.ts'
import type { Handlers } from './handlers.ts'
import { policiesOf, requireBatchSize, requireMeans } from './policy-limits.ts'

/** Signing by the remote service: approvals are steps like any other; what needs the service goes through the server, and is awaited. */
export const remoteHandlers = (
  desk: Desk,
  emit: (event: DesktopEvent) => void,
  syncNow: () => Promise<void>,
): Handlers<keyof typeof remoteSigningCalls> => ({
  'remote.offer': () => ({
    offer: policiesOf(desk).SignerKinds.includes('bsre') ? (desk.store.facts.get('remoteOffer') ?? null) : null,
  }),
  'remote.account': () => desk.client.remoteAccount(),
  'remote.waiting': () => waiting(desk),
  'remote.approve': ({ ids, seen }) => ({ results: ids.map((id) => approve(desk, id, seen?.[id])) }),
  'remote.withdraw': ({ id }) => {
    desk.book.perform(id, { kind: 'letter.withdraw_remote' }, signingPosition(desk, desk.book.get(id).local))
    return {}
  },
  'remote.sendCode': async ({ count }) => {
    await desk.client.remoteCode(count)
    return {}
  },
  'remote.complete': async ({ ids, secret }) => {
    requireMeans(desk, 'bsre')
    requireBatchSize(desk, ids.length)
    // The approvals first: the server signs nothing that it does not hold.
    await syncNow()
    const tell = (last: RemoteResult, done: number) => emit({ event: 'remote.progress', done, total: ids.length, last })
    try {
      return { results: await complete(desk, ids, secret, tell) }
    } finally {
      await syncNow()
    }
  },
  'remote.settle': async ({ id, decision }) => {
    try {
      return await desk.client.remoteSettle(id, decision)
    } finally {
      await syncNow()
    }
  },
})

/** The same rules as of a signature in hand, for the file that was seen. */
const approve = (desk: Desk, id: string, seen: string | undefined) => {
  try {
    requireMeans(desk, 'bsre')
    const { file, position } = signingTurn(desk, id, seen)
    desk.book.perform(id, { kind: 'letter.approve_remote', of: file.sha256 }, position)
    return { id, error: null }
  } catch (error) {
    return { id, error: LontarError.from(error).toMessage() }
  }
}

const waiting = (desk: Desk) => {
  const letters = desk.store.letters.ids('has_task').map((id) => desk.book.get(id).local)
  const mine = letters.flatMap((letter) => {
    const approval = approvalOf(letter)
    return approval?.by.personId === desk.book.personId ? [{ letter, approval }] : []
  })
  return {
    approved: mine.filter(({ letter }) => letter.state === 'siap_ttd').map(({ letter }) => letter.id),
    unknown: mine.flatMap(({ letter, approval: { asked } }) =>
      letter.state === 'hasil_tidak_pasti' && asked
        ? [{ id: letter.id, askedAt: asked.at, mayDecideAt: asked.mayDecideAt }]
        : [],
    ),
  }
}

const complete = async (
  desk: Desk,
  ids: string[],
  secret: RemoteSecret,
  tell: (last: RemoteResult, done: number) => void,
): Promise<RemoteResult[]> => {
  const results: RemoteResult[] = []
  const note = (result: RemoteResult) => {
    results.push(result)
    tell(result, results.length)
  }
  const letters = ids.flatMap((id) => {
    const approval = approvalOf(desk.book.get(id).local)
    if (approval) return [{ id, of: approval.of }]
    note({ id, result: 'failed', error: new LontarError('bsre_not_approved').toMessage() })
    return []
  })
  if (letters.length === 0) return results
  await desk.client.remoteSign(letters, secret, note).catch((error: unknown) => {
    const known = LontarError.from(error)
    const wasAtWork = ['server_unreachable', 'server_slow', 'server_failed'].includes(known.code)
    const problem = wasAtWork ? new LontarError('bsre_answer_lost') : known
    const told = new Set(results.map((result) => result.id))
    // Nobody has heard of these; what became of them comes with the letters themselves.
    for (const { id } of letters) if (!told.has(id)) note({ id, result: 'failed', error: problem.toMessage() })
  })
  return results
}
