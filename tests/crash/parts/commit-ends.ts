/**
 * Where each transaction of a write-ahead log ends. Behind a head of 32 bytes come frames of 24 bytes and a page; the frame that names
 * the new size of the database ends a transaction (sqlite.org/fileformat2.html#walformat).
 */
export const commitEnds = (log: Buffer): number[] => {
  if (log.length < 32) return []
  const frame = 24 + log.readUInt32BE(8)
  const salts = log.subarray(16, 24)
  const ends: number[] = []
  for (let at = 32; at + frame <= log.length && log.subarray(at + 8, at + 16).equals(salts); at += frame) {
    if (log.readUInt32BE(at + 4) !== 0) ends.push(at + frame)
  }
  return ends
}
