import type { DesktopOutput } from '../../protocol/desktop-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { createServerClient } from '../sync/server-client.ts'
import type { Profile } from './profile-folder.ts'

/** Who may sign in: those with a store on this computer, and everybody where the server runs as a demonstration. */
export const listPeople = async (here: Profile[], serverUrl: string): Promise<DesktopOutput<'session.people'>> => {
  const client = createServerClient({ url: serverUrl, device: null, timeoutSeconds: 3 })
  const fromServer = await client.demoPeople().catch(emptyIfNoDemo)
  const known = here.map(({ personId, name, title, unit, password }) => {
    const asksPassword = password !== undefined && !password.demo
    return { personId, name, title, unit, asksPassword, onThisComputer: true }
  })
  const others = (fromServer ?? [])
    .filter((p) => !here.some((h) => h.personId === p.personId))
    .map(({ personId, name, title, unit }) => {
      return { personId, name, title, unit, asksPassword: false, onThisComputer: false }
    })
  // Offline, those who are here tell what kind of server it was.
  const demo = fromServer ? fromServer.length > 0 : known.length > 0 && known.every((p) => !p.asksPassword)
  return { people: [...known, ...others], serverReachable: fromServer !== null, demo }
}

/** A server with real people does not know the question; null: it was not reached. */
const emptyIfNoDemo = (error: unknown): [] | null =>
  error instanceof LontarError && error.code === 'invalid_request' ? [] : null
