import type { PermitDocument, PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import { rupiah, type Lang } from '../language.ts'
import { fill } from '../fill.ts'
import { applyWords } from '../words/apply-words.ts'

const typeNames = { pdf: 'PDF', jpeg: 'JPEG', png: 'PNG' } as const
const mimeTypes = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const

/** What a kind of permit says of itself in the language of the page. */
export const kindWords = (kind: PermitKind, lang: Lang) => {
  const english = lang === 'en'
  const words = applyWords[lang]
  const { amount, note } = kind.fee
  return {
    name: english ? kind.nameEn : kind.name,
    sector: english ? kind.sectorEn : kind.sector,
    description: english ? kind.descriptionEn : kind.description,
    days: fill(words.days, { days: kind.serviceDays }),
    fee: amount === 0 ? words.free : fill(words.fee, { amount: rupiah(amount, lang) }),
    feeNote: note,
    validity: kind.validity.months === null ? words.noEnd : fill(words.months, { months: kind.validity.months }),
  }
}

export const documentWords = (document: PermitDocument, lang: Lang) => ({
  label: lang === 'en' ? document.labelEn : document.label,
  help: lang === 'en' ? document.helpEn : document.help,
  limits: fill(applyWords[lang].documentHint, {
    types: document.accept.map((type) => typeNames[type]).join(', '),
    megabytes: document.maxMegabytes,
  }),
  /** Asked so, a phone that keeps its photos as HEIC hands over a JPEG. */
  accept: document.accept.map((type) => mimeTypes[type]).join(','),
})
