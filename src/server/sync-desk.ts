import { LontarError } from '../protocol/errors/lontar-error.ts'
import { emptyDigest } from '../protocol/digest.ts'
import {
  digestGroups,
  schemas,
  type Alarm,
  type DigestAnswer,
  type HelloAnswer,
  type HelloRequest,
  type ProvinceServices,
  type PushAnswer,
} from '../protocol/sync-api.ts'
import type { RemoteOffer } from '../protocol/remote-signing-api.ts'
import type { ReleaseOffer } from './release-offer.ts'
import { publicRecoveryKey } from './accounts/recovery-key.ts'
import { changeText, fillPage, fitting } from './fill-page.ts'
import { readOperations } from './sequencer/read-operation.ts'
import type { Sequencer } from './sequencer/sequencer.ts'
import { isOfLostDays, raiseEpoch } from './recovery/recovery.ts'
import { closeCursor, openCursor, type Cursor } from './seal/cursor.ts'
import type { Seal } from './seal/seal.ts'
import type { Device, FeedRow, Store } from './store/store.ts'

/** The exchange with one device, without its transport. What the device says is checked; who it is has been. */
export interface SyncDesk {
  hello(device: Device, said: HelloRequest): Promise<HelloAnswer>
  /** @throws invalid_request, device_cloned */
  push(device: Device, body: unknown): Promise<PushAnswer>
  /** A page as JSON text (`feedPageSchema`): views are stored as text and are not read again for it. */
  feed(device: Device, cursor: string, limit: number): Promise<string>
  /**
   * What the page at a cursor hangs on: the same state, the same page. Every change of what a person may see is a new last row of the
   * person's feed, with a random mark of its own; a new epoch, or a cursor that means nothing any more, are others too.
   */
  feedState(device: Device, cursor: string): Promise<string>
  digest(device: Device, cursor: string): Promise<DigestAnswer>
  /** As JSON text (`feedGroupSchema`). @throws invalid_request for what is no group */
  group(device: Device, group: string): Promise<string>
  /** Whole letters that came without their words, as JSON text (`lettersAnswerSchema`): as many as fit into one answer. */
  letters(device: Device, subjects: string[]): Promise<string>
  /** Which of the letters this server does not know at all. */
  unknown(subjects: string[]): Promise<string[]>
  /** Something at a device is not as it should be: into the audit log, where operators look. */
  alarm(device: Device, alarm: Alarm): Promise<void>
}

const hourMs = 60 * 60 * 1000
const start = { seq: 0, tag: '' }

