import { execFileSync } from 'node:child_process'

export interface UserIds {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root. Then it runs as its own user, or as nobody; otherwise as whoever runs the tests. */
export const unprivilegedUser = (): UserIds | undefined => {
  if (process.getuid?.() !== 0) return undefined
  return idsOf('postgres') ?? idsOf('nobody')
}

const idsOf = (name: string): UserIds | undefined => {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}
