import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { appOrigin } from '../protocol/desktop-api.ts'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import type { AppResponse } from '../shell/serve-app.ts'
import type { ShellLog } from '../shell/shell-log.ts'
import { saveFile } from './save-file.ts'

/** Keeps what the screens hand out for download in the person's download folder. */
export const saveDownloads = (
  page: Page,
  dir: string,
  serve: (method: string, path: string) => Promise<AppResponse>,
  log: ShellLog,
): void => {
  page.on('download', (download) => {
    bytesOf(download, serve)
      .then((bytes) => saveFile(bytes, download.suggestedFilename(), dir))
      // The name of a letter's file tells of the letter.
      .then((path) => log('info', 'download_saved', { kind: extname(path) }))
      .catch((error: unknown) =>
        log('error', 'download_failed', {
          code: LontarError.from(error).code,
          kind: extname(download.suggestedFilename()),
        }),
      )
  })
}

/** The browser fetches a download past the request routing and finds no such host, so a document is read from the office instead. */
const bytesOf = async (
  download: Download,
  serve: (method: string, path: string) => Promise<AppResponse>,
): Promise<Buffer> => {
  const url = new URL(download.url())
  if (url.origin !== appOrigin || url.protocol === 'blob:') return readFile(await download.path())
  const response = await serve('GET', url.pathname)
  if (response.status !== 200) throw new LontarError('file_missing')
  return response.body
}
