import { anything, array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArguments } from './read-arguments.ts'

const letter = 'lontar:surat/0b7e6f58-3a64-4f0b-9c39-0b9f6c1f2a11'
const linux = (...args: string[]) => readArguments(args, '/home/wayan', 'linux')
const windows = (...args: string[]) => readArguments(args, 'C:\\Users\\Wayan', 'win32')

describe('what somebody asked of the app by starting it', () => {
  it('a link in a mail names a letter; the start of the computer brings no window', () => {
    expect(linux(letter)).toEqual({ hidden: false, links: [letter], files: [] })
    expect(linux('--hidden')).toEqual({ hidden: true, links: [], files: [] })
  })

  it('a file is opened by double click, wherever it lies on this computer', () => {
    expect(linux('pindahan.lontar', '/media/usb/x.LONTAR').files).toEqual([
      '/home/wayan/pindahan.lontar',
      '/media/usb/x.LONTAR',
    ])
    expect(linux('file:///home/wayan/surat%20saya.lontar').files).toEqual(['/home/wayan/surat saya.lontar'])
    expect(windows('C:\\Users\\Wayan\\x.lontar', 'y.lontar').files).toEqual([
      'C:\\Users\\Wayan\\x.lontar',
      'C:\\Users\\Wayan\\y.lontar',
    ])
  })

  it.each([
    '\\\\penyerang.example\\x\\y.lontar',
    '//penyerang.example/x/y.lontar',
    '\\\\?\\C:\\x.lontar',
    '\\\\.\\pipe\\x.lontar',
    'C:\\x.txt:y.lontar',
    'file://penyerang.example/x.lontar',
    '\\x\\..\\..\\..\\\\server\\x.lontar:z.lontar',
    'C:x.lontar',
  ])('on Windows %s is no file of this computer', (path) => {
    expect(windows(path).files.filter((file) => !file.startsWith('C:\\Users\\Wayan\\'))).toEqual([])
  })

  it.each([
    'https://example.com/x.lontar',
    'file://elsewhere/x.lontar',
    'smb://s/x.lontar',
    'x.lontar\0.pdf',
    '/etc/passwd',
    'lontar:surat/x',
    'lontar://app/',
    'lontar:hapus',
  ])('%s is nothing of ours', (arg) => expect(linux(arg)).toEqual({ hidden: false, links: [], files: [] }))

  it('Chromium’s own switches and whatever a page appends to its link are passed over', () => {
    expect(
      linux('--original-process-start-time=1', letter, '--gpu-launcher=calc', '--hidden=no', '--no-sandbox'),
    ).toEqual({
      hidden: false,
      links: [letter],
      files: [],
    })
  })

  it('a hundred at once are a mistake', () => {
    expect(linux(...Array.from({ length: 100 }, (_, i) => `${i}.lontar`)).files).toHaveLength(5)
  })

  it('whatever is written there, nothing throws, and only local .lontar files and known places come out', () => {
    const piece = oneof(
      string({ unit: 'binary', maxLength: 60 }),
      constantFrom('lontar:', 'file:', '\\\\', '//', '..', '.lontar', 'C:', '\\', '/', '%00', '%2e', '?', '#', letter),
    )
    const arg = array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
    assert(
      property(
        array(oneof(arg, anything()), { maxLength: 8 }),
        constantFrom('win32', 'linux', 'darwin'),
        (args, platform) => {
          const { links, files } = readArguments(args, platform === 'win32' ? 'C:\\u' : '/u', platform)
          for (const link of links) expect(link).toMatch(/^lontar:/)
          for (const file of files)
            expect(file).toMatch(platform === 'win32' ? /^[a-z]:\\[^:]*\.lontar$/i : /^\/.*\.lontar$/is)
        },
      ),
      { numRuns: 3000 },
    )
  })
})
