import { parseArgs } from 'node:util'

export const partNames = ['points', 'random', 'power', 'faults', 'flips'] as const
export type PartName = (typeof partNames)[number]

/** How often each part is done. The defaults are those of CI: all together below four minutes on two quiet cores. */
export interface CrashArguments extends Record<PartName, number> {
  json: boolean
  seed: number
  lanes: number
  only: readonly PartName[]
}

const defaults: Record<PartName, string> = { points: '60', random: '100', power: '160', faults: '24', flips: '40' }
const help = `Use --json, --seed N, --lanes N, --only ${partNames.join(',')}, and how often: ${partNames.map((name) => `--${name} N`).join(' ')}.`

/** @returns what to do, or one line that says what was not understood */
export const readArguments = (args: string[]): CrashArguments | string => {
  try {
    const number = (standard: string) => ({ type: 'string', default: standard }) as const
    const { values } = parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        seed: number('1'),
        lanes: number('2'),
        only: number(partNames.join(',')),
        points: number(defaults.points),
        random: number(defaults.random),
        power: number(defaults.power),
        faults: number(defaults.faults),
        flips: number(defaults.flips),
      },
    })
    const { json, only: list, ...texts } = values
    const numbers = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Number(text)]))
    const odd = Object.entries(numbers).find(([, value]) => !Number.isInteger(value) || value < 1)
    if (odd) return `Not understood: --${odd[0]}. ${help}`
    const only = list.split(',') as PartName[]
    const unknown = only.filter((name) => !partNames.includes(name))
    if (unknown.length > 0) return `Not understood: --only ${unknown.join(',')}. ${help}`
    return { json, only, ...(numbers as Record<PartName | 'seed' | 'lanes', number>) }
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]}. ${help}`
  }
}
