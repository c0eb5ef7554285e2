import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { buildFaultShim, shimEnv, type Fault } from '../support/fault-shim/build-fault-shim.ts'
import { whyNoFaultyCards } from '../support/fault-shim/faulty-cards.ts'
import { createSoftToken, type SoftToken } from '../support/softhsm/create-soft-token.ts'
import { runLontar } from '../support/run-lontar.ts'

/** The command line with cards: the real token process, SoftHSM, and a driver with faults over it. */
describe.skipIf((await whyNoFaultyCards()) !== null)('signing with a card from the command line', () => {
  let dir: string
  let token: SoftToken
  let shim: string
  const pin = '123456'
  const out = () => join(dir, 'out.pdf')
  const state = () => join(dir, 'tries')
  const sign = (args: string[], secret = pin, env: Record<string, string> = token.env) =>
    runLontar(['sign', join(dir, 'letter.pdf'), out(), ...args], { secret, env })

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'lontar-cli-'))
    const authority = await createAuthority(join(dir, 'ca'))
    const [head, other] = [
      await authority.issue({ name: 'Kepala Dinas (uji)' }),
      await authority.issue({ name: 'Kepala Dinas (uji) EC', key: 'p256' }),
    ]
    token = await createSoftToken({
      dir: join(dir, 'token'),
      label: 'Kadis',
      pin,
      keyPem: head.keyPem,
      certificateDer: head.certificateDer,
      chainDer: head.chainDer,
      more: [{ keyPem: other.keyPem, certificateDer: other.certificateDer }],
    })
    shim = await buildFaultShim()
    await writeFile(join(dir, 'letter.pdf'), await letterPdf())
    await writeFile(join(dir, 'root.pem'), authority.rootPem)
  })
  afterEach(async () => {
    await Promise.all([out(), state(), `${state()}.log`].map((file) => rm(file, { force: true })))
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  test('the key that was named signs, with or without a line’s end behind the PIN; the judge finds it valid', async () => {
    for (const [i, secret] of [pin, `${pin}\n`].entries()) {
      const run = await sign(['--module', token.module, '--token', 'Kadis', '--id', token.keyIds[i]!], secret)
      expect(run, run.stderr).toMatchObject({ code: 0, stderr: '' })
      expect((await runLontar(['verify', out(), '--trust', join(dir, 'root.pem')])).code).toBe(0)
    }
  })

  test('two keys and none named: both are told, and no PIN is used', async () => {
    const run = await sign(['--module', token.module])
    expect(run).toMatchObject({ code: 1, error: { code: 'signer_ambiguous' } })
    expect(run.error!.what).toContain(token.keyIds[1])
  })

  test('no such token, no such key, no such driver', async () => {
    expect(await sign(['--module', token.module, '--token', 'Lain'])).toMatchObject({
      code: 1,
      error: { code: 'token_absent' },
    })
    expect(await sign(['--module', token.module, '--id', 'ffff'])).toMatchObject({
      code: 1,
      error: { code: 'token_absent' },
    })
    expect(await sign(['--module', join(dir, 'nix.so')])).toMatchObject({
      code: 1,
      error: { code: 'token_module_missing' },
    })
  })

  const faulty = (faults: Fault[], secret = pin, more: string[] = []) =>
    sign(['--module', shim, '--id', token.keyId, ...more], secret, {
      ...token.env,
      ...shimEnv(token.module, faults, state()),
    })
  const triesLeft = async () => Number(await readFile(state(), 'utf8'))

  test('a wrong PIN is one try, is not repeated, and writes nothing', async () => {
    const run = await faulty(['pin-tries'], '111111')
    expect(run).toMatchObject({ code: 1, error: { code: 'pin_incorrect' } })
    expect(await triesLeft()).toBe(2)
    expect(run.stderr).not.toContain('111111')
    expect(await readdir(dir)).not.toContain('out.pdf')
  })
  test('the final try is used only when that was said', async () => {
    await writeFile(state(), '1')
    expect(await faulty(['pin-tries'])).toMatchObject({ code: 1, error: { code: 'pin_final_try' } })
    expect(await triesLeft()).toBe(1)
    expect((await faulty(['pin-tries'], pin, ['--final-try'])).code).toBe(0)
  })
  test('a driver that crashes is told as such, and writes nothing', async () => {
    const run = await faulty(['crash-in-sign'])
    expect(run).toMatchObject({ code: 1, error: { code: 'token_process_died' } })
    expect(await readdir(dir)).not.toContain('out.pdf')
  })

  test('certificates that show after login only: one PIN, one try', async () => {
    const run = await faulty(['hidden-certificates', 'pin-tries'])
    expect(run, run.stderr).toMatchObject({ code: 0 })
    expect(await faulty(['hidden-certificates', 'pin-tries'], '111111')).toMatchObject({
      error: { code: 'pin_incorrect' },
    })
    expect(await triesLeft()).toBe(2)
  })
  test('a signature that does not fit is thrown away', async () => {
    expect(await faulty(['zero-signature'])).toMatchObject({ code: 1, error: { code: 'token_bad_signature' } })
    expect(await readdir(dir)).not.toContain('out.pdf')
  })
})
