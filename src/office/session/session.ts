import type { DesktopCall, DesktopEvent, Me } from '../../protocol/desktop-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { OfficeStart } from '../../protocol/process-api.ts'
import { deskHandlers, meAt, type Handlers } from '../desk/handlers.ts'
import { readDocument } from '../desk/letter-document.ts'
import type { ShellServices } from '../desk/shell-services.ts'
import { createServerClient } from '../sync/server-client.ts'
import { openDesk, type OpenDesk } from './open-desk.ts'
import { profileFolder } from './profile-folder.ts'
import { signIn } from './sign-in.ts'

export interface Session {
  /** Waits for a sign-in under way: after a restart the screens' next questions come right behind it. */
  handler<C extends DesktopCall>(name: C): Promise<Handlers[C]>
  document(path: string): Promise<Uint8Array>
  close(): Promise<void>
}

/** Nobody signed in, or one person: what the screens may ask follows from that. */
export const createSession = (parts: {
  start: OfficeStart
  assetsDir: string
  services: ShellServices
  now: () => Date
  emit: (event: DesktopEvent) => void
}): Session => {
  const folder = profileFolder(parts.start.dataDir)
  let entering: Promise<unknown> = Promise.resolve()
  let open: (OpenDesk & { handlers: ReturnType<typeof deskHandlers> }) | null = null

  const close = async () => {
    const closing = open
    open = null
    await closing?.close()
  }

  const enter = async (personId: string): Promise<Me> => {
    await close()
    const profile = await signIn(personId, { ...parts.start, folder, secrets: parts.services.secrets })
    const opened = openDesk(profile, parts)
    open = { ...opened, handlers: deskHandlers(opened, parts.emit) }
    return meAt(opened.desk)
  }

  const doors: Pick<Handlers, 'session.people' | 'session.signIn' | 'session.signOut' | 'session.me'> = {
    'session.people': async () => {
      const here = folder.list()
      const client = createServerClient({ url: parts.start.serverUrl, device: null, timeoutSeconds: 3 })
      const fromServer = await client.demoPeople().catch(() => null)
      const all = [...here, ...(fromServer ?? []).filter((p) => !here.some((h) => h.personId === p.personId))]
      const people = all.map(({ personId, name, title, unit }) => ({
        personId,
        name,
        title,
        unit,
        onThisComputer: here.some((h) => h.personId === personId),
      }))
      return { people, serverReachable: fromServer !== null }
    },
    'session.signIn': ({ personId }) => {
      const entered = enter(personId)
      entering = entered.catch(() => {})
      return entered
    },
    'session.signOut': async () => {
      await close()
      parts.emit({ event: 'session.ended', reason: null })
      return {}
    },
    'session.me': () => (open ? meAt(open.desk) : null),
  }

  return {
    async handler(name) {
      if (name !== 'session.signIn') await entering
      const handlers: Partial<Handlers> = { ...open?.handlers, ...doors }
      const found = handlers[name]
      if (!found) throw new LontarError('not_signed_in')
      return found
    },
    async document(path) {
      await entering
      if (!open) throw new LontarError('not_signed_in')
      return readDocument(open.desk, path)
    },
    close,
  }
}
