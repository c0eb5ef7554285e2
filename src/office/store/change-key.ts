import Database from 'better-sqlite3'

/**
 * Encrypts a closed copy of a store with another key, in place and durably, and looks it through with the new one. Row ids stay as they
 * are (`VACUUM INTO` may give new ones, and the search index goes by them). A crash leaves a copy that is thrown away. About 80 MB a
 * second; the thread waits meanwhile.
 *
 * @throws store_wrong_key, store_damaged as SQLite says them
 */
export const changeKeyOfCopy = (file: string, from: Buffer, to: Buffer): void => {
  const copy = openWithKey(file, from)
  try {
    // A key cannot be changed through a write-ahead log.
    copy.pragma('journal_mode=DELETE')
    copy.pragma('synchronous=FULL')
    copy.pragma(`rekey="x'${to.toString('hex')}'"`)
  } finally {
    copy.close()
  }
  const changed = openWithKey(file, to)
  try {
    const [answer] = changed.pragma('quick_check(1)') as { quick_check: string }[]
    if (answer?.quick_check !== 'ok')
      throw Object.assign(new Error('the copy is not whole'), { code: 'SQLITE_CORRUPT' })
  } finally {
    changed.close()
  }
}

const openWithKey = (file: string, key: Buffer) => {
  const db = new Database(file, { fileMustExist: true })
  db.pragma(`cipher='chacha20'`)
  db.pragma(`key="x'${key.toString('hex')}'"`)
  return db
}
