import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Which of these commands are not on the path. */
export const missingTools = (commands: string[]): string[] =>
  commands.filter(
    (command) => !(process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command))),
  )
