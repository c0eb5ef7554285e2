import { randomUUID } from 'node:crypto'
import { appointmentsOn, unitOf } from '../../domain/directory.ts'
import type { DesktopApi, DesktopCall, DesktopEvent, DesktopOutput, Me } from '../../protocol/desktop-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { z } from 'zod'
import { newLetterContent } from '../letters/new-letter.ts'
import { toOperationRows } from '../letters/letter-rows.ts'
import type { OpenDesk } from '../session/open-desk.ts'
import { unsentWork } from '../session/unsent-work.ts'
import { actingPosition, myPositions, positionFor } from './act-on-letter.ts'
import { rememberAddressees } from './address-book.ts'
import { adminHandlers } from './admin-handlers.ts'
import { archiveHandlers } from './archive-handlers.ts'
import { attachFile } from './attach-file.ts'
import { batchHandlers } from './batch-handlers.ts'
import { classificationHandlers } from './classification-handlers.ts'
import { componentHandlers } from './component-handlers.ts'
import { checkHandlers } from './check-handlers.ts'
import type { Desk } from './desk.ts'
import { dispositionHandlers } from './disposition-handlers.ts'
import { dismissRefused } from './dismiss-refused.ts'
import { flowHandlers } from './flow-handlers.ts'
import { exportHandlers } from './export-handlers.ts'
import { deviceHandlers } from './device-handlers.ts'
import { homeHandlers } from './home-handlers.ts'
import { judgeLetter } from './judge-letter.ts'
import { intakeHandlers } from './intake-handlers.ts'
import { letterDetail } from './letter-detail.ts'
import { listHandlers } from './list-handlers.ts'
import { lookAtLetter } from './look-at-letter.ts'
import { numberLetter } from './number-letter.ts'
import { opensWithoutFiles } from './opens-without-files.ts'
import { permitKindHandlers } from './permits/permit-kind-handlers.ts'
import { boardHandlers } from './permits/board-handlers.ts'
import { noticeHandlers } from './permits/notice-handlers.ts'
import { permitHandlers } from './permits/permit-handlers.ts'
import { remoteHandlers } from './remote-handlers.ts'
import { registerHandlers } from './register-handlers.ts'
import type { ShellServices } from './shell-services.ts'
import { signFileHandlers } from './sign-file-handlers.ts'
import { signerOptions } from './signer-options.ts'
import { countUse, writingHandlers } from './writing-handlers.ts'

export type Handlers<C extends DesktopCall = DesktopCall> = {
  [N in C]: (input: z.output<DesktopApi[N]['input']>) => DesktopOutput<N> | Promise<DesktopOutput<N>>
}
/** What may be asked before anybody has signed in: the session itself, and what is about this computer. */
export type DoorCall = Extract<DesktopCall, `${'session' | 'computer' | 'recovery' | 'repair' | 'diagnosis'}.${string}`>
/** Backups and unsent work as a file lie with the session, too: they hold the store key. */
type DeskCall = Exclude<DesktopCall, DoorCall | `backup.${string}` | `storeCheck.${string}`>

