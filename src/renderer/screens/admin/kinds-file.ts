import { checkKind } from '../../../domain/kinds/check-kind.ts'
import { kindsFileSchema, type LetterKind } from '../../../domain/kinds/letter-kind.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'

/** The kinds of a file, all of them or none. @throws LontarError kinds_file_faulty, which says what is wrong and where */
export const kindsFromFile = (json: string): LetterKind[] => {
  const read = kindsFileSchema.safeParse(parsed(json))
  if (!read.success) {
    const told = read.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.') || 'berkas'}: ${message}`)
    throw new LontarError('kinds_file_faulty', { where: told.join('; ') })
  }
  const { kinds } = read.data
  const twice = kinds.find((kind, index) => kinds.findIndex((other) => other.id === kind.id) !== index)
  const faults = kinds.flatMap((kind) => checkKind(kind).map(({ rule, at }) => `${kind.name}: ${rule} (${at})`))
  const told = [...(twice ? [`${twice.name}: id “${twice.id}” dua kali`] : []), ...faults].slice(0, 3)
  if (told.length > 0) throw new LontarError('kinds_file_faulty', { where: told.join('; ') })
  return kinds
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
