import { fork } from 'node:child_process'
import { on, once } from 'node:events'
import { dirname } from 'node:path'

export interface RunningProgram {
  post(message: object): void
  /** The next message that the program sends; throws when it ends instead. */
  next(): Promise<unknown>
  ended: Promise<number | null>
  kill(): void
}

/** Starts a packed program as a shell does. It finds no modules but those packed beside it. */
export const startProgram = (file: string, args: string[]): RunningProgram => {
  const child = fork(file, args, { cwd: dirname(file), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const messages = on(child, 'message', { close: ['exit'] })
  return {
    post: (message) => void child.send(message),
    async next() {
      const { value, done } = (await messages.next()) as { value?: [unknown]; done?: boolean }
      if (done || value === undefined) throw new Error(`${file} ended with code ${child.exitCode}`)
      return value[0]
    },
    ended: once(child, 'exit').then(([code]) => code as number | null),
    kill: () => void child.kill('SIGKILL'),
  }
}
