import { kindOf } from '../../domain/kinds/kinds-of.ts'
import type { LetterKind } from '../../domain/kinds/letter-kind.ts'
import { useLanguage } from '../i18n/text-context.tsx'
import type { Language } from '../i18n/translator.ts'
import { useSession } from './session-context.tsx'

export const kindName = (kind: Pick<LetterKind, 'name' | 'nameEn'>, language: Language): string =>
  language === 'en' ? kind.nameEn : kind.name

export const kindHint = ({ hint, hintEn }: Pick<LetterKind, 'hint' | 'hintEn'>, language: Language): string =>
  language === 'en' ? (hintEn ?? hint) : hint

/** The name of a kind by its id, in the language of the screens; the id where the directory has lost it. */
export const useKindName = (): ((id: string) => string) => {
  const { directory } = useSession()
  const [language] = useLanguage()
  return (id) => {
    const kind = kindOf(directory, id)
    return kind ? kindName(kind, language) : id
  }
}
