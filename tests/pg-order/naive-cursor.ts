import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { follow } from './follow.ts'

/**
 * The control: what everybody does first. Each writer takes a number from a sequence and commits a moment later, and a poller
 * asks for what is above the last number it saw. A number that is committed after a higher one is never seen.
 */
export const naiveCursor = async (url: string, { changes, writers }: { changes: number; writers: number }) => {
  const sql = postgres(url, { max: writers + 1, onnotice: () => {} })
  await sql`create table naive (seq bigint generated always as identity primary key)`
  const write = async (count: number) => {
    for (let n = 0; n < count; n++) {
      await sql.begin(async (mine) => {
        await mine`insert into naive default values`
        await pause(Math.random() * 3)
      })
    }
  }
  const each = Math.ceil(changes / writers)
  const writing = Promise.all(Array.from({ length: writers }, () => write(each)))
  const after = async (cursor: number, limit: number) => {
    const rows = await sql<{ seq: string }[]>`select seq from naive where seq > ${cursor} order by seq limit ${limit}`
    return rows.map(({ seq }) => ({ seq: Number(seq) }))
  }
  const seen = await follow(after, writing)
  await sql.end()
  return { missed: each * writers - seen, of: each * writers }
}
