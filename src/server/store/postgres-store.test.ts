import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { whyNoPostgres } from '../../../tests/support/postgres/find-postgres.ts'
import { startCluster, type PostgresCluster } from '../../../tests/support/postgres/start-cluster.ts'
import { migrations } from './migrations/index.ts'
import { openPostgresStore } from './postgres-store.ts'
import { describeStore } from './contract/describe-store.ts'
import { takeNumber } from './contract/sample-rows.ts'

const at = '2026-11-21T00:00:00.000Z'
const device = { id: 'd', personId: 'sari', name: 'Laptop', tokenSha256: 't', keyThumbprint: '', at }

describe.skipIf(whyNoPostgres() !== null)('PostgreSQL', () => {
  let cluster: PostgresCluster
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster.stop())

  const withAdmin = async <T>(url: string, work: (admin: Sql) => Promise<T>): Promise<T> => {
    const admin = postgres(url, { max: 1, onnotice: () => {} })
    try {
      return await work(admin)
    } finally {
      await admin.end()
    }
  }
  const endAllOthers = (url: string) =>
    withAdmin(
      url,
      (admin) => admin`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    )

  describeStore('a store on PostgreSQL', async () => {
    const url = await cluster.database()
    return {
      open: () => openPostgresStore(url),
      raw: (sql) => withAdmin(url, async (admin) => void (await admin.unsafe(sql))),
      remove: async () => undefined,
    }
  })

  test('many servers start at once on an empty database: it is made once, with one epoch', async () => {
    const url = await cluster.database()
    const stores = await Promise.all(Array.from({ length: 5 }, () => openPostgresStore(url)))
    const epochs = new Set(await Promise.all(stores.map((store) => store.epoch())))
    expect(epochs.size).toBe(1)
    const applied = await withAdmin(url, (admin) => admin`select number from migrations`)
    expect(applied).toHaveLength(migrations.length)
    await Promise.all(stores.map((store) => store.close()))
  })

  test('two servers on one database take turns: no number twice, no gap, one chain of audit', async () => {
    const url = await cluster.database()
    const [here, there] = [await openPostgresStore(url), await openPostgresStore(url)]
    const row = Array.from({ length: 40 }, (_, n) => n + 1)
    const taken = await Promise.all(row.map((n) => takeNumber(n % 2 ? here : there)))
    expect(taken.toSorted((a, b) => a - b)).toEqual(row)
    expect((await here.feedAfter('sari', 0, 100)).map(({ seq }) => seq)).toEqual(row)
    const audit = await there.auditAfter(0, 100)
    expect(audit.map(({ previous }) => previous)).toEqual(['', ...audit.slice(0, -1).map((each) => each.sha256)])
    await here.close()
    await there.close()
  })

  test('a database of a newer server is left alone', async () => {
    const url = await cluster.database()
    await (await openPostgresStore(url)).close()
    await withAdmin(url, (admin) => admin`insert into migrations values (${migrations.length + 1}, now())`)
    await expect(openPostgresStore(url)).rejects.toMatchObject({ code: 'store_too_new' })
  })

  test('acknowledged means on the disk: a database set to forget is not written to', async () => {
    const url = await cluster.database()
    await expect(openPostgresStore(`${url}?synchronous_commit=off`)).rejects.toMatchObject({
      code: 'database_unusable',
      params: { detail: expect.stringContaining('synchronous_commit') as string },
    })
  })

  test('pages without checksums are told of at the start, once; with them there is nothing to tell', async () => {
    const unchecked = await startCluster([])
    for (const of of [cluster, unchecked]) {
      const url = await of.database()
      const [setting] = await withAdmin(url, (admin) => admin`show data_checksums`)
      // From version 18 on initdb makes them unasked.
      const isOn = of === cluster || setting?.['data_checksums'] === 'on'
      const told: string[] = []
      await (await openPostgresStore(url, (text) => told.push(text))).close()
      expect(told).toEqual(isOn ? [] : [expect.stringContaining('data_checksums')])
    }
    await unchecked.stop()
  })

  test('a database that is not there is said so at the start, without its password', async () => {
    const nobody = await openPostgresStore('postgres://lontar:rahasia@127.0.0.1:1/none').catch(
      (error: unknown) => error,
    )
    expect(nobody).toMatchObject({ code: 'database_unusable' })
    expect(JSON.stringify(nobody, Object.getOwnPropertyNames(nobody))).not.toContain('rahasia')
  })

  test('an error names the fault, not what was to be written', async () => {
    const store = await openPostgresStore(await cluster.database())
    const twice = () => store.transact((writer) => writer.addDevice({ ...device, tokenSha256: 'a secret' }))
    await twice()
    const error: unknown = await twice().catch((error: unknown) => error)
    expect(error).toMatchObject({ code: '23505', message: expect.stringContaining('devices_pkey') as string })
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/secret|sari/)
    await store.close()
  })

  test('the connection dies in the middle of a transaction: nothing of it stays, its author hears it, the next is whole', async () => {
    const url = await cluster.database()
    const store = await openPostgresStore(url)
    const broken = store.transact(async (writer) => {
      await writer.addDevice(device)
      expect(await writer.device('d')).toBeDefined()
      await endAllOthers(url)
      // Whoever does not look goes on writing: none of it may find its way to another connection.
      for (let n = 0; n < 300; n++) await writer.setFact(`after ${n}`, 'written')
    })
    const next = store.transact((writer) => writer.setFact('next', 'written'))
    await expect(broken).rejects.toThrow()
    await next
    expect(await store.device('d')).toBeUndefined()
    expect(await store.fact('after 299')).toBeUndefined()
    expect(await store.fact('next')).toBe('written')
    await store.close()
  })

  test('a server stands still in the middle of a transaction: the others wait only so long, and nothing of it stays', async () => {
    const url = await cluster.database()
    const frozen = await openPostgresStore(`${url}?idle_in_transaction_session_timeout=200`)
    const other = await openPostgresStore(url)
    const [holds, thawed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const standing = frozen.transact(async (writer) => {
      await writer.setFact('half', 'done')
      expect(await writer.fact('half')).toBe('done')
      holds.resolve()
      await thawed.promise
    })
    await holds.promise
    await other.transact((writer) => writer.setFact('other', 'went on'))
    thawed.resolve()
    await expect(standing).rejects.toThrow()
    expect(await other.fact('half')).toBeUndefined()
    await frozen.transact((writer) => writer.setFact('frozen', 'is back'))
    expect(await other.fact('frozen')).toBe('is back')
    await frozen.close()
    await other.close()
  })

  test('the database is restarted: what was acknowledged is there, and reading and writing go on by themselves', async () => {
    // Of its own: what is brought back to life is small, and nobody else is disturbed.
    const own = await startCluster()
    const store = await openPostgresStore(await own.database())
    await store.transact((writer) => writer.addDevice(device))
    await own.restart()
    expect(await store.device('d')).toMatchObject({ personId: 'sari' })
    await store.transact((writer) => writer.setFact('after', 'the restart'))
    expect(await store.fact('after')).toBe('the restart')
    await store.close()
    await own.stop()
  })
})
