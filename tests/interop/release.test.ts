import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync, appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeRelease } from '../../scripts/release/make-release.ts'
import { canonicalJson } from '../../src/protocol/canonical-json.ts'
import { manifestName, signatureName } from '../../src/protocol/releases/release-manifest.ts'
import { readReleaseKeys } from '../../src/releases/read-release-keys.ts'
import { runLontar } from '../support/run-lontar.ts'

/** A release as its maker leaves it in a folder, keys by openssl; verified by our command, and by openssl and coreutils alone. */
let dir: string
let folder: string
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, encoding: 'utf8', stdio: 'pipe' })
const makeKey = (name: string) => {
  openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', `${name}.key`)
  openssl('ec', '-in', `${name}.key`, '-pubout', '-out', `keys/${name}.pem`)
  return join(dir, `${name}.key`)
}
const make = (...keyFiles: string[]) =>
  makeRelease({ folder, keyFiles, days: 400, now: new Date('2026-11-26T02:00:00Z') })
const verify = (...more: string[]) => runLontar(['release', 'verify', folder, '--keys', join(dir, 'keys'), ...more])
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-release-'))
  folder = join(dir, 'dist')
  mkdirSync(folder)
  mkdirSync(join(dir, 'keys'))
  writeFileSync(join(folder, 'Lontar-0.1.0.msi'), 'isi pemasang')
  writeFileSync(join(folder, 'lontar-0.1.0.cdx.json'), '{}')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('anybody can verify it: by the command, and without any of our code by openssl and sha256sum', async () => {
  await make(makeKey('provinsi'))
  const { code, stdout } = await verify('--json')
  expect(code).toBe(0)
  const [key] = await readReleaseKeys(join(dir, 'keys'))
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'right',
    version: '0.1.0',
    signedBy: [key!.fingerprint],
    files: ['Lontar-0.1.0.msi', 'lontar-0.1.0.cdx.json', 'SHA256SUMS'].map((name) => ({ name, found: 'right' })),
  })
  const signed = [join(folder, manifestName), join(folder, signatureName(key!.id))] as const
  const judge = ['pkeyutl', '-verify', '-pubin', '-inkey', 'keys/provinsi.pem', '-rawin', '-digest', 'sha256']
  expect(openssl(...judge, '-in', signed[0], '-sigfile', signed[1])).toMatch(/Verified Successfully/)
  expect(execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toMatch(/msi: OK/)
  expect(openssl('pkey', '-pubin', '-in', 'keys/provinsi.pem', '-outform', 'DER', '-out', 'key.der')).toBe('')
  expect(openssl('dgst', '-sha256', '-r', 'key.der')).toContain(key!.fingerprint)
})

it('a signature made by openssl over a manifest is believed: a key in a safe needs no code of ours', async () => {
  await make(makeKey('provinsi'))
  const [key] = await readReleaseKeys(join(dir, 'keys'))
  const file = join(folder, signatureName(key!.id))
  openssl('dgst', '-sha256', '-sign', 'provinsi.key', '-out', file, join(folder, manifestName))
  expect((await verify()).code).toBe(0)
})

it.each([
  ['a changed file', () => appendFileSync(join(folder, 'Lontar-0.1.0.msi'), 'x'), 'release_file_changed'],
  ['a file that nobody vouched for', () => writeFileSync(join(folder, 'Setup.exe'), 'x'), 'release_file_unlisted'],
  [
    'a changed manifest',
    () => {
      const file = join(folder, manifestName)
      writeFileSync(file, readFileSync(file, 'utf8').replace('"0.1.0"', '"0.2.0"'))
    },
    'release_signature_wrong',
  ],
  [
    'a manifest that says a thing twice, however well signed',
    () => {
      const file = join(folder, manifestName)
      writeFileSync(file, readFileSync(file, 'utf8').replace('{', '{"version":"9.9.9",'))
      resign(file)
    },
    'release_unreadable',
  ],
  [
    'a manifest that names a file elsewhere',
    () => {
      const file = join(folder, manifestName)
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as { artefacts: { name: string }[] }
      manifest.artefacts[0]!.name = '../../etc/passwd'
      writeFileSync(file, canonicalJson(manifest))
      resign(file)
    },
    'release_unreadable',
  ],
  ['a signature that is rubbish', () => writeFileSync(signatureFile(), 'x'), 'release_signature_wrong'],
  ['no signature', () => rmSync(signatureFile()), 'release_key_unknown'],
  [
    'a manifest of many megabytes',
    () => writeFileSync(join(folder, manifestName), ' '.repeat(1 << 20)),
    'release_unreadable',
  ],
])('%s is noticed', async (_, tamper, code) => {
  await make(makeKey('provinsi'))
  tamper()
  const answer = await verify()
  expect([answer.code, answer.error?.code]).toEqual([1, code])
})
const signatureFile = () => {
  const name = execFileSync('ls', [folder], { encoding: 'utf8' })
    .split('\n')
    .find((found) => found.endsWith('.sig'))
  return join(folder, name!)
}
const resign = (file: string) => openssl('dgst', '-sha256', '-sign', 'provinsi.key', '-out', signatureFile(), file)

it('keys change hands: while both sign, offices that know one of the two believe', async () => {
  const [old, next] = [makeKey('lama'), makeKey('baru')]
  await make(old, next)
  expect((await verify()).code).toBe(0)
  renameSync(join(dir, 'keys/lama.pem'), join(dir, 'lama.pem'))
  expect((await verify()).code).toBe(0)
  await make(old)
  expect(await verify()).toMatchObject({ code: 1, error: { code: 'release_key_unknown' } })
})

it('a list without its files is told apart, and words are in the language of whoever asks', async () => {
  await make(makeKey('provinsi'))
  expect(await runLontar(['release', 'verify', join(folder, manifestName), '--keys', join(dir, 'keys')])).toMatchObject(
    {
      code: 0,
      stdout: expect.stringContaining('its files were not compared') as string,
    },
  )
  for (const name of ['Lontar-0.1.0.msi', 'lontar-0.1.0.cdx.json', 'SHA256SUMS']) rmSync(join(folder, name))
  expect(
    await runLontar(['release', 'verify', folder, '--keys', join(dir, 'keys')], { env: { LANG: 'id_ID.UTF-8' } }),
  ).toMatchObject({
    code: 3,
    stdout: expect.stringContaining('tidak ada berkasnya di sini') as string,
  })
  expect((await runLontar(['release', 'make', folder])).code).toBe(64)
})
