import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sampleContent } from '../../src/server/testing/letter-story.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openLaptop, type Laptop } from '../support/laptop.ts'
import { demoDirectory } from '../support/province-data.ts'

const directory = demoDirectory('http://127.0.0.1/v')
/** Everyone is appointed for two years around the story. */
const appointments = directory.appointments.map((a) => ({ ...a, from: '2026-01-01', until: '2027-12-31' }))
let server: TestServer
const laptops: Laptop[] = []
beforeEach(async () => {
  server = await startTestServer({
    now: () => new Date('2026-11-21T03:00:00Z'),
    directory: { ...directory, appointments },
  })
})
afterEach(async () => {
  laptops.splice(0).forEach((laptop) => laptop.remove())
  await server.remove()
})

it.each([
  ['ten years ahead', '2036-11-21T03:00:00Z'],
  ['ten years behind', '2016-11-21T03:00:00Z'],
])(
  'a clock %s: the person still holds the own position, drafts, and what waits for whom is right',
  async (_, wrong) => {
    const laptop = async (part: 'konseptor' | 'verifikator') => {
      laptops.push(await openLaptop(server.url, part, () => new Date(wrong)))
      await laptops.at(-1)!.sync()
      return laptops.at(-1)!
    }
    const [sari, dharma] = [await laptop('konseptor'), await laptop('verifikator')]
    const id = randomUUID()
    sari.do(id, { kind: 'letter.create', content: sampleContent() })
    sari.do(id, { kind: 'letter.submit', note: '' })
    expect(sari.letter(id)).toMatchObject({ state: 'diajukan' })
    expect(await sari.sync()).toBeNull()
    await dharma.sync()
    expect(dharma.store.letters.list('menunggu', '')).toMatchObject([{ id, tasks: 'paraf' }])
    dharma.do(id, { kind: 'letter.paraf', contentVersion: 1, note: '' })
    await dharma.sync()
    expect(dharma.book.get(id).server).toMatchObject({ state: 'diperiksa' })
    expect(dharma.store.outbox.of(id)[0]!.claimedAt.slice(0, 4), 'the claimed time stays what the clock said').toBe(
      wrong.slice(0, 4),
    )
  },
)
