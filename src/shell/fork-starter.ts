import { fork } from 'node:child_process'
import type { ProgramName, Starter } from './process-channel.ts'

/** Starts office and token as plain Node processes. Must not be used under Electron, where a fuse forbids forking. */
export const forkStarter = (programs: Record<ProgramName, string>, env: NodeJS.ProcessEnv): Starter => ({
  start(name, args) {
    const child = fork(programs[name], [...args], {
      env,
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Ctrl+C in a terminal reaches the whole group: only this shell may hear it, and closes the office in order.
      detached: process.platform !== 'win32',
    })
    let gone = false
    return {
      // A failed send means that the process is going; its exit says so.
      post: (message) => void (child.connected && child.send(message as object, () => undefined)),
      onMessage: (receive) => void child.on('message', receive),
      onExit(exited) {
        const once = (code: number | null) => {
          if (!gone) exited(code)
          gone = true
        }
        child.on('exit', once)
        child.on('error', () => once(null))
      },
      kill: () => void child.kill('SIGKILL'),
    }
  },
})
