import { EventEmitter } from 'node:events'

/**
 * Given to node by `--import`: this process then looks to its program as Electron's utilityProcess does, with
 * `process.parentPort` and without `process.send`, so that the port's side of the channel runs without Electron.
 */
const send = process.send?.bind(process)
const port = new EventEmitter()
process.on('message', (data) => port.emit('message', { data, ports: [] }))
delete process.send
Object.assign(process, { parentPort: Object.assign(port, { postMessage: (message: unknown) => send?.(message) }) })
