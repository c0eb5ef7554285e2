import { registerHooks } from 'node:module'
import { changeSource, type SourceChange } from './source-change.ts'

const root = new URL('../../../', import.meta.url).href
const here = (file: string) => new URL(file, import.meta.url).href
const seededCrypto = here('./seeded-crypto.ts')
/** Drawing, real cryptography and the files of the office's database stay outside: see the stand-ins. */
const standIns = new Map([
  [`${root}src/office/store/open-store.ts`, here('./memory-disk.ts')],
  [`${root}src/office/signing/index.ts`, here('./paper/signing.ts')],
  [`${root}src/signatures/index.ts`, here('./paper/signing.ts')],
  [`${root}src/signatures/worker/judge-in-place.ts`, here('./paper/signing.ts')],
  [`${root}src/server/bsre/ask-service.ts`, here('./paper/ask-service.ts')],
  [`${root}src/office/desk/render-for-letter.ts`, here('./paper/render-for-letter.ts')],
  [`${root}src/office/repair/check-thread.ts`, here('./paper/check-in-place.ts')],
  [`${root}src/office/repair/copy-slowly.ts`, here('./paper/copy-in-halves.ts')],
])
/** Whose changes of the disk may be cut short by the power: copies and repairs. */
const frail = /^src\/office\/(repair\/|session\/(expected-log|write-durably)\.ts)/
const standInFor = (specifier: string, parent: string): string | undefined => {
  if (specifier === 'node:crypto') return seededCrypto
  const file = parent.slice(root.length)
  if (specifier === 'node:fs' && frail.test(file)) return here('./frail-disk.ts')
  if (specifier === 'node:fs/promises' && file === 'src/office/repair/make-backup.ts')
    return here('./paper/roomy-disk.ts')
  return standIns.get(new URL(specifier, parent).href)
}

/**
 * From here on the product's modules are loaded with seeded randomness and with these changes. Call it before the first of them is
 * imported. The files on the disk stay as they are.
 *
 * @returns the files among the changes that nobody has loaded so far
 */
export const installHooks = (changes: SourceChange[]): (() => string[]) => {
  const untouched = new Set(changes.map((change) => change.file))
  registerHooks({
    resolve(specifier, context, next) {
      if (!context.parentURL?.startsWith(`${root}src/`)) return next(specifier, context)
      const instead = standInFor(specifier, context.parentURL)
      return instead ? { url: instead, format: 'module-typescript', shortCircuit: true } : next(specifier, context)
    },
    load(url, context, next) {
      const loaded = next(url, context)
      const file = url.startsWith(root) ? url.slice(root.length) : ''
      if (!untouched.delete(file)) return loaded
      const fitting = changes.filter((change) => change.file === file)
      return { ...loaded, source: fitting.reduce(changeSource, textOf(loaded.source)) }
    },
  })
  return () => [...untouched]
}

const textOf = (source: unknown): string =>
  typeof source === 'string' ? source : Buffer.from(source as Uint8Array).toString()
