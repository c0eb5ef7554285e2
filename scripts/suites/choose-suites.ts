import type { Suite } from './suite.ts'

/**
 * The suites named by `--only unit,e2e`, with those that must have passed before them; all without `--only`.
 * @returns the suites, or one line that says what was not understood
 */
export const chooseSuites = (suites: Suite[], args: string[]): Suite[] | string => {
  if (args.length === 0) return suites
  const [flag, list = ''] = args[0]?.startsWith('--only=') ? ['--only', args[0].slice('--only='.length)] : args
  const names = list.split(',').filter(Boolean)
  const known = suites.map((suite) => suite.name)
  const unknown = names.filter((name) => !known.includes(name))
  if (flag !== '--only' || names.length === 0 || unknown.length > 0) {
    return `Not understood: ${args.join(' ')}. Use --only with some of ${known.join(',')}`
  }
  const wanted = new Set([...names, ...suites.filter((s) => names.includes(s.name)).flatMap((s) => s.after)])
  return suites.filter((suite) => wanted.has(suite.name))
}
