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
        req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
        err: ({ name, message, stack }: Error) => ({ name, message, stack }),
      },
    },
    destination(2),
  )
