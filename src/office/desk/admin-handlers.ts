import { z } from 'zod'
import {
  adminDevicesSchema,
  changeAnswerSchema,
  codeAnswerSchema,
  holdingsSchema,
  movesSchema,
} from '../../protocol/admin-api.ts'
import type { AdminDirectory, DesktopEvent } from '../../protocol/desktop-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { refreshDirectory } from '../sync/exchange.ts'
import type { AdminClient } from '../sync/server-client.ts'
import type { Desk } from './desk.ts'
import { bringDirectoryFile } from './directory-file.ts'
import type { Handlers } from './handlers.ts'

type AdminCall = Extract<keyof Handlers, `admin.${string}`>

/** For those who administer. Nothing of it is queued: rights follow from the server alone, at once or not at all. */
export const adminHandlers = (
  desk: Desk,
  admin: AdminClient,
  emit: (event: DesktopEvent) => void,
): Pick<Handlers, AdminCall> => {
  const { store, book } = desk
  const done = z.object({})

  /** The newest edition is asked for: what was seen a minute ago may be somebody else's past. */
  const newest = async (): Promise<AdminDirectory> => {
    const before = store.facts.get('directoryTag')
    await refreshDirectory(desk, '')
    const base = store.facts.get('directoryTag')!
    if (base !== before) emit({ event: 'directory.changed' })
    return { directory: book.directory(), base }
  }

  return {
    'admin.directory': () =>
      online(newest).catch((error: unknown) => {
        if (!(error instanceof LontarError) || error.code !== 'admin_needs_server') throw error
        return { directory: book.directory(), base: null }
      }),
    'admin.change': (asked) =>
      online(async () => {
        await admin.administer('/directory', changeAnswerSchema, asked)
        return newest()
      }),
    'admin.bringFile': ({ name, data }) => online(() => bringDirectoryFile(desk, name, Buffer.from(data, 'base64'))),
    'admin.moves': (holder) => online(() => admin.administer('/moves', movesSchema, holder)),
    'admin.code': (asked) => online(() => admin.administer('/codes', codeAnswerSchema, asked)),
    'admin.devices': () => online(() => admin.administer('/devices', adminDevicesSchema)),
    'admin.revoke': ({ deviceId }) => online(() => admin.administer(`${path(deviceId)}/revoke`, done, {})),
    'admin.wipe': ({ deviceId }) => online(() => admin.administer(`${path(deviceId)}/wipe`, done, {})),
    'admin.holdings': ({ deviceId }) => online(() => admin.administer(`${path(deviceId)}/holdings`, holdingsSchema)),
  }
}

const path = (deviceId: string): string => `/devices/${encodeURIComponent(deviceId)}`

/** @throws admin_needs_server where the server does not answer */
const online = <T>(ask: () => Promise<T>): Promise<T> =>
  ask().catch((cause: unknown) => {
    if (cause instanceof LontarError && cause.code.startsWith('server_')) {
      throw new LontarError('admin_needs_server', {}, { cause })
    }
    throw cause
  })
