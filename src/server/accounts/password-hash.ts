import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** Cost of Argon2id. A stored hash names its own, so that it can grow over the years. */
export interface PasswordCost {
  memoryKiB: number
  passes: number
  lanes: number
}

/** 100–125 ms on one core of the machine this was measured on, three times OWASP's least (19 MiB, 2 passes; 2025). */
export const defaultPasswordCost: PasswordCost = { memoryKiB: 64 * 1024, passes: 2, lanes: 1 }

const derive = promisify(argon2)
const tagBytes = 32
const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

const argon2id = (password: string, salt: Buffer, { memoryKiB, passes, lanes }: PasswordCost): Promise<Buffer> =>
  derive('argon2id', {
    message: Buffer.from(password.normalize('NFC')),
    nonce: salt,
    memory: memoryKiB,
    passes,
    parallelism: lanes,
    tagLength: tagBytes,
  })

/** As a PHC string: `$argon2id$v=19$m=65536,t=2,p=1$salt$hash`. */
export const hashPassword = async (password: string, cost: PasswordCost): Promise<string> => {
  const salt = randomBytes(16)
  const hash = await argon2id(password, salt, cost)
  return `$argon2id$v=19$m=${cost.memoryKiB},t=${cost.passes},p=${cost.lanes}$${base64(salt)}$${base64(hash)}`
}

export const isPassword = async (password: string, stored: string): Promise<boolean> => {
  const { cost, salt, hash } = read(stored)
  const own = await argon2id(password, salt, cost)
  return own.length === hash.length && timingSafeEqual(own, hash)
}

/** Was it made at a lower cost than is asked for today? */
export const isCheaper = (stored: string, { memoryKiB, passes }: PasswordCost): boolean => {
  const { cost } = read(stored)
  return cost.memoryKiB * cost.passes < memoryKiB * passes
}

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

const read = (stored: string): { cost: PasswordCost; salt: Buffer; hash: Buffer } => {
  const [, memory, passes, lanes, salt, hash] = form.exec(stored) ?? []
  if (!salt || !hash) throw new Error('not a password hash of ours')
  return {
    cost: { memoryKiB: Number(memory), passes: Number(passes), lanes: Number(lanes) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}
