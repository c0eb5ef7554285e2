import { LontarError } from '../../protocol/errors/lontar-error.ts'

const limit = 4096

/**
 * All of standard input, as it is. At a terminal it is asked for without being shown, up to Enter.
 * @throws LontarError secret_too_long
 */
export const readSecret = async (input: NodeJS.ReadStream = process.stdin): Promise<string> => {
  if (input.isTTY) return askHidden(input)
  const parts: Buffer[] = []
  let length = 0
  for await (const part of input as AsyncIterable<Buffer>) {
    length += part.length
    if (length > limit) throw new LontarError('secret_too_long', { limit })
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** `printf` gives a secret as it is, `echo` puts a line's end behind it: both are meant. Null where there is none. */
export const withoutLineEnd = (secret: string): string | null => {
  const bare = secret.replace(/\r?\n$/, '')
  return bare === secret ? null : bare
}

/** Asked at a terminal, never shown. */
export const askHidden = (input: NodeJS.ReadStream, label = 'PIN'): Promise<string> =>
  new Promise((resolve) => {
    process.stderr.write(`${label}: `)
    input.setRawMode(true).resume()
    let typed = ''
    const take = (text: Buffer) => {
      for (const sign of text.toString('utf8')) {
        if (sign === '\u0003') process.exit(130)
        if (sign === '\r' || sign === '\n' || sign === '\u0004') {
          input.setRawMode(false).off('data', take).pause()
          process.stderr.write('\n')
          return resolve(typed)
        }
        typed = sign === '\u007f' || sign === '\b' ? typed.slice(0, -1) : typed + sign
      }
    }
    input.on('data', take)
  })
