/** Names to values, as `{result="accepted"}`. Values are from short lists of our own: never a name, a hash or an address. */
export type Labels = Readonly<Record<string, string>>
export type Reading = { labels?: Labels; value: number }

export interface Counter {
  add(amount?: number, labels?: Labels): void
}
export interface Histogram {
  observe(seconds: number, labels?: Labels): void
}

/** Numbers for Prometheus, in its text format 0.0.4. */
export interface Registry {
  counter(name: string, help: string): Counter
  /** @param bounds upper bounds in seconds, rising */
  histogram(name: string, help: string, bounds: readonly number[]): Histogram
  /** @param read asked whenever the numbers are collected */
  gauge(name: string, help: string, read: () => number | Reading[] | Promise<number | Reading[]>): void
  text(): Promise<string>
}

export const createRegistry = (): Registry => {
  const families: (() => Promise<string>)[] = []
  const family = (type: string, name: string, help: string, lines: () => string[] | Promise<string[]>): void => {
    families.push(async () => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...(await lines())].join('\n'))
  }
  return {
    counter(name, help) {
      const counts = new Map<string, number>()
      family('counter', name, help, () => [...counts].map(([labels, value]) => `${name}${labels} ${value}`))
      return { add: (amount = 1, labels = {}) => increase(counts, labelText(labels), amount) }
    },
    histogram(name, help, bounds) {
      const buckets = new Map<string, number>()
      const sums = new Map<string, number>()
      const counts = new Map<string, number>()
      family('histogram', name, help, () => [
        ...[...buckets].map(([labels, value]) => `${name}_bucket${labels} ${value}`),
        ...[...sums].map(([labels, value]) => `${name}_sum${labels} ${value}`),
        ...[...counts].map(([labels, value]) => `${name}_count${labels} ${value}`),
      ])
      return {
        observe(seconds, labels = {}) {
          for (const bound of [...bounds, Infinity]) {
            const le = bound === Infinity ? '+Inf' : String(bound)
            increase(buckets, labelText({ ...labels, le }), seconds <= bound ? 1 : 0)
          }
          increase(sums, labelText(labels), seconds)
          increase(counts, labelText(labels), 1)
        },
      }
    },
    gauge: (name, help, read) =>
      family('gauge', name, help, async () => {
        const found = await read()
        const readings = typeof found === 'number' ? [{ value: found }] : found
        return readings.map(({ labels = {}, value }: Reading) => `${name}${labelText(labels)} ${value}`)
      }),
    text: async () => `${(await Promise.all(families.map((lines) => lines()))).join('\n')}\n`,
  }
}

const increase = (numbers: Map<string, number>, key: string, amount: number): void =>
  void numbers.set(key, (numbers.get(key) ?? 0) + amount)

const labelText = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replaceAll(/["\\\n]/g, '_')}"`)
  return pairs.length === 0 ? '' : `{${pairs.join()}}`
}
