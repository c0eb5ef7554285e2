import { expect, test } from 'vitest'
import { LontarError, type ErrorCode } from '../../protocol/errors/lontar-error.ts'
import { createQueries } from './create-queries.ts'
import { queryKey } from './query-key.ts'

/** Asks once through the queries; the office answers each time with the next of `errors`, then with `letters`. */
const ask = async (errors: ErrorCode[]) => {
  const queries = createQueries()
  queries.setQueryData(queryKey('session.me', {}), { person: 'Ni Luh Contoh' })
  let asked = 0
  const queryFn = () => {
    const code = errors[asked++]
    return code === undefined ? Promise.resolve('letters') : Promise.reject(new LontarError(code))
  }
  const answer = await queries
    .fetchQuery({
      queryKey: queryKey('letters.counts', {}),
      queryFn,
      retry: queries.getDefaultOptions().queries?.retry,
    })
    .catch((error: LontarError) => error.code)
  return { answer, asked, isMeOld: queries.getQueryState(queryKey('session.me', {}))?.isInvalidated }
}

test('a list that fell into a restart of the office is asked again', async () => {
  expect(await ask(['office_restarted', 'office_restarted'])).toEqual({ answer: 'letters', asked: 3, isMeOld: false })
})

test('any other error is shown at once', async () => {
  expect(await ask(['store_damaged'])).toEqual({ answer: 'store_damaged', asked: 1, isMeOld: false })
})

test('where nobody is signed in any more, the screens ask who is', async () => {
  expect(await ask(['not_signed_in'])).toEqual({ answer: 'not_signed_in', asked: 1, isMeOld: true })
})