/** What the screens may ask while somebody is signed in. `DoorCall`s lie with the session. */
export const deskHandlers = (
  { desk, intake, admin, sync, syncNow, status, versions, releaseKeys, set }: OpenDesk,
  { emit, services }: { emit: (event: DesktopEvent) => void; services: ShellServices },
): Handlers<DeskCall> => ({
  'directory.get': () => desk.book.directory(),
  ...adminHandlers(desk, admin, emit),
  ...writingHandlers(desk),
  ...flowHandlers(desk),

  ...listHandlers(desk),
  ...homeHandlers(desk),
  ...deviceHandlers(desk),
  'letters.get': ({ id }) => {
    if (opensWithoutFiles(desk, id)) sync.soon()
    return letterDetail(desk, id)
  },
  'letters.create': ({ kind }) => {
    const position = myPositions(desk).find((p) => p.roles.includes('konseptor'))
    if (!position) throw new LontarError('not_allowed', { position: myPositions(desk)[0]?.title ?? '–' })
    const id = randomUUID()
    const content = newLetterContent(kind, position.id, desk.book.directory())
    desk.book.perform(id, { kind: 'letter.create', content }, position.id)
    countUse(desk, kind)
    return { id }
  },
  'letters.edit': ({ id, content }) => {
    const before = desk.book.get(id).local
    desk.book.perform(id, { kind: 'letter.edit', content }, before.author.positionId)
    rememberAddressees(desk, content)
    return letterDetail(desk, id)
  },
  'letters.attach': ({ id, name, data }) => attachFile(desk, id, name, Buffer.from(data, 'base64')),
  'letters.detach': ({ id, sha256 }) => {
    const { local } = desk.book.get(id)
    const attachments = local.content.attachments.filter((a) => a.sha256 !== sha256)
    desk.book.perform(id, { kind: 'letter.edit', content: { attachments } }, local.author.positionId)
    return letterDetail(desk, id)
  },
  'letters.submit': ({ id, note }) => {
    desk.book.perform(id, { kind: 'letter.submit', note }, desk.book.get(id).local.author.positionId)
    return letterDetail(desk, id)
  },
  'letters.paraf': ({ id, note, contentVersion }) => {
    const { local } = desk.book.get(id)
    const intent = { kind: 'letter.paraf', contentVersion: contentVersion ?? local.contentVersion, note } as const
    desk.book.perform(id, intent, positionFor(desk, local, 'paraf'))
    return letterDetail(desk, id)
  },
  'letters.return': ({ id, note, to }) => {
    desk.book.perform(id, { kind: 'letter.return', note, ...(to !== undefined && { to }) }, actingPosition(desk, id))
    return letterDetail(desk, id)
  },
  'letters.number': async ({ id }) => {
    await numberLetter(desk, id, sync.state().online)
    return letterDetail(desk, id)
  },
  'letters.cancel': ({ id, note }) => {
    desk.book.perform(id, { kind: 'letter.cancel', note }, actingPosition(desk, id))
    return letterDetail(desk, id)
  },
  'letters.resolve': ({ id, conflict, take }) => {
    const { local } = desk.book.get(id)
    desk.book.perform(id, { kind: 'letter.resolve', conflict, take }, positionFor(desk, local, 'revisi'))
    return letterDetail(desk, id)
  },
  'letters.read': ({ id }) => {
    lookAtLetter(desk, id)
    return {}
  },
  'letters.judge': ({ id }) => judgeLetter(desk, id),
  ...checkHandlers(desk),
  ...signFileHandlers(desk, sync),
  ...dispositionHandlers(desk),
  ...intakeHandlers(desk, intake, emit),
  ...permitHandlers(desk),

  ...archiveHandlers(desk, emit),
  ...exportHandlers(desk),
  ...registerHandlers(desk),
  ...classificationHandlers(desk),
  ...boardHandlers(desk),
  ...noticeHandlers(desk),
  ...permitKindHandlers(desk),

  'signing.options': () => signerOptions(desk),
  ...batchHandlers(desk, emit),
  ...remoteHandlers(desk, emit, syncNow),
  ...componentHandlers(),

  'updates.state': () => versions(),
  'updates.about': async () => ({
    versions: (await services.describe([])).versions,
    keys: (await releaseKeys()).map(({ id, name, fingerprint }) => ({ id, name, fingerprint })),
  }),
  'sync.status': () => status(),
  'sync.now': async () => {
    await syncNow()
    return status()
  },
  'sync.operations': () => ({
    operations: toOperationRows(
      desk.store.outbox.recent(500),
      (id) => desk.store.letters.get(id)?.local.content.subject ?? '',
    ),
  }),
  'sync.settings': (change) => {
    set(change)
    return status()
  },
  'sync.dismiss': ({ dseq }) => {
    dismissRefused(desk, dseq)
    return {}
  },
  'sync.export': async () => ({
    name: `lontar-belum-terkirim-${desk.book.today()}.json`,
    json: (await unsentWork(desk))?.toString() ?? null,
  }),
  'notices.show': async ({ title, body, place }) => {
    await services.notify(title, body, place)
    return {}
  },
})

export const meAt = (desk: Desk): Me => {
  const directory = desk.book.directory()
  const { personId } = desk.book
  const person = directory.people.find((p) => p.id === personId)
  if (!person) throw new LontarError('device_refused')
  const positions = appointmentsOn(directory, personId, desk.book.today()).flatMap((appointment) => {
    const position = directory.positions.find((p) => p.id === appointment.positionId)
    if (!position) return []
    return [{ ...position, holding: appointment.holding, unitName: unitOf(directory, position.unitId)?.name ?? '' }]
  })
  return { person, positions }
}
