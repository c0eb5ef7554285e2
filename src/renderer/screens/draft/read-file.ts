import { LontarError } from '../../../protocol/errors/lontar-error.ts'

/** More than this is not even read into memory; the office’s own, smaller limit is told by the office. Bytes. */
export const readableBytes = 128 * 1024 * 1024

/**
 * A chosen file as base64, as files cross the border to the office.
 * @throws {LontarError} attachment_too_large, chosen_file_unreadable
 */
export const readFileAsBase64 = (file: File): Promise<string> => {
  if (file.size > readableBytes) {
    const params = { name: file.name, size: file.size, limit: readableBytes }
    return Promise.reject(new LontarError('attachment_too_large', params))
  }
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve((reader.result as string).replace(/^[^,]*,/, '')))
    reader.addEventListener('error', () =>
      reject(new LontarError('chosen_file_unreadable', { name: file.name }, { cause: reader.error })),
    )
    reader.readAsDataURL(file)
  })
}
