import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { defaultNumberPattern } from '../domain/number.ts'
import { createProofChecker } from './accounts/check-proof.ts'
import { createNonces } from './accounts/nonces.ts'
import { defaultPasswordCost, type PasswordCost } from './accounts/password-hash.ts'
import { makeRecoveryKey } from './accounts/recovery-key.ts'
import { createReplayMemory } from './accounts/replay-memory.ts'
import { createLiveAudience } from './access/live-audience.ts'
import { openAnswers } from './bsre/answers-folder.ts'
import type { BsreSettings } from './bsre/bsre-settings.ts'
import { createEsignClient } from './bsre/esign-client.ts'
import { openRemoteDesk } from './bsre/remote-desk.ts'
import { daily } from './daily.ts'
import { destroyFiles } from './destruction/destroy-files.ts'
import { createLogger, type LogLevel } from './create-logger.ts'
import { ensureStandingCodes } from './enrolment-code.ts'
import { createFileStore } from './files/file-store.ts'
import { createFeedPages } from './feed-pages/feed-pages.ts'
import { openWholeFiles } from './files/open-whole-files.ts'
import { tidyUploads } from './files/tidy-uploads.ts'
import { holdDataFolder } from './hold-data-folder.ts'
import { defaultPatience, type Patience } from './http/patience.ts'
import { createApp } from './http/create-app.ts'
import { createRequestLimit, defaultRequestRules, type RequestRules } from './http/request-limit.ts'
import { importDirectory } from './import-directory.ts'
import { measureDesk, measureFiles, measurePages, measureStore } from './metrics/measure.ts'
import { serveMetrics } from './metrics/serve-metrics.ts'
import { createServerMetrics } from './metrics/server-metrics.ts'
import type { MailSettings } from './notices/mail-settings.ts'
import { openMail } from './notices/open-mail.ts'
import { remindDaily } from './notices/remind-daily.ts'
import { remindHolders } from './notices/remind-holders.ts'
import type { NoticeWay } from './notices/tell-applicant.ts'
import { sendNotices } from './notices/send-notices.ts'
import { openPublicParts } from './public/public-parts.ts'
import { defaultPublicRules, type PublicRules } from './public/public-rules.ts'
import { readReleaseOffer, type ReleaseSettings } from './release-offer.ts'
import { createReadiness } from './readiness.ts'
import { anchorsOf, anchorToText } from '../signatures/certificates/anchor.ts'
import { noteTrust, tagged } from './note-trust.ts'
import { readAnchors } from './read-anchors.ts'
import { createSeal } from './seal/seal.ts'
import { createSequencer } from './sequencer/sequencer.ts'
import { openStore } from './store/open-store.ts'
import { defaultLadderPolicy, type LadderPolicy } from './strengthen/ladder-policy.ts'
import { strengthenAsTimeGoes } from './strengthen/strengthen-as-time-goes.ts'
import { createSyncDesk } from './sync-desk.ts'
import type { CheckRules } from './verification/check-rules.ts'

export interface ServerOptions {
  /** Folder of the files, and of the database where no other is named; made where missing. */
  dataDir: string
  /** PostgreSQL, which several servers may share. */
  databaseUrl?: string | undefined
  /** `s3://bucket/prefix`, where files are to lie there and not in the folder; the key to it is in the environment. */
  filesAddress?: string | undefined
  host?: string
  /** 0: any free port. */
  port?: number
  /** JSON file; needed at the first start, read again when given. */
  directoryFile?: string
  /** Everyone may be enrolled with a code that the server shows. Never with real people. */
  demo?: boolean
  tsaUrl?: string
  /** PEM or DER files. */
  anchorFiles?: string[]
  numberPattern?: string
  /** Where devices reach this server, where a proxy does not hand on the Host that they asked for. */
  publicUrl?: string
  /** Whose word on the sender's address is taken (Fastify's `trustProxy`); a proxy on this machine by default. */
  trustProxy?: string
  /** The release that is announced, and the version that is demanded; left out: none. */
  release?: ReleaseSettings
  /** Days without an exchange after which a computer is locked. */
  lockAfterDays?: number
  passwordCost?: PasswordCost
  requestRules?: RequestRules
  checkRules?: Partial<CheckRules>
  publicRules?: Partial<PublicRules>
  patience?: Patience
  logLevel?: LogLevel
  /** `127.0.0.1:9464`, where Prometheus finds numbers at `/metrics`. They tell of no person, but are for nobody else. */
  metricsAddress?: string | undefined
  /** The remote signing service; left out: nobody signs by one. */
  bsre?: BsreSettings | undefined
  /** How often requests to it are looked for that nobody ends, in ms. */
  bsreEveryMs?: number
  /** Through which applicants are told; left out: the office tells them by hand. */
  mail?: MailSettings | undefined
  /** How often the queue of mails is looked at, in ms. */
  mailEveryMs?: number
  /** How letters that were sent are brought up for the long term, where it is not the usual way. Without a time-stamp service nothing is. */
  ladder?: Partial<LadderPolicy>
  now?: () => Date
}

