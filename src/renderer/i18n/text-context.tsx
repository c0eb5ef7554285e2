import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { formatFor, type Format } from './format.ts'
import { languages, translatorFor, type Language, type Translate } from './translator.ts'

interface TextContext {
  language: Language
  setLanguage: (language: Language) => void
  t: Translate
  format: Format
}

const Context = createContext<TextContext | null>(null)
const storageKey = 'lontar.language'

/** Gives the screens their words. The choice of language is remembered and set on the document for screen readers. */
export const TextProvider = ({ children }: { children: ReactNode }) => {
  const [language, setLanguage] = useState(rememberedLanguage)
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(storageKey, language)
  }, [language])
  const value = useMemo(() => {
    const t = translatorFor(language)
    return { language, setLanguage, t, format: formatFor(language, t) }
  }, [language])
  return (
    <Context value={value}>
      <I18nProvider locale={language === 'id' ? 'id-ID' : 'en-GB'}>{children}</I18nProvider>
    </Context>
  )
}

const rememberedLanguage = (): Language =>
  languages.find((language) => language === localStorage.getItem(storageKey)) ?? 'id'

const useTextContext = (): TextContext => {
  const context = useContext(Context)
  if (!context) throw new Error('TextProvider is missing')
  return context
}

/** `t('common.minutes', { n: 5 })` in the chosen language. */
export const useText = (): Translate => useTextContext().t

/** Dates, numbers, sizes and ages as the office writes them. */
export const useFormat = (): Format => useTextContext().format

export const useLanguage = (): [Language, (language: Language) => void] => {
  const { language, setLanguage } = useTextContext()
  return [language, setLanguage]
}
