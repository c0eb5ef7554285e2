import { FuseState, FuseV1Options } from '@electron/fuses'

/** By this Electron marks the place of its fuses inside its binary. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseCount = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length

/**
 * A Windows program in the place of Electron's, which cannot be had everywhere: a true 64-bit executable that ends at once with 0,
 * and carries the fuses in the state in which Electron comes, so that each one that must differ has to be switched by the packing.
 * The layout is that of Microsoft's "PE Format".
 */
export const windowsStandIn = (): Buffer => {
  const wire = Buffer.alloc(fuseCount, FuseState.ENABLE)
  for (const off of [
    FuseV1Options.OnlyLoadAppFromAsar,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.EnableCookieEncryption,
  ])
    wire[off] = FuseState.DISABLE
  // xor eax, eax; ret: Windows ends a program whose first function returns.
  const code = Buffer.from([0x31, 0xc0, 0xc3])
  const data = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, fuseCount]), wire])

  const headers = Buffer.alloc(blockSize)
  headers.write('MZ')
  headers.writeUInt32LE(0x40, 0x3c)
  const coff = 0x44
  headers.write('PE\0\0', 0x40, 'latin1')
  headers.writeUInt16LE(0x8664, coff) // x64
  headers.writeUInt16LE(2, coff + 2) // sections
  headers.writeUInt16LE(240, coff + 16) // size of the optional header
  headers.writeUInt16LE(0x22, coff + 18) // executable, large addresses
  const optional = coff + 20
  headers.writeUInt16LE(0x20b, optional) // PE32+
  headers.writeUInt32LE(blockSize, optional + 4) // size of code
  headers.writeUInt32LE(blockSize, optional + 8) // size of data
  headers.writeUInt32LE(pageSize, optional + 16) // entry point
  headers.writeUInt32LE(pageSize, optional + 20) // base of code
  headers.writeBigUInt64LE(0x140000000n, optional + 24) // image base
  headers.writeUInt32LE(pageSize, optional + 32)
  headers.writeUInt32LE(blockSize, optional + 36)
  headers.writeUInt16LE(6, optional + 40) // oldest Windows
  headers.writeUInt16LE(6, optional + 48)
  headers.writeUInt32LE(3 * pageSize, optional + 56) // size in memory
  headers.writeUInt32LE(blockSize, optional + 60) // size of headers
  headers.writeUInt16LE(2, optional + 68) // a program with windows
  headers.writeUInt16LE(0x8160, optional + 70) // may be moved, no execution of data, terminal server aware
  for (const at of [72, 80, 88, 96])
    headers.writeBigUInt64LE(at === 72 || at === 88 ? 0x100000n : 0x1000n, optional + at)
  headers.writeUInt32LE(16, optional + 108) // directories, all empty
  section(headers, optional + 240, '.text', 1, code.length, 0x60000020)
  section(headers, optional + 280, '.data', 2, data.length, 0xc0000040)
  return Buffer.concat([headers, toBlock(code), toBlock(data)])
}

const blockSize = 512
const pageSize = 4096

const section = (headers: Buffer, at: number, name: string, number: number, size: number, flags: number) => {
  headers.write(name, at)
  headers.writeUInt32LE(size, at + 8)
  headers.writeUInt32LE(number * pageSize, at + 12)
  headers.writeUInt32LE(blockSize, at + 16)
  headers.writeUInt32LE(number * blockSize, at + 20)
  headers.writeUInt32LE(flags, at + 36)
}

const toBlock = (content: Buffer) => Buffer.concat([content, Buffer.alloc(blockSize - content.length)])