export interface RunningServer {
  url: string
  /** Answers what was begun, then closes the store. */
  stop(): Promise<void>
}

/** No time-stamp service set: a name that never resolves (RFC 6761), so that no stranger is asked by mistake. */
const noTsa = 'http://tsa.invalid/'

/**
 * Starts the provincial server over its data folder.
 * @throws server_data_in_use, store_too_new, store_damaged, server_key_wrong, database_unusable, files_unusable,
 * invalid_request (no directory, or a broken one)
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { dataDir, databaseUrl, demo = false, now = () => new Date(), numberPattern = defaultNumberPattern } = options
  const filesDir = join(dataDir, 'files')
  await mkdir(join(filesDir, 'partial'), { recursive: true, mode: 0o700 })
  // On PostgreSQL the database keeps servers apart, transaction by transaction.
  const undo: (() => Promise<void> | void)[] = databaseUrl ? [] : [holdDataFolder(dataDir)]
  try {
    const at = now().toISOString()
    const release = await readReleaseOffer(options.release ?? {})
    const trust = await readAnchors(options.anchorFiles ?? [])
    const anchors = anchorsOf(trust)
    const directoryText = options.directoryFile && (await readFile(options.directoryFile, 'utf8'))
    const logger = createLogger(options.logLevel ?? 'info')
    const opened = await openStore({ dataDir, databaseUrl }, (text) => logger.warn(text))
    undo.unshift(() => opened.close())
    const metrics = createServerMetrics({ store: opened, now })
    const store = measureStore(opened, metrics)
    const audience = createLiveAudience(await importDirectory(store, directoryText, at))
    if (demo) await ensureStandingCodes(store, audience.directory, at)
    await tidyUploads(filesDir, now())

    const seal = createSeal(await store.secret())
    const notices: NoticeWay = options.mail ? 'mail' : 'by_hand'
    const gather = () => setImmediate()
    const sequencer = createSequencer({ store, audience, numberPattern, seal, notices, gather, now })
    await sequencer.keepGrants()
    const whole = await openWholeFiles(filesDir, options.filesAddress, process.env)
    const files = measureFiles(createFileStore(filesDir, whole), metrics)
    const remote = options.bsre
      ? await openRemoteDesk({
          settings: options.bsre,
          client: createEsignClient(options.bsre),
          answers: await openAnswers(filesDir),
          store,
          files,
          whole,
          sequencer,
          audience,
          anchors,
          alone: !databaseUrl,
          logger,
          now,
          ...(options.bsreEveryMs && { everyMs: options.bsreEveryMs }),
        })
      : null
    if (remote) undo.unshift(() => remote.stop())
    const lockAfterDays = options.lockAfterDays ?? 30
    const offered = { tsaUrl: options.tsaUrl ?? noTsa, ...trust, numberPattern, lockAfterDays }
    await noteTrust(store, trust, at)
    const told = {
      services: tagged(offered),
      directoryTag: () => `"${audience.sha256}"`,
      remote: remote?.offer ?? null,
      release,
    }
    const syncDesk = measureDesk(createSyncDesk({ store, sequencer, seal, now, ...told }), metrics, now)
    const tidyDaily = daily(() => destroyFiles({ store, files, audience, now }), logger, {
      done: 'files of destroyed letters are gone',
      failed: 'files of destroyed letters are still here',
    })
    undo.unshift(() => tidyDaily.stop())
    const remind = remindDaily(() => remindHolders({ store, audience, way: notices, now }), logger)
    undo.unshift(() => remind.stop())
    if (options.mail) {
      const { perMinute } = options.mail
      const queue = { store, mail: openMail(options.mail), perMinute, everyMs: options.mailEveryMs ?? 5000 }
      const sender = sendNotices({ ...queue, metrics, logger, now })
      undo.unshift(() => sender.stop())
    }
    const recoveryFile = join(dataDir, 'recovery-key.json')
    await makeRecoveryKey(store, recoveryFile, at, true)
    if (existsSync(recoveryFile) && !demo) logger.warn({ file: recoveryFile }, 'move the recovery key to a safe')
    const ladder = { ...defaultLadderPolicy, ...options.ladder }
    if (options.tsaUrl && anchors.length > 0 && ladder.toLevel !== 'off') {
      const { tsaUrl } = options
      const texts = anchors.map(anchorToText)
      const parts = { store, files, sequencer, policy: ladder, tsaUrl, anchors: texts, metrics, logger, now }
      const strengthening = strengthenAsTimeGoes(parts)
      undo.unshift(() => strengthening.stop())
    }
    const nonces = createNonces(seal, now)
    const checkProof = createProofChecker({ nonces, seen: createReplayMemory(now) })
    const requestLimit = createRequestLimit(options.requestRules ?? defaultRequestRules, now)
    const cost = options.passwordCost ?? defaultPasswordCost
    const accounts = { store, directory: () => audience.directory, cost, demo, now }
    const fence = { accounts, nonces, checkProof, requestLimit, publicUrl: options.publicUrl ?? null }
    const publicParts = await openPublicParts({
      filesDir,
      whole,
      store,
      sequencer,
      seal,
      directory: () => audience.directory,
      rules: { ...defaultPublicRules, ...options.publicRules },
      counted: metrics.public,
      publicUrl: options.publicUrl ?? null,
      now,
    })
    const tidyDrafts = daily(() => publicParts.desk.tidy(), logger, {
      done: 'unfinished applications that nobody went on with are gone',
      failed: 'unfinished applications are still here',
    })
    undo.unshift(() => tidyDrafts.stop())
    const services = {
      publicParts,
      remote,
      release,
      store,
      files,
      sequencer,
      syncDesk,
      feedPages: measurePages(createFeedPages(syncDesk), metrics),
      metrics,
      readiness: createReadiness(store, dataDir),
      audience,
      seal,
      numberPattern,
      offered,
      demo,
      notices,
      checkRules: options.checkRules ?? {},
      now,
      ...fence,
    }
    const app = createApp(services, logger, {
      trustProxy: options.trustProxy ?? 'loopback',
      patience: options.patience ?? defaultPatience,
    })
    undo.unshift(() => closeApp(app))
    if (options.metricsAddress) {
      const door = await serveMetrics(metrics, options.metricsAddress)
      undo.unshift(() => door.close())
    }
    const host = options.host ?? '127.0.0.1'
    await app.listen({ host, port: options.port ?? 0 })
    const { port } = app.server.address() as AddressInfo
    return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, stop: () => runAll(undo) }
  } catch (error) {
    await runAll(undo)
    throw error
  }
}

/** A client that never ends its request must not keep the server from ending. What it asked was not acknowledged. */
const closeApp = async (app: FastifyInstance): Promise<void> => {
  const patience = setTimeout(() => app.server.closeAllConnections(), 5000)
  await app.close()
  clearTimeout(patience)
}

const runAll = async (steps: (() => Promise<void> | void)[]): Promise<void> => {
  for (const step of steps.splice(0)) await step()
}
