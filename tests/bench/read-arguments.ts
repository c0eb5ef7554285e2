import { parseArgs } from 'node:util'
import type { Bench } from './bench.ts'

export interface BenchArguments {
  json: boolean
  quick: boolean
  full: boolean
  benches: Bench[]
}

/**
 * `npm run bench -- [--json] [--quick] [--only NAME,NAME] [--fresh] [full]`. A fresh clone is measured only where it is asked for, for it
 * takes minutes.
 * @returns what to do, or one line that says what was not understood
 */
export const readArguments = (args: string[], usual: Bench[], fresh: Bench): BenchArguments | string => {
  const all = [...usual, fresh]
  const help = `Use --json, --quick, --fresh [full], or --only with some of ${all.map(({ name }) => name).join(',')}.`
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
        fresh: { type: 'boolean', default: false },
        only: { type: 'string' },
      },
    })
    const { json, quick } = values
    const full = positionals[0] === 'full'
    if (positionals.length > (values.fresh && full ? 1 : 0)) return `Not understood: ${positionals.join(' ')}. ${help}`
    const names = values.only?.split(',').filter(Boolean)
    const unknown = names?.filter((name) => all.every((bench) => bench.name !== name)) ?? []
    if (unknown.length > 0 || names?.length === 0) return `Not understood: --only ${values.only}. ${help}`
    const chosen = names ? all.filter(({ name }) => names.includes(name)) : values.fresh ? [] : usual
    const benches = values.fresh && !chosen.includes(fresh) ? [...chosen, fresh] : chosen
    return { json, quick, full, benches }
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]}. ${help}`
  }
}
