import { expect, test } from '@playwright/test'
import type { Page } from 'playwright-core'
import { shippedPermitKinds } from '../../src/domain/permits/kind/shipped/shipped-permit-kinds.ts'
import { applyAtCounter, type PermitWay } from '../support/permit-way.ts'
import { openFloor, type Floor } from './floor.ts'
import { checkFile, openVisitors, type Visitors } from './public-visitor.ts'
import { shots } from './shots.ts'

/** How permits may end: two agencies agree at once, one says no, and one is taken back while its PDF is still around. */
test.describe.configure({ mode: 'serial' })
const shot = shots('permit-endings')
const kindOf = (id: string) => shippedPermitKinds.find((kind) => kind.id === id)!
const teamsOf = (id: string) => kindOf(id).steps.flatMap((step) => step.teams ?? [])
const withTwo = shippedPermitKinds.find(({ id }) => new Set(teamsOf(id).map(({ unitId }) => unitId)).size >= 2)!
let floor: Floor
let visitors: Visitors
let certificate: { type: 'p12'; file: string; password: string }
test.beforeAll(async () => {
  floor = await openFloor()
  visitors = await openVisitors()
  const password = 'rahasia-uji'
  certificate = { type: 'p12', file: await floor.province.p12('addresseeKepala', password), password }
})
test.afterAll(async () => {
  await visitors?.close()
  await floor?.close()
})

const apply = async (id: string): Promise<PermitWay> => applyAtCounter(floor.province.open, kindOf(id))
const keyOf = async (way: PermitWay): Promise<string> => (await way.caseAt('addresseePelaksana', () => true)).trackKey
const track = async (way: PermitWay): Promise<Page> => {
  const page = await visitors.page({ script: false })
  await page.goto(`${floor.province.server.url}/lacak/${await keyOf(way)}`)
  return page
}

test(`two agencies judge ${withTwo.name} at the same time; what each asks for stands on the permit`, async () => {
  const way = await apply(withTwo.id)
  await way.accept()
  const first = withTwo.steps.find((step) => step.type === 'telaah')
  if (first) await way.act('addresseeVerifikator', { kind: 'permit.endorse', note: '' })
  const { teams } = await way.caseAt('addresseePelaksana', ({ teams: asked }) => asked.length >= 2)
  expect(new Set(teams.map(({ assigned }) => assigned.at)).size, 'asked in the same moment').toBe(1)
  const page = await track(way)
  await shot(page, 'two-agencies')
  await page.context().close()
  const other = await apply(withTwo.id)
  await other.accept()
  await other.study()
  const { letterId, drafted } = await other.draft()
  const text = JSON.stringify(drafted.content.body)
  for (const { unitId } of teamsOf(withTwo.id)) expect(text).toContain(`Memberi tahu ${unitId}`)
  await other.sign(letterId, certificate)
  expect(await other.caseAt('addresseePelaksana', ({ issued }) => issued !== null)).toMatchObject({ state: 'terbit' })
})

test('an agency says no: a refusal with the reason is signed like any letter, and the applicant’s page tells it', async () => {
  const way = await apply('penelitian')
  await way.accept()
  const reason = 'Lokasi penelitian berada di kawasan suci pura.'
  await way.study({ verdict: 'tolak', note: reason, conditions: [] })
  const { letterId, drafted } = await way.draft('penolakan', reason)
  expect(JSON.stringify(drafted.content.body)).toContain(reason)
  await way.sign(letterId, certificate)
  const refused = await way.caseAt('addresseePelaksana', ({ state }) => state === 'ditolak')
  expect(refused).toMatchObject({ issued: null, papers: [{ as: 'penolakan', out: { number: expect.any(String) } }] })
  const page = await track(way)
  await expect(page.getByText(/ditolak/i).first()).toBeVisible()
  await shot(page, 'refused')
  await page.context().close()
})

test('a permit is revoked: its old PDF is whole and rightly signed, and the check page says that it is revoked', async () => {
  const way = await apply('penelitian')
  await way.accept()
  await way.study()
  const { letterId } = await way.draft()
  await way.sign(letterId, certificate)
  await way.caseAt('addresseePelaksana', ({ issued }) => issued !== null)
  const office = await floor.province.open('addresseeKonseptor')
  await way.caseAt('addresseeKonseptor', ({ issued }) => issued !== null)
  await office.call('sync.now', {})
  const pdf = await office.document((await office.call('letters.get', { id: letterId })).document!)

  const revocation = await way.draft('pencabutan', 'Data yang disampaikan ternyata tidak benar.')
  await way.sign(revocation.letterId, certificate)
  await way.caseAt('addresseePelaksana', ({ issued }) => issued?.state === 'dicabut')

  const page = await visitors.page({ script: false, size: 'desk' })
  await page.goto(`${floor.province.server.url}/v/${letterId}`)
  await expect(page.getByRole('heading', { level: 2, name: 'Dicabut', exact: true })).toBeVisible()
  await checkFile(page, pdf)
  await expect(page.getByRole('heading', { name: 'Berkasnya asli, tetapi tidak berlaku lagi' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Tanda tangan sah' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Dicabut', exact: true })).toBeVisible()
  await shot(page, 'revoked')
  await page.context().close()
})
