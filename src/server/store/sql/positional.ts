import type { SqlParams, SqlValue } from './sql-transaction.ts'

const known = new Map<string, { text: string; names: string[] }>()

/** `@name` as PostgreSQL writes it: `$1`, and the values in that order. The texts are few and constant, so they are kept. */
export const positional = (sql: string, params: SqlParams): { text: string; values: SqlValue[] } => {
  const { text, names } = known.get(sql) ?? translate(sql)
  return { text, values: names.map((name) => valueOf(params, name)) }
}

const translate = (sql: string) => {
  const names: string[] = []
  const text = sql.replaceAll(/@(\w+)/g, (_, name: string) => {
    if (!names.includes(name)) names.push(name)
    return `$${names.indexOf(name) + 1}`
  })
  const translated = { text, names }
  known.set(sql, translated)
  return translated
}

const valueOf = (params: SqlParams, name: string): SqlValue => {
  const value = params[name]
  if (value === undefined) throw new Error(`no value for @${name}`)
  return value
}
