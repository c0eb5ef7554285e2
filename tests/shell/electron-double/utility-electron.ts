import { strict } from './strict.ts'

/** Node's own: the office puts another in its place. */
const { fetch } = globalThis

/** What a utility process may import from `electron`. The requests go out by Node itself, and say that Electron was asked. */
export const net = strict('Net', 'net', {
  fetch: (input: string | URL | Request, init?: RequestInit) => {
    const headers = new Headers(init?.headers)
    headers.set('x-asked-of', 'electron')
    return fetch(input, { ...init, headers })
  },
})
