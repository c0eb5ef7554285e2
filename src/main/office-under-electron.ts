import { net } from 'electron'

/**
 * The office as a utility process starts it: Electron's `fetch` is laid where the office looks for one, and then the office begins. So
 * its requests take the way of Chromium: PAC files, proxies that know the account of Windows, and the certificates of the system.
 * Everywhere else the office is started without this file and asks by Node.
 */
Object.defineProperty(globalThis, Symbol.for('lontar.shellFetch'), {
  value: (input: string | Request, init?: RequestInit) => net.fetch(input, init),
})
await import(new URL('../office/index.js', import.meta.url).href)
