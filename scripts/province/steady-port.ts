import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { freePort } from '../../tests/support/free-port.ts'

/**
 * A port of 127.0.0.1 that stays the same from run to run: the apps of the demo people keep the addresses they were told
 * when they enrolled.
 * @param file where ports are remembered, by name
 * @param wanted takes the place of the remembered one
 * @throws one line, when the remembered port is taken: most likely the same province is running already
 */
export const steadyPort = async (file: string, name: string, wanted?: number): Promise<number> => {
  const ports: Record<string, number> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const known = wanted ?? ports[name]
  const port = known ?? (await newPort(Object.values(ports)))
  if (known !== undefined && !(await isFree(known))) {
    throw new Error(
      `Port ${known} of the embedded province is taken. Is Lontar running from this folder already? If not, remove ${file}.`,
    )
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ ...ports, [name]: port }))
  return port
}

/** None of those that the system gives to whoever opens a connection: it is to be free again tomorrow. */
const newPort = async (others: number[]): Promise<number> => {
  const port = await freePort()
  return others.includes(port) ? newPort(others) : port
}

const isFree = async (port: number): Promise<boolean> => {
  const probe = createServer()
  try {
    probe.listen(port, '127.0.0.1')
    await once(probe, 'listening')
    return true
  } catch {
    return false
  } finally {
    probe.close()
  }
}
