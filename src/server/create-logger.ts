import pino, { destination, type Logger } from 'pino'

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** Names under which a secret or personal datum could stand in a log line; bodies and headers are never logged at all. */
const secret = [
  'authorization',
  'token',
  'code',
  'standingCode',
  'pin',
  'password',
  'passphrase',
  'nik',
  'nip',
  'body',
  'headers',
]

const told = new Set(['v', 'v1', 'izin', 'lacak', 'periksa'])
/**
 * An address as it may stand in the log. Those of the public pages have an applicant’s secret in them, however somebody spells them: of everything
 * that is not an address for devices only the first word is told.
 */
const loggedPath = (url: string): string => {
  const path = url.split('?')[0]!
  const [, first = '', ...rest] = path.split('/')
  if (first === 'v1') return path
  return `/${told.has(first) || first === '' ? first : '…'}${rest.length > 0 ? '/…' : ''}`
}

/**
 * JSON lines on standard error: standard output belongs to the ready line. A request is its method and path without
 * query; `code` of an error of ours is logged as `refusal`.
 */
export const createLogger = (level: LogLevel): Logger =>
  pino(
    {
      name: 'lontar-server',
      level,
      redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `req.${name}`]), censor: '…' },
      serializers: {
        req: ({ method, url }: { method: string; url: string }) => ({ method, path: loggedPath(url) }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
        err: ({ name, message, stack }: Error) => ({ name, message, stack }),
      },
    },
    destination(2),
  )
