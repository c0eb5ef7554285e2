import { connect } from 'node:net'

export interface RawLine {
  write(text: string | Buffer): void
  /** All that the server said until it ended the connection; this side never does. */
  heard: Promise<string>
  /** Takes nothing for so long, and then all that still comes. */
  stopReading(ms: number): Promise<void>
  /** What it has said so far. */
  soFar(): string
}

/** Speaks to the server byte by byte, as no honest client does. */
export const rawLine = (url: string): RawLine => {
  const { port } = new URL(url)
  const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true })
  let text = ''
  socket.on('data', (bytes: Buffer) => (text += bytes.toString('latin1'))).on('error', () => {})
  const heard = new Promise<string>((resolve) => {
    const end = () => {
      resolve(text)
      socket.destroy()
    }
    socket.once('end', end).once('close', end)
  })
  const stopReading = async (ms: number) => {
    socket.pause()
    await new Promise((resolve) => setTimeout(resolve, ms))
    socket.resume()
  }
  return { write: (bytes) => void (socket.writable && socket.write(bytes)), heard, soFar: () => text, stopReading }
}

/** Says a byte now and then, and goes on for as long as the line is there. */
export const drip = async ({ write, heard }: RawLine, everyMs: number): Promise<string> => {
  const timer = setInterval(() => write('x'), everyMs)
  return heard.finally(() => clearInterval(timer))
}
