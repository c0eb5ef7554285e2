import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { applicantAt, researchAnswers, samplePdf, samplePhoto } from '../testing/applicant.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ publicRules: { leastSeconds: 0, proofBits: 4 } })
})
afterAll(() => server.remove())

const read = async (path: string) => {
  const answer = await fetch(server.url + path)
  return { status: answer.status, headers: answer.headers, page: await answer.text() }
}

test('somebody looks what can be applied for, with its days, its fee and the papers to have ready', async () => {
  const { status, page, headers } = await read('/izin')
  expect(status).toBe(200)
  expect(page).toContain('Surat Keterangan Penelitian')
  expect(page).toContain('hari kerja')
  expect(page).toContain('Proposal penelitian')
  expect(headers.get('content-security-policy')).not.toContain('script-src')
  expect((await read('/izin?lang=en')).page).toContain('Research permit')
})

test('an application with its documents becomes a case, and its receipt says number and key', async () => {
  const applicant = await applicantAt(server.url)
  const key = await applicant.apply()
  expect(key).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/)
  const { page, headers } = await read(`/lacak/${key}/tanda-terima`)
  expect(page).toMatch(/SKP-\d{4}-0000\d/)
  expect(page).toContain(key)
  expect(page).toContain('<svg role="img"')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  const tracked = await read(`/lacak/${key}`)
  expect(tracked.status).toBe(200)
  expect(tracked.page).toContain('Ni Luh Contohwati')
  for (const secret of ['5171015501900009', '0812 0000', 'niluh@'])
    expect(page + tracked.page, 'on no page').not.toContain(secret)
})

test('sent twice, because the first answer was lost, it is one application', async () => {
  const applicant = await applicantAt(server.url)
  const uploads = await applicant.uploadAll()
  const [one, two] = await Promise.all([applicant.send(uploads), applicant.send(uploads)])
  const third = await applicant.send(uploads)
  const to = await Promise.all([one, two, third].map(async (answer) => ((await answer.json()) as { to: string }).to))
  expect(new Set(to).size).toBe(1)
})

test('what is missing is told with its input; nothing has become of it', async () => {
  const applicant = await applicantAt(server.url)
  const answer = await applicant.send([], {
    typed: { ...researchAnswers, 'isian.judul': '', 'pemohon.identity': '12' },
  })
  expect(answer.status).toBe(422)
  const { problems, words } = (await answer.json()) as { problems: { input: string }[]; words: { heading: string } }
  expect(problems.map(({ input }) => input)).toEqual(
    expect.arrayContaining(['isian.judul', 'pemohon.identity', 'dokumen.proposal']),
  )
  expect(words.heading).toBe('Permohonan belum lengkap')
})

test('a document of another application cannot be taken along', async () => {
  const [one, other] = [await applicantAt(server.url), await applicantAt(server.url)]
  const answer = await other.send(await one.uploadAll())
  expect(answer.status).toBe(422)
})

test('a form of an older version, an unknown kind, a forged or old draft: each is told, none becomes a case', async () => {
  const applicant = await applicantAt(server.url)
  const codeOf = async (change: Record<string, unknown>) => {
    const answer = await applicant.send([], change)
    return ((await answer.json()) as { error: { code: string } }).error.code
  }
  expect(await codeOf({ version: 99 })).toBe('application_form_changed')
  expect(await codeOf({ kind: 'apa_saja' })).toBe('permit_kind_closed')
  expect(await codeOf({ draft: 'm0.abc~def' })).toBe('draft_expired')
  expect((await read('/izin/apa_saja/ajukan')).status).toBe(404)
})

test('rubbish from programs is refused before anything is asked of the database', async () => {
  const applicant = await applicantAt(server.url)
  expect((await applicant.send([], { trap: 'https://spam.example' })).status).toBe(403)
  expect((await applicant.send([], { proof: '' })).status).toBe(403)
  const strict = await startTestServer({ publicRules: { leastSeconds: 60, proofBits: 4 } })
  expect((await (await applicantAt(strict.url)).send([])).status, 'sooner than anybody types').toBe(403)
  await strict.remove()
})

test('so many applications from one address, and no more until later', async () => {
  const tight = await startTestServer({
    publicRules: { leastSeconds: 0, proofBits: 0, applicationsEach: { most: 2, seconds: 3600 } },
  })
  const applicant = await applicantAt(tight.url)
  const statuses = []
  for (let i = 0; i < 3; i++) statuses.push((await applicant.send([])).status)
  expect(statuses).toEqual([422, 422, 429])
  await tight.remove()
})

test('a file named as one thing that is another is called what it is', async () => {
  const applicant = await applicantAt(server.url)
  const id = await applicant.upload('proposal', 'proposal.jpg', await samplePdf())
  expect(id).toMatch(/^[0-9a-f]{64}$/)
})

test('the script of the form has an address of its own and may be kept for ever', async () => {
  const { page } = await applicantAt(server.url)
  const path = /src="(\/izin\/aset\/\w+\.js)"/.exec(page)![1]!
  const script = await fetch(server.url + path)
  expect(script.headers.get('content-type')).toContain('text/javascript')
  expect(script.headers.get('cache-control')).toContain('immutable')
  expect((await script.arrayBuffer()).byteLength).toBeLessThan(60_000)
  expect((await fetch(`${server.url}/izin/aset/0123456789abcdef.js`)).status).toBe(400)
})

test('a browser without a script sends the whole form at once; what is wrong comes back with everything that was typed', async () => {
  const { draft, supply } = await applicantAt(server.url)
  const body = async (change: Record<string, string>, documents: string[]) => {
    const form = new FormData()
    const hidden = { draf: draft, versi: String(supply.kind.version), situs: '' }
    for (const [name, text] of Object.entries({ ...hidden, ...researchAnswers, ...change })) form.append(name, text)
    for (const id of documents) {
      const bytes = id === 'foto' ? samplePhoto() : await samplePdf(id)
      form.append(`dokumen.${id}`, new Blob([Buffer.from(bytes)]), id === 'foto' ? 'foto.jpg' : `${id}.pdf`)
    }
    form.append('dokumen.akta', new Blob([]), '')
    return form
  }
  const path = `${server.url}/izin/penelitian/ajukan`
  const all = supply.kind.documents.filter(({ required, when }) => required && !when).map(({ id }) => id)
  const send = async (form: FormData) => fetch(path, { method: 'POST', body: form, redirect: 'manual' })
  const wrong = await send(await body({ 'isian.judul': '' }, all.slice(1)))
  const page = await wrong.text()
  expect(wrong.status).toBe(422)
  expect(page).toContain('href="#isian.judul"')
  expect(page).toContain('Ni Luh Contohwati')
  expect(page).toContain(`Sudah terkirim: ${all[1]}`)
  const right = await send(await body({}, all.slice(0, 1)))
  expect(right.status, await right.clone().text()).toBe(303)
  expect((await read(right.headers.get('location')!)).page).toContain('Permohonan diterima')
})
