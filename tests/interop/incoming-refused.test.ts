import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorList } from '../../src/protocol/errors/lontar-error.ts'
import { signPdf } from '../../src/signatures/index.ts'
import { createAuthority } from '../support/authority/index.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { refusedShapes } from '../support/incoming/refused-shapes.ts'
import type { Workshop } from '../support/incoming/shapes.ts'

let dir: string
const workshop = {} as Workshop
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-refused-'))
  const issued = await (await createAuthority(dir)).issue({ name: 'Ni Luh Sari (uji)' })
  Object.assign(workshop, { dir, issued, signer: pemSigner(issued) })
})
afterAll(() => rm(dir, { recursive: true, force: true }))
const hash = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex')

describe('refused with its reason, the key unused and the original untouched', () => {
  test.for(Object.keys(refusedShapes(workshop)))('%s', async (name) => {
    const { make, field, code, params = {} } = refusedShapes(workshop)[name]!
    const pdf = await make()
    const before = hash(pdf)
    let used = false
    const signer = {
      ...workshop.signer,
      sign: (data: Uint8Array) => {
        used = true
        return workshop.signer.sign(data)
      },
    }
    const place = field ? { field } : { page: 1, rect: { x: 300, y: 30, width: 142, height: 57 } }
    await expect(signPdf({ pdf, name: 'masuk.pdf', place, signer, at: new Date() })).rejects.toMatchObject({
      code,
      params,
    })
    expect(used).toBe(false)
    expect(hash(pdf)).toBe(before)
    expect(errorList[code as keyof typeof errorList]).toMatchObject({ batchMayContinue: true })
  })
})
