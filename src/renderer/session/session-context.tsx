import { createContext, useContext } from 'react'
import type { Directory } from '../../domain/directory.ts'
import type { Me } from '../../protocol/desktop-api.ts'

export interface Session {
  me: Me
  directory: Directory
}

const Context = createContext<Session | null>(null)
export const SessionProvider = Context

/** Who is signed in, and the directory of the province. Only below the sign-in screen. */
export const useSession = (): Session => {
  const session = useContext(Context)
  if (!session) throw new Error('SessionProvider is missing')
  return session
}
