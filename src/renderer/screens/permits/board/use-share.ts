import { useFormat } from '../../../i18n/text-context.tsx'

/** In the order in which a case meets them. */
export const endsNamed = ['masuk', 'terbit', 'ditolak', 'kembali', 'ditarik'] as const

/** The share of decisions that were in time, in words. */
export const useShare = (): ((row: { tepat: number; lambat: number }) => string) => {
  const format = useFormat()
  return ({ tepat, lambat }) => (tepat + lambat === 0 ? '–' : `${format.number((100 * tepat) / (tepat + lambat))} %`)
}
