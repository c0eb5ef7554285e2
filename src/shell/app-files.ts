import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

export interface AppFile {
  body: Buffer
  contentType: string
}

/** Reads a built file of the screens by the path of its URL; null where there is none, or the path leads out of the folder. */
export const readAppFile = async (rendererDir: string, urlPath: string): Promise<AppFile | null> => {
  const root = resolve(rendererDir)
  const file = resolve(join(root, decoded(urlPath === '/' ? '/index.html' : urlPath)))
  const contentType = contentTypes[extname(file)]
  if (!file.startsWith(root + sep) || contentType === undefined) return null
  try {
    return { body: await readFile(file), contentType }
  } catch {
    return null
  }
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path).replaceAll('\0', '')
  } catch {
    return ''
  }
}
