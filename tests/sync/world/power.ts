/** The machine stopped in the middle of its work: what was not yet on the disk is gone. */
export class PowerCut extends Error {
  constructor() {
    super('the power went')
    this.name = 'PowerCut'
  }
}

/** The current of one machine from one start to the next. */
export interface Power {
  readonly off: boolean
  /** It goes off at the n-th touch of the disk from now. */
  failAfter(touches: number): void
  cut(): void
  /** A touch of the disk. @throws PowerCut at the appointed one and ever after */
  touch(): void
}

export const createPower = (): Power => {
  let off = false
  let left = Infinity
  return {
    get off() {
      return off
    },
    failAfter: (touches) => void (left = touches),
    cut: () => void (off = true),
    touch() {
      if (--left < 0) off = true
      if (off) throw new PowerCut()
    },
  }
}

/**
 * The same functions, each of which may be the one at which the power goes, before it does its work or after it. Plain data and
 * nested objects of functions only.
 */
export const underPower = <T extends object>(parts: T, power: Power): T =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]: [string, unknown]) => [name, partUnderPower(name, part, power)]),
  ) as T

const partUnderPower = (name: string, part: unknown, power: Power): unknown => {
  if (typeof part === 'object' && part !== null) return underPower(part, power)
  if (typeof part !== 'function' || name === 'close') return part
  return (...args: unknown[]): unknown => {
    power.touch()
    const result: unknown = Reflect.apply(part, undefined, args)
    // Durable, and nobody was told: the moment between a commit and its answer.
    if (name === 'transaction' || name === 'transact' || name === 'put' || name === 'keep')
      return afterwards(result, power)
    return result
  }
}

const afterwards = (result: unknown, power: Power): unknown => {
  if (!(result instanceof Promise)) {
    power.touch()
    return result
  }
  return result.then((value: unknown) => {
    power.touch()
    return value
  })
}
