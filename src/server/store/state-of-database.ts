import { closeSync, existsSync, openSync, readSync } from 'node:fs'

/** How a database of SQLite without encryption begins (sqlite.org/fileformat2.html#the_database_header). */
const plainHead = 'SQLite format 3\0'

/** What lies there, by its first bytes; an encrypted database begins with random ones. */
export const stateOf = (path: string): 'empty' | 'plain' | 'encrypted' => {
  if (!existsSync(path)) return 'empty'
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(plainHead.length)
    if (readSync(file, head) === 0) return 'empty'
    return head.toString('latin1') === plainHead ? 'plain' : 'encrypted'
  } finally {
    closeSync(file)
  }
}
