import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { desktopApi } from '../../../src/protocol/desktop-api.ts'

/** The page cannot name a path: no call takes one but two, and what touches the disk is told its place by somebody else. */
const root = join(import.meta.dirname, '../../..')

type Def = { type: string } & Record<string, unknown>
const defOf = ({ _zod: inside }: { _zod: { def: unknown } }) => inside.def as Def

/** Every place in an input where free text may stand. */
const textFields = (schema: z.core.$ZodType, at = '', above: readonly unknown[] = []): string[] => {
  if (above.includes(schema)) return []
  const def = defOf(schema)
  const into = (of: unknown, name: string) => textFields(of as z.core.$ZodType, name, [...above, schema])
  if (def.type === 'object')
    return Object.entries(def['shape'] as object).flatMap(([name, of]) => into(of, at === '' ? name : `${at}.${name}`))
  if (def.type === 'string') return def['format'] === undefined ? [at] : []
  if (def.type === 'lazy') return into((def['getter'] as () => unknown)(), at)
  const more: unknown[] = [def['innerType'], def['element'], def['valueType'], def['left'], def['right'], def['in']]
  return [...more, ...((def['options'] as unknown[] | undefined) ?? [])].flatMap((of) => (of ? into(of, at) : []))
}

describe('the contract', () => {
  const named = Object.entries(desktopApi).flatMap(([call, { input }]) =>
    [...new Set(textFields(input))].map((field) => `${call} ${field}`),
  )

  it('has no field that is called a path, but those of token drivers', () => {
    // Whole paths of code that the token process loads: taken only from where an administrator installs (own-drivers.ts).
    expect(
      named.filter((field) => /path|dir(?!ectory)|folder|location|module|uri\b/i.test(field.split(' ')[1]!)),
    ).toEqual(['devices.addDriver path', 'devices.removeDriver path'])
  })

  it('takes files as bytes, whose name is a word for people', () => {
    const files = named.filter((field) => /\bfile/i.test(field.split(' ')[1]!))
    // What is named of a file is its hash, checked by the vault, and its name, shown and printed. `signing.sign`: the bytes of a .p12.
    expect(files.filter((field) => !/\.(sha256|name)$/.test(field))).toEqual([])
  })
})

describe('of the office', () => {
  const importsOf = (file: string) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\()\s*'(node:[\w/]+)'/g)].map(
      (found) => found[1]!,
    )
  const sources = globSync('src/{office,signatures,domain,protocol}/**/*.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.includes('.test.') && !file.includes('/testing/'))
  const using = (...modules: string[]) =>
    sources.filter((file) => importsOf(file).some((name) => modules.includes(name))).toSorted()

  it('what answers the calls touches no disk: the folders that keep things do, and these', () => {
    const touching = using('node:fs', 'node:fs/promises').filter(
      (file) => !keepers.some((folder) => file.startsWith(folder)),
    )
    expect(touching).toEqual(others.map(([file]) => file).toSorted())
  })

  it('none starts a program', () => {
    expect(using('node:child_process', 'node:cluster')).toEqual([])
  })

  it('none opens a port', () => {
    expect(using('node:dgram', 'node:cluster')).toEqual([])
    expect(
      sources.filter((file) => /\bcreateServer\(|\.listen\(/.test(readFileSync(join(root, file), 'utf8'))),
    ).toEqual([])
  })
})

/** They are told their folder by the shell, and make the names in it themselves. */
const keepers = ['files', 'store', 'session', 'diagnostics', 'backup', 'recovery', 'repair', 'updates'].map(
  (folder) => `src/office/${folder}/`,
)

/** Whoever adds one here says whence its paths come. */
const others: readonly (readonly [string, string])[] = [
  ['src/office/index.ts', 'the data folder, as the shell says'],
  ['src/office/desk/devices/own-drivers.ts', 'asks whether the driver that a person names is there'],
  ['src/office/signing/drivers/drivers-to-try.ts', 'asks which drivers are installed'],
  ['src/office/signing/drivers/only-admins-write.ts', 'asks who may write a driver'],
  ['src/office/desk/load-classification.ts', 'assets of the program'],
  ['src/office/pdf/fonts.ts', 'assets of the program'],
  ['src/office/docx/import-docx.ts', 'the program’s own thread'],
  ['src/office/signing/signers/open-p12.ts', 'the program’s own thread'],
  ['src/office/text/run-text-task.ts', 'the program’s own thread'],
  ['src/signatures/worker/judge-desk.ts', 'the program’s own thread'],
]
