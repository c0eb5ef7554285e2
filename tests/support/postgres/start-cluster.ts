import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chown, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { freePort } from '../free-port.ts'
import { patience } from '../patience.ts'
import { findPostgres } from './find-postgres.ts'
import { unprivilegedUser, type UserIds } from './unprivileged-user.ts'

export interface PostgresCluster {
  /** Makes an empty database and gives its address, with user and password in it. */
  database(): Promise<string>
  /** Ends it without a chance to tidy up and starts it again on the same data: every connection is lost. */
  restart(): Promise<void>
  /** Ends it and removes its data. */
  stop(): Promise<void>
}

interface Place {
  programs: string
  dir: string
  port: number
  as: UserIds | undefined
}

/**
 * A real PostgreSQL of its own, as durable as the province's, for one test file. It never outlives this process.
 *
 * @param pages what initdb is told of its pages
 */
export const startCluster = async (pages: readonly string[] = ['--data-checksums']): Promise<PostgresCluster> => {
  const dir = await mkdtemp(join(tmpdir(), 'lontar-postgres-'))
  const place = { programs: findPostgres()!, dir, port: await freePort(), as: unprivilegedUser() }
  const password = randomBytes(16).toString('hex')
  if (place.as) await chown(dir, place.as.uid, place.as.gid)
  await initialise(place, password, pages)
  let end = await run(place)

  const url = (database: string) => `postgres://lontar:${password}@127.0.0.1:${place.port}/${database}`
  const admin = postgres(url('postgres'), { max: 1, onnotice: () => {} })
  let count = 0
  return {
    async database() {
      const name = `province_${++count}`
      await admin.unsafe(`create database ${name}`)
      return url(name)
    },
    async restart() {
      await end('keep')
      end = await run(place)
    },
    async stop() {
      await admin.end()
      await end('remove')
    },
  }
}

const initialise = async ({ programs, dir, as }: Place, password: string, pages: readonly string[]): Promise<void> => {
  const passwordFile = join(dir, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (as) await chown(passwordFile, as.uid, as.gid)
  const identity = ['--username=lontar', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const args = ['-D', join(dir, 'data'), ...identity, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', ...pages]
  await promisify(execFile)(join(programs, 'initdb'), args, { ...as, cwd: '/' })
}

/**
 * Between this process and PostgreSQL stands a shell that ends it (QUIT: at once) when it is told, or when its input ends,
 * which it does when this process dies, however that happens.
 */
const keeper = `
"$1/postgres" -D "$2/data" -p "$3" -k "$2" -c listen_addresses=127.0.0.1 -c fsync=on </dev/null &
read -r word
kill -QUIT $!
wait $!
[ "$word" = keep ] || rm -rf "$2"
`

const run = async ({ programs, dir, port, as }: Place): Promise<(word: 'keep' | 'remove') => Promise<void>> => {
  const args = ['-c', keeper, 'keeper', programs, dir, String(port)]
  // In a group of its own: Ctrl-C in a terminal must not end the keeper before its work is done.
  const child = spawn('sh', args, { ...as, cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'pipe'] })
  const exited = once(child, 'exit')
  await ready(child.stderr)
  return async (word) => {
    child.stdin.end(`${word}\n`)
    await exited
  }
}

const ready = async (log: NodeJS.ReadableStream): Promise<void> => {
  const lines: string[] = []
  const reader = createInterface({ input: log })
  const limit = setTimeout(() => reader.close(), patience)
  for await (const line of reader) {
    lines.push(line)
    if (!line.includes('ready to accept connections')) continue
    clearTimeout(limit)
    // Read on, or PostgreSQL would stand still once the pipe is full.
    log.resume()
    return
  }
  throw new Error(`PostgreSQL did not start:\n${lines.join('\n')}`)
}
