import { setImmediate as breathe } from 'node:timers/promises'
import type { Position, Role } from '../../domain/directory.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import { retentionOf } from '../../domain/classification/retention.ts'
import type { DesktopEvent, DesktopOutput } from '../../protocol/desktop-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { myPositions } from './act-on-letter.ts'
import { archiveListsOf, toArchiveRow, toRipeRow } from './archive-rows.ts'
import type { Desk } from './desk.ts'
import type { Handlers } from './handlers.ts'
import { loadClassification } from './load-classification.ts'

type ArchiveCall = Extract<keyof Handlers, `archive.${string}`>

const keepers: Role[] = ['arsiparis', 'tu']
const countedAtMost = 1000
const ripeAtOnce = 500

/** The archive of the agencies a person keeps it for, and the lists its head approves. */
export const archiveHandlers = (desk: Desk, emit: (event: DesktopEvent) => void): Pick<Handlers, ArchiveCall> => {
  const { archive, letters } = desk.store
  const seat = (unitId: string, ...roles: Role[]): Position | undefined =>
    myPositions(desk).find((p) => p.unitId === unitId && roles.some((role) => p.roles.includes(role)))
  const seatFor = (unitId: string, ...roles: Role[]): string => {
    const found = seat(unitId, ...roles)
    if (!found) throw new LontarError('not_allowed', { position: myPositions(desk)[0]?.title ?? '–' })
    return found.id
  }

  /** A step for each letter, each a transaction of its own: what one letter refuses does not hold back the others. */
  const each = async (
    ids: readonly string[],
    positionId: string,
    intentFor: (id: string) => LetterIntent,
  ): Promise<{ done: number; failed: { id: string; error: ReturnType<LontarError['toMessage']> }[] }> => {
    const failed: { id: string; error: ReturnType<LontarError['toMessage']> }[] = []
    for (const [index, id] of ids.entries()) {
      try {
        desk.book.perform(id, intentFor(id), positionId)
      } catch (error) {
        if (!(error instanceof LontarError) || !error.entry.batchMayContinue) throw error
        failed.push({ id, error: error.toMessage() })
      }
      // The screens hear of it, and other calls come in between.
      if (index % 20 === 19 || index === ids.length - 1) {
        emit({ event: 'archive.progress', done: index + 1, total: ids.length })
        await breathe()
      }
    }
    return { done: ids.length - failed.length, failed }
  }

  const requireOpen = (unitId: string, list: string) => {
    const known = archive.lists(unitId, 'destruction').find(({ name }) => name === list)
    if (known && known.approved > 0) throw new LontarError('archive_list_closed', { list })
  }

  /** So many at most, the oldest or the newest, and nobody waits meanwhile. */
  const candidates = async (unitId: string, first: 'oldest' | 'newest', most: number): Promise<string[]> => {
    const found: string[] = []
    for (const part of archive.candidates(unitId, first)) {
      found.push(...part)
      if (found.length >= most) break
      await breathe()
    }
    return found.slice(0, most)
  }
  const myUnits = () => [...new Set(myPositions(desk).map((position) => position.unitId))]
  const waitingLists = (unitId: string) =>
    archiveListsOf(archive, unitId).filter((l) => l.kind === 'destruction' && l.approved < l.letters)

  return {
    'archive.overview': async () => {
      const today = desk.book.today()
      const units: DesktopOutput<'archive.overview'>['units'] = []
      for (const unitId of myUnits()) {
        units.push({
          unitId,
          mayKeep: seat(unitId, ...keepers) !== undefined,
          mayApprove: seat(unitId, 'pimpinan') !== undefined,
          // What waits is mostly new.
          ripe: (await candidates(unitId, 'newest', countedAtMost)).length,
          toTransfer: archive.count({ unitId, view: 'transfer', today }),
          toDestroy: archive.count({ unitId, view: 'destroy', today }),
          waitingLists: waitingLists(unitId),
          years: archive.years(unitId),
          codes: archive.codes(unitId),
        })
      }
      return { units }
    },
    'archive.waiting': () => ({
      lists: myUnits().flatMap((unitId) => (seat(unitId, 'pimpinan') ? waitingLists(unitId) : [])).length,
    }),
    'archive.rows': ({ limit, ...query }) => {
      const asked = { ...query, today: desk.book.today() }
      return { rows: archive.rows(asked, limit).map(toArchiveRow), total: archive.count(asked) }
    },
    'archive.lists': ({ unitId }) => ({ lists: archiveListsOf(archive, unitId) }),
    'archive.ripe': async ({ unitId, ids }) => {
      const { finder } = await loadClassification(desk)
      const wanted = ids ?? (await candidates(unitId, 'oldest', ripeAtOnce))
      return { rows: wanted.flatMap((id) => toRipeRow(letters.get(id), unitId, finder, desk.book.directory()) ?? []) }
    },
    'archive.archive': async ({ unitId, ids, code, fallback }) => {
      const positionId = seatFor(unitId, ...keepers)
      const { finder, file } = await loadClassification(desk)
      const entryFor = (id: string) => {
        const own = letters.get(id)?.local.content.classification ?? ''
        const entry = code
          ? finder.byCode(code)
          : (finder.byCode(own) ?? (fallback ? finder.byCode(fallback) : undefined))
        if (!entry) throw new LontarError('archive_code_unknown', { code: code ?? (own || '–') })
        return entry
      }
      return each(ids, positionId, (id) => {
        const entry = entryFor(id)
        const retention = retentionOf(entry, desk.book.today(), file.rule)
        return { kind: 'letter.archive', unitId, classification: entry.code, ...retention }
      })
    },
    'archive.transfer': ({ unitId, ids, list }) =>
      each(ids, seatFor(unitId, ...keepers), () => ({ kind: 'letter.transfer', unitId, list })),
    'archive.propose': ({ unitId, ids, list }) => {
      requireOpen(unitId, list)
      return each(ids, seatFor(unitId, ...keepers), () => ({ kind: 'letter.propose_destruction', unitId, list }))
    },
    'archive.approve': ({ unitId, list }) => {
      const ids = archive.ids({ unitId, view: 'destruction_list', list, today: desk.book.today() })
      return each(ids, seatFor(unitId, 'pimpinan'), () => ({ kind: 'letter.approve_destruction', unitId, list }))
    },
  }
}
