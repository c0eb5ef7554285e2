import { parseArgs } from 'node:util'
import { z } from 'zod'
import { errorList, LontarError } from '../protocol/errors/lontar-error.ts'
import { versionSchema } from '../protocol/releases/release-manifest.ts'
import { openSealed } from './accounts/recovery-key.ts'
import { backUp } from './back-up.ts'
import { consoleCommands, runCommand } from './console.ts'
import { logLevels } from './create-logger.ts'
import { readBsreSettings } from './bsre/bsre-settings.ts'
import { readMailSettings } from './notices/mail-settings.ts'
import { defaultLadderPolicy } from './strengthen/ladder-policy.ts'
import { endOnSignals } from './end-on-signals.ts'
import { startServer } from './start-server.ts'

const usage = `node src/server/index.ts --data DIR --directory FILE [--host 127.0.0.1] [--port 0] [--demo]
  [--files s3://BUCKET/PREFIX] [--metrics 127.0.0.1:9464] [--tsa-url URL] [--anchors FILE]... [--number-pattern TEXT] [--log-level ${logLevels.join('|')}]
  [--ladder B-LTA|B-LT|off] [--ladder-rest-minutes 60] [--renew-before-days 60]
  [--public-url URL] [--trust-proxy ADDRESSES] [--lock-after-days N]
  [--release lontar-release.json [--release-keys DIR]] [--minimum-version X.Y.Z|none]
  [--mail smtp://USER@HOST:587|smtps://USER@HOST:465 --mail-from 'NAME <ADDRESS>' [--mail-password-file FILE] [--mail-ca FILE] [--mail-per-minute 30]]
  [--bsre https://USER@HOST [--bsre-version v1|v2] [--bsre-password-file FILE] [--bsre-seconds 60] [--bsre-decide-minutes 15]]
node src/server/index.ts --data DIR followed by one of these; the server may be running:
  --new-code PERSON         a one-time code that enrols a computer
  --reset-code PERSON       the same, for a person who forgot the password and sets a new one
  --revoke-device ID        refuses a computer; what it holds stays on it
  --wipe-device ID          refuses it and has it destroy the key to what it holds
  --check-audit             reads the whole audit log and verifies its chain
  --check-audit-since SEAL  the same, and that the last seal of an earlier check is still in it
  --new-recovery-key FILE   makes another recovery key and writes the private half to FILE
  --use-recovery-key FILE   takes the public half of a key that its keepers made and split (docs/cli.md)
  --backup FILE             writes the SQLite database as it is now to FILE, and its key beside it
  --restored                after a restore from a backup: devices offer again what is missing
  --end-recovery            waits no longer for devices that do not come back
node src/server/index.ts --open-sealed FILE --recovery-key KEY   reads what a computer sealed for IT
With DATABASE_URL=postgres://… the rows are kept in PostgreSQL, which several servers may share; the files stay in DIR,
or go where --files says (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL_S3).
The password of the mail server is in --mail-password-file or MAIL_PASSWORD, that of the agency's account with BSrE in
--bsre-password-file or BSRE_PASSWORD, never in an address.`

const text = { type: 'string' } as const
const options = {
  data: text,
  directory: text,
  host: text,
  port: text,
  demo: { type: 'boolean' },
  'tsa-url': text,
  anchors: { type: 'string', multiple: true },
  'number-pattern': text,
  files: text,
  metrics: text,
  'log-level': text,
  ladder: text,
  'ladder-rest-minutes': text,
  'renew-before-days': text,
  'public-url': text,
  'trust-proxy': text,
  'lock-after-days': text,
  release: text,
  'release-keys': text,
  'minimum-version': text,
  mail: text,
  'mail-from': text,
  'mail-password-file': text,
  'mail-ca': text,
  'mail-per-minute': text,
  bsre: text,
  'bsre-version': text,
  'bsre-password-file': text,
  'bsre-seconds': text,
  'bsre-decide-minutes': text,
  'new-code': text,
  'reset-code': text,
  'revoke-device': text,
  'wipe-device': text,
  'check-audit': { type: 'boolean' },
  'check-audit-since': text,
  'new-recovery-key': text,
  'use-recovery-key': text,
  backup: text,
  restored: { type: 'boolean' },
  'end-recovery': { type: 'boolean' },
  'open-sealed': text,
  'recovery-key': text,
} as const

