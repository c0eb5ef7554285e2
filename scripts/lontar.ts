import { enableCompileCache } from 'node:module'

/** `npm run -s lontar -- sign|extend|verify …`: signing and judging PDFs without an office (docs/cli.md). */
// `run.mjs` asks for the same before this file is read.
enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/lontar`)
const { runCommand } = await import('../src/cli/run-command.ts')
process.exitCode = await runCommand(process.argv.slice(2))
