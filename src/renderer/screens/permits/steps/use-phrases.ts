import { useKept } from '../use-kept.ts'

/** One shelf for all cases of a person on this computer. */
const key = 'frasa.00000000-0000-4000-8000-000000000000'
const mostKept = 8

/** What counters say most; written for applicants, whose language is Indonesian. */
const usual = {
  dokumen: [
    'Hasil pindai tidak terbaca.',
    'Bukan dokumen yang diminta.',
    'Sudah tidak berlaku.',
    'Belum ditandatangani atau distempel.',
    'Halaman tidak lengkap.',
  ],
  isian: ['Belum jelas; mohon diuraikan.', 'Tidak sama dengan dokumen yang diserahkan.', 'Tanggal tidak sesuai.'],
  pemohon: ['Nama tidak sama dengan kartu identitas.', 'Alamat belum lengkap.'],
}

/** Reasons at hand: the usual ones, and those that this person wrote last. */
export const usePhrases = () => {
  const kept = useKept<string[]>(key, [])
  const own = kept.value ?? []
  const all = new Set(Object.values(usual).flat())
  return {
    of: (sort: keyof typeof usual): string[] => [...new Set([...usual[sort], ...own])],
    remember: (phrase: string) => {
      const text = phrase.trim()
      if (kept.value === null || text.length < 8 || text.length > 90 || all.has(text)) return
      kept.change([text, ...own.filter((other) => other !== text)].slice(0, mostKept))
    },
  }
}
