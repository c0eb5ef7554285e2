import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Authority, type Issued, type IssueOptions, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { encryptedPdf, plainPdf } from '../support/pdfs.ts'
import { type LontarRun, runLontar } from '../support/run-lontar.ts'

let dir: string
let authority: Authority
let head: Issued
const password = 'kata-sandi-uji ñ'
const file = (name: string) => join(dir, name)
const p12Of = async (name: string, options: Partial<IssueOptions>) => {
  const issued = await authority.issue({ name, ...options })
  await writeFile(file(`${name}.p12`), await authority.p12({ issued, password }))
  return file(`${name}.p12`)
}
const p12 = (input: string, out: string, ...more: string[]) =>
  runLontar(['sign', file(input), file(out), '--p12', file('kadis.p12'), ...more], { secret: password })

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-cli-'))
  authority = await createAuthority(join(dir, 'ca'))
  head = await authority.issue({ name: 'Kepala Dinas (uji)' })
  await writeFile(file('kadis.p12'), await authority.p12({ issued: head, password }))
  await writeFile(file('letter.pdf'), await letterPdf({ fields: ['ttd-1', 'ttd-2'] }))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

/** Nothing of it may be left: no result, no half of one. */
const refused = async (run: LontarRun, code: string, out: string) => {
  expect(run).toMatchObject({ code: 1, stdout: '', error: { code } })
  expect(run.error!.title).not.toBe('')
  expect(run.error!.what).not.toContain('{')
  expect(run.stderr.trim().split('\n'), 'one line').toHaveLength(1)
  expect((await readdir(dir)).filter((name) => name.includes(out))).toEqual([])
}

