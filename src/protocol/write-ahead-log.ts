const headBytes = 32
const frameHeadBytes = 24

/**
 * Is a write-ahead log of SQLite damaged in what had been committed? SQLite itself takes a log up to the first frame whose checksum
 * fails and forgets the rest without a word: right for what a power cut left unfinished, but one flipped bit would undo hours of
 * acknowledged work. The two can be told apart: each transaction is synced before the next begins, so only the last can be
 * unfinished. Where another follows the broken one, it was whole once. (In the very last one a flipped bit looks like a power cut.)
 *
 * Only a process that was killed leaves a log behind. Form: sqlite.org/fileformat2.html#walformat; page encryption does not matter, for
 * checksums are over the bytes as they lie there.
 */
export const isLogDamaged = (log: Uint8Array): boolean => {
  if (log.length <= headBytes) return false
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength)
  const pageBytes = view.getUint32(8)
  const littleEndian = (view.getUint32(0) & 1) === 0
  const salts = view.getBigUint64(16)
  const frameBytes = frameHeadBytes + pageBytes

  const sumOver = (from: number, length: number, [a, b]: Sums): Sums => {
    for (let at = from; at < from + length; at += 8) {
      a = (a + view.getUint32(at, littleEndian) + b) >>> 0
      b = (b + view.getUint32(at + 4, littleEndian) + a) >>> 0
    }
    return [a, b]
  }
  const storedAt = (at: number): Sums => [view.getUint32(at), view.getUint32(at + 4)]
  // The head lies in one sector and is synced before the first frame: no power cut breaks it.
  if (!same(sumOver(0, 24, [0, 0]), storedAt(24))) return true

  const frames = Math.floor((log.length - headBytes) / frameBytes)
  const placeOf = (frame: number) => headBytes + frame * frameBytes
  const sumsOf = (frame: number): Sums => storedAt(frame < 0 ? 24 : placeOf(frame) + 16)
  const isOfThisLog = (frame: number) => view.getBigUint64(placeOf(frame) + 8) === salts
  const followsOn = (frame: number): boolean => {
    if (!isOfThisLog(frame)) return false
    const head = sumOver(placeOf(frame), 8, sumsOf(frame - 1))
    return same(sumOver(placeOf(frame) + frameHeadBytes, pageBytes, head), sumsOf(frame))
  }
  const endsTransaction = (frame: number) => isOfThisLog(frame) && view.getUint32(placeOf(frame) + 4) !== 0

  let broken = 0
  while (broken < frames && followsOn(broken)) broken++
  for (let frame = broken; frame + 1 < frames; frame++) {
    if (endsTransaction(frame) && followsOn(frame + 1)) return true
  }
  return false
}

type Sums = readonly [number, number]
const same = (one: Sums, other: Sums): boolean => one[0] === other[0] && one[1] === other[1]
