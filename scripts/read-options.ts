import { parseArgs, type ParseArgsConfig } from 'node:util'

/** A command's options. What is not understood is said in one line, and ends the program with 2. */
export const readOptions = <T extends NonNullable<ParseArgsConfig['options']>>(options: T) => {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    const names = Object.entries(options).map(([name, { type }]) => (type === 'boolean' ? `--${name}` : `--${name} …`))
    const [what] = (error as Error).message.split('. ')
    console.error(`${what}. Use ${names.join(', ')}.`)
    return process.exit(2)
  }
}

/** A whole number above 0, or the program ends with 2. */
export const countOf = (name: string, text: string): number => {
  const count = Number(text)
  if (Number.isSafeInteger(count) && count > 0) return count
  console.error(`--${name} takes a whole number above 0.`)
  return process.exit(2)
}
