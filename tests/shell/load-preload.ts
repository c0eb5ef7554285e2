import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import type { LontarBridge } from '../../src/protocol/desktop-api.ts'
import { surfaceOf } from './electron-double/surface.ts'
import type { RunningMain } from './open-double.ts'

type Hear = (event: object, ...args: unknown[]) => void

/** Only what Electron's documentation gives a preload of a sandboxed page; any other name throws. */
const strictly = <T extends object>(typeName: string, members: T): T => {
  for (const name of Object.keys(members))
    if (!surfaceOf(typeName).members.has(name)) throw new Error(`Electron has no ${typeName}.${name}`)
  return new Proxy(members, {
    get(target, name) {
      if (!(name in target)) throw new Error(`a sandboxed preload has no ${typeName}.${String(name)}`)
      return Reflect.get(target, name) as unknown
    },
  })
}

/**
 * Runs the built preload as a sandboxed page would: one script, no Node, `require` for `electron` alone. Its calls go to the running
 * main, and what crosses is copied, as Electron does between the worlds.
 */
export const loadPreload = (file: string, main: Pick<RunningMain, 'ask'>) => {
  const exposed: Record<string, unknown> = {}
  const hearers = new Map<string, Set<Hear>>()
  const electron = {
    contextBridge: strictly('ContextBridge', {
      exposeInMainWorld(name: string, api: unknown) {
        exposed[name] = api
      },
    }),
    ipcRenderer: strictly('IpcRenderer', {
      invoke: (...args: unknown[]) => main.ask('invoke', { args: structuredClone(args) }),
      on: (channel: string, hear: Hear) =>
        void (hearers.get(channel) ?? hearers.set(channel, new Set()).get(channel)!).add(hear),
      off: (channel: string, hear: Hear) => void hearers.get(channel)?.delete(hear),
    }),
  }
  const module = { exports: {} }
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`)
    return electron
  }
  const run = runInNewContext(`(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`, {}) as (
    require: (name: string) => unknown,
    module: object,
    exports: object,
  ) => void
  run(require, module, module.exports)
  return {
    exposed,
    lontar: exposed['lontar'] as LontarBridge,
    emit: (channel: string, ...args: unknown[]) => hearers.get(channel)?.forEach((hear) => hear({}, ...args)),
    hearers: (channel: string) => hearers.get(channel)?.size ?? 0,
  }
}
