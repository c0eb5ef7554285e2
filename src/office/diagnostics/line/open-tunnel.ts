import type { Socket } from 'node:net'

/** A proxy’s answer to CONNECT is a few lines. */
const mostBytes = 8 * 1024

/**
 * Asks a proxy for a way through (RFC 9110, 9.3.6).
 * @param proxy name and password in it are shown to it, as the office's requests do
 * @returns its status; 0 where it is no HTTP
 */
export const openTunnel = (socket: Socket, target: string, proxy: URL): Promise<number> =>
  new Promise((resolve, reject) => {
    let head = ''
    const finish = (status: number) => {
      socket.off('data', read)
      resolve(status)
    }
    const read = (part: Buffer) => {
      head += part.toString('latin1')
      const status = /^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1]
      if (head.includes('\r\n\r\n')) finish(Number(status ?? 0))
      else if (head.length > mostBytes) finish(0)
    }
    socket.on('data', read)
    socket.once('error', reject)
    socket.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })))
    socket.write(`CONNECT ${target} HTTP/1.1\r\nhost: ${target}\r\n${account(proxy)}\r\n`)
  })

const account = ({ username, password }: URL): string => {
  if (username === '') return ''
  const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')
  return `proxy-authorization: Basic ${basic}\r\n`
}
