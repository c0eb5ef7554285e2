import { enableCompileCache } from 'node:module'

/** `npm run -s lontar -- sign|extend|verify …`: signing and judging PDFs without an office (docs/cli.md). */
// Half of a short command's time is reading its own source: keep what was compiled.
enableCompileCache()
const { runCommand } = await import('../src/cli/run-command.ts')
process.exitCode = await runCommand(process.argv.slice(2))
