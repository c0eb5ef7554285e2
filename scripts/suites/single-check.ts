import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram } from './run-program.ts'
import type { Suite } from './suite.ts'

interface Command {
  /** Path from the root of the repository. */
  script: string
  args: string[]
}

/** A suite that counts as one test: it holds when every one of its commands ends well. */
export const singleCheck = (root: string, name: string, commands: Command[]): Suite => ({
  name,
  after: [],
  exists: () => commands.every((command) => existsSync(join(root, command.script))),
  run: async () => {
    for (const command of commands) {
      const end = await runProgram(join(root, command.script), command.args, { cwd: root, limitMinutes: 10 })
      if (end.code !== 0) return { passed: 0, failed: 1, skipped: [] }
    }
    return { passed: 1, failed: 0, skipped: [] }
  },
})
