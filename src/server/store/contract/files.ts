import { expect, test } from 'vitest'
import type { Bench } from './bench.ts'
import { at, later, aDevice } from './sample-rows.ts'

/** Files, and who brought them. */
export const files = (bench: Bench): void => {
  test('a complete file is known by its hash, and who brought it', async () => {
    const [mine, other] = [aDevice(), aDevice()]
    const file = { sha256: 'f'.repeat(64), size: 104_857_600, at }
    await bench.write(async (writer) => {
      await writer.addDevice(mine)
      await writer.addDevice(other)
      await writer.addFile({ ...file, deviceId: mine.id })
      await writer.addFile({ ...file, deviceId: mine.id })
    })
    expect(await bench.store.fileSize(file.sha256)).toBe(104_857_600)
    expect(await bench.store.fileSize('none')).toBeUndefined()
    expect(await bench.store.isUploader(file.sha256, mine.id)).toBe(true)
    expect(await bench.store.isUploader(file.sha256, other.id)).toBe(false)
  })

  test('a file that nobody is given any more is nobody’s who brought it; gone, its size is not told; brought anew, it is here', async () => {
    const mine = aDevice()
    const file = { sha256: 'e'.repeat(64), size: 7, at, deviceId: mine.id }
    await bench.write(async (writer) => {
      await writer.addDevice(mine)
      await writer.addFile(file)
      await writer.closeFile(file.sha256, at)
      await writer.closeFile(file.sha256, later)
    })
    expect(await bench.store.isUploader(file.sha256, mine.id)).toBe(false)
    expect(await bench.store.isFileClosed(file.sha256)).toBe(true)
    expect(await bench.store.closedFiles(at)).toEqual([{ sha256: file.sha256, size: 7 }])
    expect(await bench.store.closedFiles('2026-01-01')).toEqual([])
    await bench.write((writer) => writer.noteDestroyed(file.sha256, later))
    expect(await bench.store.fileSize(file.sha256)).toBeUndefined()
    expect([await bench.store.closedFiles(later), await bench.store.isFileClosed(file.sha256)]).toEqual([[], false])
    await bench.write((writer) => writer.addFile(file))
    expect(await bench.store.fileSize(file.sha256)).toBe(7)
    expect(await bench.store.isUploader(file.sha256, mine.id)).toBe(true)
    expect(await bench.store.isFileClosed(file.sha256)).toBe(false)
  })
}