describe('signing with a certificate file', () => {
  test('fills the first empty field, then the next; other judges find both good', async () => {
    const first = await p12('letter.pdf', 'one.pdf')
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(first.stdout)).toMatchObject({ signer: 'Kepala Dinas (uji)', level: 'B-B' })
    expect((await p12('one.pdf', 'two.pdf', '--field', 'ttd-2')).code).toBe(0)
    const [one, two] = await Promise.all(['one.pdf', 'two.pdf'].map((name) => readFile(file(name))))
    expect(two!.subarray(0, one!.length).equals(one!)).toBe(true)
    expect(await askOtherJudges(two!)).toMatchObject({ valid: 2, qpdfOk: true })
  })

  test('the whole of standard input is the password; a line’s end that echo adds is forgiven', async () => {
    const args = ['sign', file('letter.pdf'), file('echo.pdf'), '--p12', file('kadis.p12')]
    expect((await runLontar(args, { secret: `${password}\n` })).code).toBe(0)
    await writeFile(file('newline.p12'), await authority.p12({ issued: head, password: 'dengan\n' }))
    args[4] = file('newline.p12')
    expect((await runLontar(args, { secret: 'dengan\n' })).code).toBe(0)
  })

  test('on a page, with a mark that others see; without a field and a rectangle, invisibly', async () => {
    await writeFile(file('scan.pdf'), await plainPdf())
    const rect = ['--page', '1', '--rect', '60,60,142,57']
    const seen = await p12(
      'scan.pdf',
      'seen.pdf',
      ...rect,
      '--title',
      'Kepala Dinas',
      '--check-url',
      'https://a.example/v',
    )
    expect(seen, seen.stderr).toMatchObject({ code: 0 })
    expect((await p12('seen.pdf', 'hidden.pdf')).code).toBe(0)
    expect(await askOtherJudges(await readFile(file('hidden.pdf')))).toMatchObject({ valid: 2, qpdfOk: true })
    const text = execFileSync('pdftotext', [file('hidden.pdf'), '-'], { encoding: 'utf8' })
    expect(text.match(/Kepala Dinas \(uji\)/g)).toHaveLength(1)
    await refused(await p12('scan.pdf', 'v1.pdf', '--page', '9', '--rect', '60,60,142,57'), 'place_outside_page', 'v1')
    for (const bad of ['60,60', '1,2,3,x', '1,2,0,4'])
      expect((await p12('scan.pdf', 'v2.pdf', '--rect', bad)).code).toBe(64)
  })

  test('a name that is taken is replaced by the whole new file; the input never is', async () => {
    await writeFile(file('taken.pdf'), 'yang lama')
    expect((await p12('letter.pdf', 'taken.pdf')).code).toBe(0)
    expect((await readFile(file('taken.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    const before = await readFile(file('letter.pdf'))
    expect(await p12('letter.pdf', 'letter.pdf')).toMatchObject({ code: 1, error: { code: 'output_is_input' } })
    expect((await readFile(file('letter.pdf'))).equals(before)).toBe(true)
  })

  test('file names are meant from where the person stands', async () => {
    const args = ['sign', 'letter.pdf', 'here.pdf', '--p12', 'kadis.p12']
    expect((await runLontar(args, { secret: password, cwd: dir })).code).toBe(0)
    expect((await runLontar(args, { secret: password, env: { LONTAR_FROM: dir } })).code).toBe(0)
  })
})

describe('refused, with a code and nothing written', () => {
  test('a wrong password, which is not repeated', async () => {
    const secret = 'salah-sekali'
    const run = await runLontar(['sign', file('letter.pdf'), file('x1.pdf'), '--p12', file('kadis.p12')], { secret })
    await refused(run, 'p12_password_wrong', 'x1')
    expect(run.stderr).not.toContain(secret)
  })
  test.for([
    ['certificate_expired', { notBefore: new Date('2024-01-01'), notAfter: new Date('2025-01-01') }],
    ['certificate_not_yet_valid', { notBefore: new Date(Date.now() + 86_400_000) }],
    ['key_unsupported', { key: 'rsa1024' }],
    ['certificate_not_for_signing', { usages: ['keyEncipherment'] }],
  ] as const)('%s', async ([code, options]) => {
    const unfit = await p12Of(code, { ...options, usages: 'usages' in options ? [...options.usages] : undefined })
    const args = ['sign', file('letter.pdf'), file(`out-${code}.pdf`), '--p12', unfit]
    await refused(await runLontar(args, { secret: password }), code, `out-${code}`)
  })
  test('a PDF that is locked, broken, closed by its certification, or not there', async () => {
    await writeFile(file('locked.pdf'), await encryptedPdf(dir))
    await writeFile(file('broken.pdf'), '%PDF-1.7 rusak')
    await writeFile(file('closed.pdf'), await letterPdf({ permission: 1 }))
    await refused(await p12('locked.pdf', 'y1.pdf'), 'pdf_encrypted', 'y1')
    await refused(await p12('broken.pdf', 'y2.pdf'), 'pdf_damaged', 'y2')
    await refused(await p12('closed.pdf', 'y3.pdf'), 'pdf_forbids_signing', 'y3')
    await refused(await p12('nowhere.pdf', 'y4.pdf'), 'input_unreadable', 'y4')
    await refused(await p12('letter.pdf', 'y5.pdf', '--field', 'ttd-9'), 'signature_field_missing', 'y5')
    await refused(await p12('letter.pdf', 'no-folder/y6.pdf'), 'output_unwritable', 'y6')
  })
  test('wrong usage ends with 64 and tells how it goes', async () => {
    for (const args of [[], ['--p12', 'a', '--module', 'b'], ['--p12', 'a', '--id', '01'], ['--p12', 'a', '--nix']]) {
      const run = await runLontar(['sign', 'a.pdf', 'b.pdf', ...args])
      expect(run).toMatchObject({ code: 64, stdout: '', error: { code: 'cli_usage' } })
      expect(run.stderr).toContain('lontar -- sign IN OUT')
    }
    expect(await runLontar(['--help'])).toMatchObject({ code: 0, stderr: '' })
    expect(await runLontar(['hapus'])).toMatchObject({ code: 64 })
  })
  test('in Indonesian where the system speaks it', async () => {
    const run = await runLontar(['sign', file('nix.pdf'), file('z.pdf'), '--p12', 'a'], {
      env: { LANG: 'id_ID.UTF-8' },
    })
    expect(run.error).toMatchObject({ code: 'input_unreadable', title: 'Berkas tidak dapat dibaca' })
  })
})