const argumentsSchema = z.object({
  data: z.string().min(1),
  directory: z.string().optional(),
  host: z.string().default('127.0.0.1'),
  port: z.coerce.number().int().min(0).max(65_535).default(0),
  demo: z.boolean().default(false),
  'tsa-url': z.url().optional(),
  anchors: z.array(z.string()).default([]),
  files: z.string().optional(),
  metrics: z
    .string()
    .regex(/^(?:[\w.-]+|\[[\da-f:]+\]):\d{1,5}$/)
    .optional(),
  'number-pattern': z.string().includes('{urut}').optional(),
  'log-level': z.enum(logLevels).default('info'),
  ladder: z.enum(['B-LTA', 'B-LT', 'off']).default(defaultLadderPolicy.toLevel),
  'ladder-rest-minutes': z.coerce
    .number()
    .min(0)
    .max(10_080)
    .default(defaultLadderPolicy.restMs / 60_000),
  'renew-before-days': z.coerce.number().int().min(1).max(730).default(defaultLadderPolicy.renewBeforeDays),
  'public-url': z.url().optional(),
  'trust-proxy': z.string().optional(),
  'lock-after-days': z.coerce.number().positive().optional(),
  release: z.string().optional(),
  'release-keys': z.string().optional(),
  'minimum-version': z.union([versionSchema, z.literal('none')]).optional(),
  mail: z.string().optional(),
  'mail-from': z.string().optional(),
  'mail-password-file': z.string().optional(),
  'mail-ca': z.string().optional(),
  'mail-per-minute': z.coerce.number().int().min(1).max(600).optional(),
  bsre: z.string().optional(),
  'bsre-version': z.enum(['v1', 'v2']).optional(),
  'bsre-password-file': z.string().optional(),
  'bsre-seconds': z.coerce.number().min(1).max(600).optional(),
  'bsre-decide-minutes': z.coerce.number().min(0).max(1440).optional(),
})

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options })
  const { 'open-sealed': sealed, 'recovery-key': key } = values
  if (sealed !== undefined && key !== undefined) return console.log(await openSealed(sealed, key))
  const args = argumentsSchema.parse(values)
  const databaseUrl = process.env['DATABASE_URL'] || undefined
  if (values.backup !== undefined) return console.log(backUp({ dataDir: args.data, databaseUrl }, values.backup))
  const command = consoleCommands.find((name) => values[name] !== undefined)
  if (command) return runCommand({ dataDir: args.data, databaseUrl }, command, String(values[command]))
  const mail = await readMailSettings(
    {
      mail: args.mail,
      from: args['mail-from'],
      passwordFile: args['mail-password-file'],
      caFile: args['mail-ca'],
      perMinute: args['mail-per-minute'],
    },
    process.env,
  )
  const bsre = await readBsreSettings(
    {
      address: args.bsre,
      version: args['bsre-version'],
      passwordFile: args['bsre-password-file'],
      seconds: args['bsre-seconds'],
      decideMinutes: args['bsre-decide-minutes'],
    },
    process.env,
  )
  const server = await startServer({
    dataDir: args.data,
    databaseUrl,
    filesAddress: args.files,
    metricsAddress: args.metrics,
    directoryFile: args.directory,
    host: args.host,
    port: args.port,
    demo: args.demo,
    tsaUrl: args['tsa-url'],
    anchorFiles: args.anchors,
    numberPattern: args['number-pattern'],
    logLevel: args['log-level'],
    ladder: {
      toLevel: args.ladder,
      renewBeforeDays: args['renew-before-days'],
      restMs: args['ladder-rest-minutes'] * 60_000,
      everyMs: Math.min(defaultLadderPolicy.everyMs, Math.max(10_000, args['ladder-rest-minutes'] * 60_000)),
    },
    publicUrl: args['public-url'],
    trustProxy: args['trust-proxy'],
    lockAfterDays: args['lock-after-days'],
    release: { file: args.release, keys: args['release-keys'], minimumVersion: args['minimum-version'] },
    mail,
    bsre,
  })
  endOnSignals(() => server.stop(), fail)
  console.log(JSON.stringify({ ready: true, url: server.url }))
}

const fail = (error: unknown): void => {
  if (error instanceof LontarError) {
    const { heading, happened } = errorList[error.code].en
    const filled = happened.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(error.params[name] ?? whole))
    console.error(`${heading}: ${filled}`)
  } else if (error instanceof z.ZodError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
    console.error(`${(error as Error).message}\n${usage}`)
  } else console.error(error)
  process.exit(1)
}

await run().catch(fail)
