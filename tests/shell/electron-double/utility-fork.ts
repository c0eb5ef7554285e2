import childProcess from 'node:child_process'
import type { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { events, onlyKnown, strict } from './strict.ts'
import { isReady, violation } from './violations.ts'

/** Of what runs, by the name of its service: for words put into an office's mouth. */
export const running = new Map<string, EventEmitter>()

/** Node's own, before main's is taken away. */
const { fork } = childProcess
const known = ['pipe', 'ignore', 'inherit']

/** Starts a real Node process, which finds `process.parentPort` as in Electron's utility process and no other way to its parent. */
export const forkUtility = (
  program: string,
  args: string[] = [],
  options: { serviceName?: string; stdio?: string; execArgv?: string[]; env?: NodeJS.ProcessEnv } = {},
): object => {
  if (!isReady()) throw violation('utilityProcess.fork before the app is ready')
  if (!isAbsolute(program) || !existsSync(program)) throw violation(`the program does not exist: ${program}`)
  if (!Array.isArray(args) || args.some((arg) => typeof arg !== 'string')) throw violation('utilityProcess.fork: args')
  onlyKnown(['ForkOptions'], 'utilityProcess.fork', options)
  if (options.stdio !== undefined && !known.includes(options.stdio)) throw violation(`stdio ${options.stdio}`)
  const child = fork(program, args, {
    execArgv: ['--import', join(import.meta.dirname, 'inside-utility.ts')],
    env: { ...(options.env ?? process.env), DOUBLE_FORKS: '' },
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const { emitter, methods } = events('UtilityProcess', 'utility')
  const life: { pid: number | undefined } = { pid: child.pid }
  running.set(options.serviceName ?? '', emitter)
  process.send?.({ type: 'forked', program, args, options, pid: child.pid })
  child.on('spawn', () => emitter.emit('spawn'))
  child.on('message', (message) => emitter.emit('message', message))
  child.on('exit', (code) => {
    life.pid = undefined
    emitter.emit('exit', code ?? 1)
  })
  return strict('UtilityProcess', 'utility', {
    ...methods,
    get pid() {
      return life.pid
    },
    postMessage: (message: unknown) => void (child.connected && child.send(message as object, () => undefined)),
    kill: () => child.kill('SIGTERM'),
  })
}
