import { parseArgs } from 'node:util'
import { z } from 'zod'
import { errorList, LontarError } from '../protocol/errors/lontar-error.ts'
import { logLevels } from './create-logger.ts'
import { printEnrolmentCode } from './print-enrolment-code.ts'
import { startServer } from './start-server.ts'

const usage = `node src/server/index.ts --data DIR --directory FILE [--host 127.0.0.1] [--port 0] [--demo]
  [--tsa-url URL] [--anchors FILE]... [--number-pattern TEXT] [--log-level ${logLevels.join('|')}]
node src/server/index.ts --data DIR --new-code PERSON   prints a one-time enrolment code; the server may be running
With DATABASE_URL=postgres://… the rows are kept in PostgreSQL, which several servers may share; the files stay in DIR.`

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
  'log-level': text,
  'new-code': text,
} as const

const argumentsSchema = z.object({
  data: z.string().min(1),
  directory: z.string().optional(),
  host: z.string().default('127.0.0.1'),
  port: z.coerce.number().int().min(0).max(65_535).default(0),
  demo: z.boolean().default(false),
  'tsa-url': z.url().optional(),
  anchors: z.array(z.string()).default([]),
  'number-pattern': z.string().includes('{urut}').optional(),
  'log-level': z.enum(logLevels).default('info'),
  'new-code': z.string().optional(),
})

const run = async (): Promise<void> => {
  const args = argumentsSchema.parse(parseArgs({ options }).values)
  const databaseUrl = process.env['DATABASE_URL'] || undefined
  if (args['new-code'] !== undefined) return printEnrolmentCode({ dataDir: args.data, databaseUrl }, args['new-code'])
  const server = await startServer({
    dataDir: args.data,
    databaseUrl,
    directoryFile: args.directory,
    host: args.host,
    port: args.port,
    demo: args.demo,
    tsaUrl: args['tsa-url'],
    anchorFiles: args.anchors,
    numberPattern: args['number-pattern'],
    logLevel: args['log-level'],
  })
  const stop = () => void server.stop().then(() => process.exit(0), fail)
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
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
