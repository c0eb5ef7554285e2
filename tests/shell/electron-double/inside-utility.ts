import { EventEmitter } from 'node:events'
import { registerHooks, syncBuiltinESMExports } from 'node:module'
import childProcess from 'node:child_process'

/** Loaded before a utility process's own program: what Electron gives it, and takes away. */
const send = process.send!.bind(process)
const port = new EventEmitter()
const heard: unknown[] = []
process.on('message', (data) => {
  if (port.listenerCount('message') === 0) heard.push(data)
  else port.emit('message', { data, ports: [] })
})
port.on('newListener', (event) => {
  if (event === 'message')
    queueMicrotask(() => heard.splice(0).forEach((data) => port.emit('message', { data, ports: [] })))
})
// A utility process ends with its parent.
process.on('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', {
  value: {
    on: (event: string, listener: (...args: unknown[]) => void) => void port.on(event, listener),
    postMessage: (message: unknown) => void send(message),
  },
})
Object.defineProperty(process, 'send', { value: undefined })
Object.defineProperty(process, 'type', { value: 'utility' })
// With the runAsNode fuse off Electron's own program is no Node: forking it would open a second window.
childProcess.fork = () => {
  throw new Error('child_process.fork inside Electron: the runAsNode fuse is off')
}
syncBuiltinESMExports()

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier.startsWith('electron/')
      ? { url: new URL('utility-electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})
