import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Node’s permission model forbids every fsync, because a descriptor does not tell its path. That is why the product does not run
 * under it: what was shown as saved must be on the disk. Here, where no power is cut, flushing is left out.
 */
fs.fsyncSync = () => {}
fs.fdatasyncSync = () => {}
fs.fsync = ((_file: number, done: (error: null) => void) => done(null)) as typeof fs.fsync
fs.fdatasync = ((_file: number, done: (error: null) => void) => done(null)) as typeof fs.fdatasync
const handle = await fs.promises.open(process.execPath, 'r').catch(() => fs.promises.open(import.meta.filename, 'r'))
const prototype = Object.getPrototypeOf(handle) as fs.promises.FileHandle
await handle.close()
prototype.sync = async () => {}
prototype.datasync = async () => {}
syncBuiltinESMExports()
