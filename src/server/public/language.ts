/** Languages of the public pages. Indonesian is what a page speaks unless asked otherwise. */
export const languages = ['id', 'en'] as const
export type Lang = (typeof languages)[number]

/** A text in both. */
export type Both<Words> = Readonly<Record<Lang, Words>>

/** What `?lang=` asks for. Anything else than `en` is Indonesian: an address that somebody has broken still opens. */
export const langOf = (query: unknown): Lang => {
  const asked = typeof query === 'object' && query !== null ? (query as Record<string, unknown>)['lang'] : null
  return asked === 'en' ? 'en' : 'id'
}

/** An address of these pages that keeps the language. */
export const inLang = (path: string, lang: Lang): string =>
  lang === 'id' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`

const tag = { id: 'id-ID', en: 'en-GB' } as const

/** Made once a language: making one takes longer than a page. */
const made = (options: Intl.DateTimeFormatOptions) => ({
  id: new Intl.DateTimeFormat(tag.id, options),
  en: new Intl.DateTimeFormat(tag.en, options),
})
const days = made({ dateStyle: 'long', timeZone: 'UTC' })
const times = made({ dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Makassar' })

/** 2026-11-26 as `26 November 2026`. */
export const longDay = (day: string, lang: Lang): string => days[lang].format(new Date(`${day}T00:00:00Z`))

/** An instant as it was in Bali: `26 November 2026, 14.05 WITA`. */
export const longTime = (at: string, lang: Lang): string => `${times[lang].format(new Date(at))} WITA`

export const rupiah = (amount: number, lang: Lang): string => `Rp ${new Intl.NumberFormat(tag[lang]).format(amount)}`
