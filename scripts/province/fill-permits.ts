import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes, randomUUID } from 'node:crypto'
import { officeDay } from '../../src/domain/office-day.ts'
import type { Applicant } from '../../src/domain/permits/case/applicant.ts'
import type { HandedIn } from '../../src/domain/permits/case/permit-case.ts'
import type { PermitIntent } from '../../src/domain/permits/case/permit-intents.ts'
import { trackKeyOf } from '../../src/domain/permits/case/track-key.ts'
import type { PermitKind } from '../../src/domain/permits/kind/permit-kind.ts'
import { shippedPermitKinds } from '../../src/domain/permits/kind/shipped/shipped-permit-kinds.ts'
import { sampleAnswers } from '../../src/domain/permits/papers/sample-facts.ts'
import { startServer } from '../../src/server/start-server.ts'
import { enrol, type Client } from '../../src/server/testing/client.ts'
import { documentsAskedFor } from '../../tests/permits-walk/documents-asked-for.ts'
import { sampleFile } from '../../tests/permits-walk/sample-file.ts'
import { teamOf } from '../../tests/permits-walk/team-of.ts'
import type { DemoPart } from '../../tests/support/province-data.ts'
import { samplePermits, type SamplePermit } from './sample-permits.ts'

/** One step of one case, at its time. */
interface Deed {
  at: number
  run(): Promise<void>
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * Fills an empty province with some weeks of applications, once: the provincial server itself takes them, over its data folder, with its
 * clock put back to each step’s day. No server may run over the folder meanwhile. What was signed on paper is left to the offices
 * (`sign-permits.ts`): nothing here forges a signature.
 *
 * @returns false where it was filled before
 */
export const fillPermits = async ({
  dir,
  serverDir,
  now,
}: {
  dir: string
  serverDir: string
  now: Date
}): Promise<boolean> => {
  const done = join(dir, 'sample-permits.txt')
  if (existsSync(done)) return false
  let clock = now.getTime() - 40 * dayMs
  const server = await startServer({
    dataDir: serverDir,
    directoryFile: join(serverDir, 'directory.json'),
    demo: true,
    logLevel: 'silent',
    requestRules: { perSecond: 1e6, burst: 1e6 },
    now: () => new Date(clock),
  })
  try {
    const clients = new Map<DemoPart, Client>()
    const as = async (part: DemoPart): Promise<Client> => {
      const client = clients.get(part) ?? (await enrol(server.url, part))
      clients.set(part, client)
      return client
    }
    const deeds = samplePermits.flatMap((sample) => deedsOf(sample, now, as))
    for (const { at, run } of deeds.toSorted((a, b) => a.at - b.at)) {
      clock = at
      // eslint-disable-next-line no-await-in-loop -- one after another, as it happened
      await run()
    }
    mkdirSync(dir, { recursive: true })
    writeFileSync(done, `${samplePermits.length}\n`)
    return true
  } finally {
    await server.stop()
  }
}

/** What became of one application, each at its hour. */
const deedsOf = (sample: SamplePermit, now: Date, as: (part: DemoPart) => Promise<Client>): Deed[] => {
  const kind = shippedPermitKinds.find(({ id }) => id === sample.kind)!
  const id = randomUUID()
  const begun = Math.min(now.getTime() - sample.daysAgo * dayMs, now.getTime() - 2 * hourMs)
  const last = now.getTime() - hourMs / 2
  // A day apart, and none in what is yet to come.
  const after = (days: number) => Math.min(begun + days * dayMs, last)
  const act = async (part: DemoPart, intent: PermitIntent) => {
    const { result, ...rest } = await (await as(part)).act(id, intent)
    if (result !== 'accepted') throw new Error(`${sample.name}: ${JSON.stringify(rest)}`)
  }
  const deeds: Deed[] = [
    { at: begun, run: async () => applyFor(sample, kind, id, await as('addresseePelaksana'), begun) },
  ]
  const later = (days: number, part: DemoPart, intent: PermitIntent) =>
    deeds.push({ at: after(days) + deeds.length * 60_000, run: () => act(part, intent) })
  const reason = sample.reason ?? 'Mohon dilengkapi.'
  if (sample.stage === 'masuk') return deeds
  if (sample.stage === 'dikembalikan') {
    later(0.2, 'addresseePelaksana', { kind: 'permit.return', items: [], note: reason })
    return deeds
  }
  if (sample.stage === 'ditarik') {
    later(0.5, 'addresseePelaksana', { kind: 'permit.withdraw', note: reason })
    return deeds
  }
  const checks = [{ item: 'pemohon', ok: true, reason: '' }]
  later(0.2, 'addresseePelaksana', { kind: 'permit.accept', checks, note: '' })
  const study = kind.steps.find((step) => step.type === 'telaah')
  if (study && sample.stage !== 'telaah') later(1, 'addresseeVerifikator', { kind: 'permit.endorse', note: 'Layak.' })
  if (sample.stage === 'teknis' || sample.stage === 'telaah') return deeds
  const teams = kind.steps.flatMap((step) => step.teams ?? [])
  teams.forEach(({ unitId, visit }, place) => {
    const intent = {
      kind: 'permit.recommend' as const,
      taskId: taskIdOf(id, place),
      verdict: 'terbit' as const,
      note: 'Tidak ditemukan dampak negatif.',
      conditions: [],
      visit:
        visit === 'none'
          ? null
          : { on: officeDay(new Date(after(2)).toISOString()), latitude: -8.4, longitude: 115.2, photos: [] },
      report: null,
    }
    later(2, teamOf(unitId), intent)
  })
  return deeds
}

/** As the rules number the questions of a case (lifecycle/flow.ts). */
const taskIdOf = (caseId: string, place: number): string =>
  caseId.slice(0, -4) + (place + 1).toString(16).padStart(4, '0')

const applyFor = async (
  sample: SamplePermit,
  kind: PermitKind,
  id: string,
  counter: Client,
  at: number,
): Promise<void> => {
  const type = sample.organisation && kind.applicants.includes('badan') ? 'badan' : kind.applicants[0]!
  const applicant: Applicant = {
    type,
    name: sample.name,
    identityType: 'nik',
    identity: `517101${String((id.charCodeAt(0) % 28) + 1).padStart(2, '0')}0190${String(1000 + samplePermits.indexOf(sample))}`,
    organisation: sample.organisation ?? '',
    address: 'Jalan Misal Nomor 3, Denpasar',
    email: 'pemohon@contoh.example',
    phone: '081200000000',
  }
  const form = sampleAnswers(kind.form, type, officeDay(new Date(at).toISOString()))
  const documents: HandedIn[] = []
  for (const { id: document, accept, label } of documentsAskedFor(kind, form, type)) {
    const { name, data } = await sampleFile(accept[0]!, label.slice(0, 60).replaceAll('/', '-'))
    documents.push({ document, file: { ...(await counter.upload(Buffer.from(data, 'base64'))), name, pages: 1 } })
  }
  const application = { kind: kind.id, kindVersion: kind.version, applicant, form, documents, previous: null }
  const applied = await counter.act(id, { kind: 'permit.apply', application, trackKey: trackKeyOf(randomBytes(16)) })
  if (applied.result !== 'accepted') throw new Error(`${sample.name}: ${JSON.stringify(applied.error)}`)
}