export const createSyncDesk = (deps: {
  store: Store
  sequencer: Sequencer
  directoryTag: () => string
  seal: Seal
  /** What is told of the remote signing service, where there is one. */
  remote?: RemoteOffer | null
  /** What is said of versions; left out: nothing. An office heeds it by itself, and no step is refused for it: it may have been taken before. */
  release?: ReleaseOffer
  /** What every office works with, told anew to each that was told otherwise; left out: nothing. */
  services?: { tag: string; told: ProvinceServices }
  now: () => Date
}): SyncDesk => {
  const { store, sequencer, seal } = deps

  /**
   * Where the device stands in this epoch; null where its cursor means nothing here. A cursor of this epoch that was given out for
   * another row than stands there now, or one of an epoch that this database never had, was given out before a restore from a backup:
   * then the epoch is raised here.
   */
  const standing = async (device: Device, text: string): Promise<Cursor | null> => {
    const cursor = openCursor(seal, device.personId, text)
    if (!cursor) return null
    const isOurs = cursor.epoch === (await store.epoch())
    if (isOurs && (cursor.seq === 0 || (await store.feedTag(cursor.seq)) === cursor.tag)) return cursor
    if (!isOurs && !(await isOfLostDays(store, cursor.epoch))) return null
    await store.transact(async (writer) => {
      if (isOurs ? cursor.epoch !== (await writer.epoch()) : !(await isOfLostDays(writer, cursor.epoch))) return
      await raiseEpoch(writer, deps.now().toISOString(), 'a cursor beyond this database', [cursor.epoch])
    })
    return null
  }

  const note = async (device: Device, said: HelloRequest, epoch: string, at: string): Promise<void> => {
    const lately = device.seenAt !== null && Date.parse(at) - Date.parse(device.seenAt) < hourMs
    const { bringsBack, version } = said
    const same = device.epochSeen === epoch && device.version === version && device.bringsBack === bringsBack
    if (lately && same) return
    await store.transact((writer) => writer.noteDevice({ id: device.id, epochSeen: epoch, bringsBack, version }, at))
  }

  const cursorAt = (device: Device, epoch: string, row: Pick<FeedRow, 'seq' | 'tag'>): string =>
    closeCursor(seal, device.personId, { epoch, seq: row.seq, tag: row.tag })

  return {
    async hello(device, said) {
      const cursor = await standing(device, said.cursor)
      const epoch = await store.epoch()
      const serverTime = deps.now().toISOString()
      const recoveryKey = await publicRecoveryKey(store)
      // Whoever does not know of this epoch yet does not know either what there is to bring back. An empty cursor alone says nothing: it
      // may be that of an epoch before, of which nothing had been pulled when the server was restored once more.
      const knows = cursor !== null || said.epoch === epoch || said.epoch === ''
      await note(device, said, knows ? epoch : '', serverTime)
      return {
        epoch,
        decidedThrough: device.decidedThrough,
        directoryTag: deps.directoryTag(),
        schemas,
        recovering: await sequencer.keepRecovery(),
        behind: said.lastSequence < device.decidedThrough,
        order: device.wipeOrderedAt === null ? 'none' : 'wipe',
        serverTime,
        minimumVersion: deps.release?.minimumVersion ?? null,
        ...(deps.release?.offered && { release: announced(deps.release.offered) }),
        ...(recoveryKey && { recoveryKey }),
        ...(deps.services &&
          said.servicesTag !== undefined &&
          said.servicesTag !== deps.services.tag && { services: deps.services }),
        ...(deps.remote && { remoteSigning: deps.remote }),
      }
    },

    push: (device, body) => sequencer.push(device, readOperations(body)),

    async feed(device, text, limit) {
      await sequencer.keepGrants()
      const cursor = await standing(device, text)
      const epoch = await store.epoch()
      const rows = await store.feedAfter(device.personId, cursor?.seq ?? 0, limit + 1)
      const { changes, more } = fillPage(rows, limit)
      const last = changes.length === 0 ? undefined : rows[changes.length - 1]
      const head = {
        epoch,
        from: cursor ? text : '',
        next: cursorAt(device, epoch, last ?? cursor ?? start),
        more,
      }
      return `${JSON.stringify(head).slice(0, -1)},"changes":[${changes.join()}]}`
    },

    async feedState(device, text) {
      const cursor = openCursor(seal, device.personId, text)
      const ask = () => store.feedStanding(device.personId, cursor?.seq ?? 0)
      // Asked together: on PostgreSQL each question is a way there and back.
      const [changed, before] = await Promise.all([sequencer.keepGrants(), ask()])
      const { epoch, tag, lastSeq, lastTag } = changed ? await ask() : before
      const holds = cursor?.epoch === epoch && (cursor.seq === 0 || cursor.tag === tag)
      return `${epoch} ${holds} ${lastSeq} ${lastTag}`
    },

    async digest(device, text) {
      await sequencer.keepGrants()
      const cursor = await standing(device, text)
      const behind = !cursor || (await store.feedAfter(device.personId, cursor.seq, 1)).length > 0
      const stored = await store.digests(device.personId)
      return {
        current: !behind,
        groups: Object.fromEntries(digestGroups.map((group) => [group, stored.get(group) ?? emptyDigest])),
      }
    },

    async letters(device, subjects) {
      await sequencer.keepGrants()
      const rows = await Promise.all(subjects.map((subject) => store.feedRow(device.personId, subject)))
      const texts = subjects.map((subject, index) => `{"subject":"${subject}","letter":${rows[index]?.view ?? 'null'}}`)
      return `{"letters":[${texts.slice(0, fitting(texts)).join()}]}`
    },

    async unknown(subjects) {
      const known = await Promise.all(subjects.map((id) => store.letter(id)))
      return subjects.filter((_, index) => known[index] === undefined)
    },

    alarm: (device, { kind, detail }) =>
      store.transact((writer) =>
        writer.addAudit({
          at: deps.now().toISOString(),
          deviceId: device.id,
          personId: device.personId,
          subject: null,
          event: `alarm_${kind}`,
          detail: { detail },
        }),
      ),

    async group(device, group) {
      if (!digestGroups.includes(group)) throw new LontarError('invalid_request', { detail: 'group' })
      const epoch = await store.epoch()
      const last = await lastRow(store, device.personId)
      const rows = await store.feedGroup(device.personId, group)
      return `{"cursor":${JSON.stringify(cursorAt(device, epoch, last))},"changes":[${rows.map((row) => changeText(row, row.view)).join()}]}`
    },
  }
}

const announced = ({ version, sha256 }: NonNullable<ReleaseOffer['offered']>) => ({ version, sha256 })

const lastRow = async (store: Store, personId: string): Promise<Pick<FeedRow, 'seq' | 'tag'>> =>
  (await store.lastFeedRow(personId)) ?? start
