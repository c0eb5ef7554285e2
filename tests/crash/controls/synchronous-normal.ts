import Database from 'better-sqlite3'

/**
 * A control: loaded before a program (`--import`), every database of it works with synchronous=NORMAL and says that it is FULL. What
 * a power cut then takes shows that the test would see it.
 */
const pragma = Database.prototype.pragma
Database.prototype.pragma = function (source, options) {
  if (source === 'synchronous=FULL') return pragma.call(this, 'synchronous=NORMAL')
  const value: unknown = pragma.call(this, source, options)
  return source === 'synchronous' && options?.simple === true ? 2 : value
}
