import childProcess from 'node:child_process'
import { registerHooks, syncBuiltinESMExports } from 'node:module'
import { pathToFileURL } from 'node:url'
import { controls } from './controls.ts'
// Before anything is taken away below: the double itself forks.
import './electron.ts'
import { start } from './app.ts'
import { violation } from './violations.ts'

/**
 * Runs a built main bundle in this process as Electron would: `run-main.ts MAIN [arguments of the app]`. Electron waits for the whole
 * main module, top-level awaits included, and only then becomes ready.
 */
const [node, , main, ...args] = process.argv
process.argv = process.env['DOUBLE_PACKAGED'] === '1' ? [node!, ...args] : [node!, main!, ...args]
Object.defineProperty(process, 'type', { value: 'browser' })
Object.defineProperty(process.versions, 'electron', { value: '0.0.0-double' })
Object.defineProperty(process.versions, 'chrome', { value: '0.0.0' })
const forbidden = (name: string) => () => {
  throw violation(`child_process.${name} inside Electron: the runAsNode fuse is off`)
}
childProcess.fork = forbidden('fork')
syncBuiltinESMExports()
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: new URL('electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})
process.on('unhandledRejection', (error) => void violation(`unhandled rejection: ${String(error)}`))

process.on('message', (message: { id: number; command: keyof typeof controls; input: never }) => {
  void Promise.resolve()
    .then(() => controls[message.command](message.input))
    .then(
      (value) => process.send?.({ type: 'answer', id: message.id, value }),
      (error: unknown) => process.send?.({ type: 'answer', id: message.id, error: String(error) }),
    )
})
process.on('disconnect', () => process.exit(1))

try {
  await import(pathToFileURL(main!).href)
} catch (error) {
  violation(`main does not start: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
await start()
