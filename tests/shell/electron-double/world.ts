import { EventEmitter } from 'node:events'
import { isReady, violation } from './violations.ts'

/** What surrounds main: the system, the screens, the page. Set by the environment of the run, changed by `controls.ts`. */
export interface Frame {
  parent: Frame | null
  url: string
}
export interface MenuItem {
  label?: string
  role?: string
  type?: string
  id?: string
  enabled?: boolean
  visible?: boolean
  checked?: boolean
  click?: () => void
  submenu?: MenuItem[]
}
export interface Display {
  id: number
  scaleFactor: number
  workArea: { x: number; y: number; width: number; height: number }
}
type Handler = (...args: unknown[]) => unknown

const usualDisplays: Display[] = [{ id: 1, scaleFactor: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } }]
const { env } = process

export const world = {
  language: env['DOUBLE_LANGUAGE'] ?? 'id-ID',
  packaged: env['DOUBLE_PACKAGED'] === '1',
  isFirst: env['DOUBLE_SECOND'] !== '1',
  displays: env['DOUBLE_DISPLAYS'] ? (JSON.parse(env['DOUBLE_DISPLAYS']) as Display[]) : usualDisplays,
  paths: new Map<string, string>(),
  switches: new Map<string, string | null>(),
  sandboxed: false,
  handlers: new Map<string, Handler>(),
  schemes: new Map<string, object>(),
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  beforeRequest: null as ((details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void) | null,
  permissions: {} as Record<string, Handler>,
  proxy: {} as { app?: object; window?: object },
  trays: [] as { menu: MenuItem[]; toolTip: string; emitter: EventEmitter; gone: boolean }[],
  notices: [] as { title?: string; body?: string; emitter: EventEmitter }[],
  badge: 0,
  overlay: '',
  loginItem: null as object | null,
  errorBoxes: [] as [string, string][],
  app: new EventEmitter(),
  power: new EventEmitter(),
  screen: new EventEmitter(),
}

export const needsReady = (what: string): void => {
  if (!isReady()) throw violation(`${what} before the app is ready`)
}

/** A request of the page, whose scheme Node's own `Request` does not know. */
export const requestOf = (url: string, method = 'GET'): Request => ({ url, method, headers: new Headers() }) as Request
