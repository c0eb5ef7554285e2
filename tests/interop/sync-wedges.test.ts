import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleContent } from '../../src/server/testing/letter-story.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openLaptop, type Laptop } from '../support/laptop.ts'
import type { DemoPart } from '../support/province-data.ts'
import { freePort } from '../support/free-port.ts'

/** What could hold up a whole computer: each time one letter is in trouble, and all others must go on. */
let server: TestServer
let laptops: Laptop[]
const open = async (part: DemoPart) => {
  const laptop = await openLaptop(server.url, part)
  laptops.push(laptop)
  return laptop
}
beforeEach(async () => {
  server = await startTestServer({ port: await freePort() })
  laptops = []
})
afterEach(async () => {
  laptops.forEach((laptop) => laptop.remove())
  await server.remove()
})

const draft = (laptop: Laptop, change: Parameters<typeof sampleContent>[0] = {}): string => {
  const id = randomUUID()
  laptop.do(id, { kind: 'letter.create', content: sampleContent(change) })
  return id
}

describe('files', () => {
  it('one computer takes an attachment out, the other adds one: both happen, though the step still names the first', async () => {
    const [office, home] = [await open('konseptor'), await open('konseptor')]
    const id = draft(office)
    await office.attach(id, 'peta.pdf', Buffer.from('%PDF peta'))
    await office.sync()
    await home.sync()
    expect(home.letter(id).content.attachments).toHaveLength(1)
    office.do(id, { kind: 'letter.edit', content: { attachments: [] } })
    await office.sync()

    await home.attach(id, 'denah.pdf', Buffer.from('%PDF denah'))
    for (let round = 0; round < 3; round++) await home.sync()
    expect(home.steps(id)).toEqual(['letter.edit accepted'])
    expect(home.book.get(id).server!.content.attachments.map((a) => a.name)).toEqual(['denah.pdf'])
  })

  it('one that the server does not take holds back its own letter only', async () => {
    const sari = await open('konseptor')
    const large = draft(sari)
    await sari.attach(large, 'pindaian.pdf', Buffer.alloc(101 * 1024 * 1024, 'x'))
    const other = draft(sari)
    expect(await sari.sync()).toMatchObject({ code: 'attachment_too_large' })
    expect(sari.steps(large)).toEqual(['letter.create accepted', 'letter.edit waiting'])
    expect(sari.steps(other)).toEqual(['letter.create accepted'])
  })

  it('one that the server has lost from its disk: the others still come', async () => {
    const [office, home] = [await open('konseptor'), await open('konseptor')]
    const [lost, kept] = [draft(office), draft(office)]
    await office.attach(lost, 'hilang.pdf', Buffer.from('%PDF hilang'))
    await office.attach(kept, 'ada.pdf', Buffer.from('%PDF ada'))
    const fileOf = (id: string) => office.letter(id).content.attachments[0]!.sha256
    await office.sync()
    office.do(lost, { kind: 'letter.edit', content: { subject: 'Yang terbaru, jadi diambil dahulu' } })
    await office.sync()
    rmSync(join(server.dir, 'files', fileOf(lost).slice(0, 2), fileOf(lost)))

    expect(await home.sync()).toMatchObject({ code: 'server_failed' })
    expect(home.store.files.isPresent(fileOf(lost))).toBe(false)
    expect(home.store.files.isPresent(fileOf(kept))).toBe(true)
  })
})

describe('steps that the server would not read', () => {
  const deep = (levels: number) => {
    let node = { type: 'paragraph', content: [{ type: 'text', text: 'dasar' }] } as never
    for (let i = 0; i < levels; i++)
      node = { type: 'bulletList', content: [{ type: 'listItem', content: [node] }] } as never
    return { type: 'doc' as const, content: [node] }
  }
  const long = {
    type: 'doc' as const,
    content: Array.from({ length: 60 }, () => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: 'k'.repeat(90_000) }],
    })),
  }

  it.each([
    ['lists in lists in lists', { kind: 'letter.edit' as const, content: { body: deep(60) } }],
    ['a text of five million letters', { kind: 'letter.edit' as const, content: { body: long } }],
    ['a note beyond its limit', { kind: 'letter.submit' as const, note: 'c'.repeat(5000) }],
  ])('%s: refused here and at once, so that the outbox is never blocked', async (_, intent) => {
    const sari = await open('konseptor')
    const id = draft(sari)
    expect(() => sari.do(id, intent)).toThrow(expect.objectContaining({ code: 'invalid_request' }) as Error)
    sari.do(id, { kind: 'letter.edit', content: { subject: 'Tetap terkirim', body: deep(20) } })
    expect(await sari.sync()).toBeNull()
    expect(sari.book.get(id).server!.content.subject).toBe('Tetap terkirim')
  })

  it('many long letters at once are sent in pushes that the server takes', async () => {
    const sari = await open('konseptor')
    const body = { type: 'doc' as const, content: long.content.slice(0, 15) }
    const ids = Array.from({ length: 13 }, () => draft(sari, { body }))
    expect(await sari.sync()).toBeNull()
    expect(ids.flatMap((id) => sari.steps(id))).toEqual(ids.map(() => 'letter.create accepted'))
  })
})

it('a computer that looks cloned may not send, but still receives what is new', async () => {
  const [office, home] = [await open('konseptor'), await open('konseptor')]
  const id = draft(office)
  await office.sync()
  home.do(randomUUID(), { kind: 'letter.create', content: sampleContent() })
  await home.client.push(home.store.outbox.offer(10, 1e6))
  home.store.outbox.accept(1, '2026-11-21T00:00:00.000Z', 'receipt')
  const forged = { ...office.store.outbox.of(id)[0]!.operation, dseq: 2 }
  await home.client.push([forged])
  draft(home)
  expect(await home.sync()).toMatchObject({ code: 'device_cloned' })
  expect(home.letter(id).content.subject).toBe(sampleContent().subject)
  expect(home.store.outbox.state()).toMatchObject({ waiting: 1 })
})

it('a server set up anew does not know this computer: it says so, and everything here is kept and can be read', async () => {
  const sari = await open('konseptor')
  const sent = draft(sari)
  await sari.attach(sent, 'peta.pdf', Buffer.from('%PDF peta'))
  await sari.sync()
  const { port } = new URL(server.url)
  await server.remove()
  server = await startTestServer({ port: Number(port) })
  const unsent = draft(sari, { subject: 'Ditulis sesudahnya' })
  for (let round = 0; round < 2; round++) await expect(sari.sync()).rejects.toMatchObject({ code: 'device_refused' })
  expect(sari.steps(unsent)).toEqual(['letter.create waiting'])
  expect(sari.letter(unsent).content.subject).toBe('Ditulis sesudahnya')
  expect((await sari.vault.get(sari.letter(sent).content.attachments[0]!.sha256)).toString()).toBe('%PDF peta')
})
