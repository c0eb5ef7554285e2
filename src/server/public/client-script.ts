import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The one script of the public pages (src/public-pages). */
export interface ClientScript {
  /** Its address changes with it, so that a browser may keep it for ever. */
  path: string
  text: string
}

const root = join(import.meta.dirname, '../../..')
const source = join(root, 'src/public-pages/apply.ts')

/** As it was built with the program; where the server runs from source, built now, in memory, once. */
export const createClientScript = (): (() => Promise<ClientScript>) => {
  let loaded: Promise<ClientScript> | undefined
  const load = async (): Promise<ClientScript> => {
    const text = isSource() ? await build() : await readFile(join(import.meta.dirname, '../public/apply.js'), 'utf8')
    return { path: `/izin/aset/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`, text }
  }
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined
      throw error
    })
    return loaded
  }
}

const isSource = (): boolean => import.meta.filename.endsWith('.ts') && existsSync(source)

const build = async (): Promise<string> => {
  // By a name that the bundler of the server does not follow: the built program needs none.
  const bundler = ['vi', 'te'].join('')
  const vite = (await import(bundler)) as typeof import('vite')
  const config = await vite.loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.public.config.ts', root)
  const { build: options, ...rest } = config!.config
  const built = await vite.build({
    ...rest,
    root,
    configFile: false,
    logLevel: 'silent',
    build: { ...options, write: false },
  })
  const [first] = [built].flat()
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error('the script of the public pages was not built')
  return chunk.code
}
