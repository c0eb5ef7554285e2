import type { z } from 'zod'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { where } from '../sequencer/read-operation.ts'

/** Checks a part of a request against its schema. @throws invalid_request naming the place, never the value */
export const parseRequest = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new LontarError('invalid_request', { detail: where(parsed.error) })
  return parsed.data
}
