import { fileURLToPath } from 'node:url'
import type { ProgramName } from '../shell/process-channel.ts'

/** The built parts that this shell starts and shows. */
export type Programs = Record<ProgramName | 'renderer', string>

const out = (path: string) => fileURLToPath(new URL(`../../out/${path}`, import.meta.url))

/** Where `npm run build` puts them. Works from `out/chromium/` and from `src/chromium/` alike: both lie two folders deep. */
export const builtPrograms = (): Programs => ({
  office: out('office/index.js'),
  token: out('token/index.js'),
  renderer: out('renderer'),
})
