import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoPersonId } from '../support/province-data.ts'
import { startTestProvince, type TestProvince } from '../support/test-province.ts'

let province: TestProvince
beforeAll(async () => {
  province = await startTestProvince()
})
afterAll(() => province.close())

it('after a restart the shell and a person sign in at the same moment; nobody stays locked out of their store', async () => {
  const office = await province.open('konseptor')
  await office.call('session.signIn', { personId: demoPersonId.kepala })
  for (let round = 0; round < 3; round++) {
    const both = [demoPersonId.konseptor, demoPersonId.kepala].map((personId) =>
      office.call('session.signIn', { personId }),
    )
    await Promise.all(both)
    expect((await office.call('session.me', {}))?.person.id).toBe(demoPersonId.kepala)
  }
  for (const personId of [demoPersonId.konseptor, demoPersonId.kepala]) {
    expect((await office.call('session.signIn', { personId })).person.id).toBe(personId)
  }
})
