import type { DiagnosisFinding, DiagnosisStepName } from './diagnosis.ts'
import type { FindingResult, FindingText } from './finding.ts'
import { findingEntry } from './finding-list.ts'

export type DiagnosisLanguage = 'id' | 'en'

export const stepWords: Record<DiagnosisLanguage, Record<DiagnosisStepName, string>> = {
  id: {
    versions: 'Versi',
    policies: 'Kebijakan TI',
    disk: 'Diska',
    secrets: 'Kunci penyimpanan',
    store: 'Penyimpanan',
    backups: 'Cadangan',
    outbox: 'Yang menunggu dikirim',
    clock: 'Jam',
    proxy: 'Proksi',
    server: 'Server provinsi',
    tls: 'TLS dan sertifikat server',
    timestamp: 'Layanan stempel waktu',
    drivers: 'Penggerak token',
    readers: 'Pembaca dan token',
    certificates: 'Sertifikat',
    updates: 'Pembaruan',
  },
  en: {
    versions: 'Versions',
    policies: 'Policies of IT',
    disk: 'Disk',
    secrets: 'Store key',
    store: 'Store',
    backups: 'Backups',
    outbox: 'Waiting to be sent',
    clock: 'Clock',
    proxy: 'Proxy',
    server: 'Provincial server',
    tls: 'TLS and the server’s certificate',
    timestamp: 'Time-stamp service',
    drivers: 'Token drivers',
    readers: 'Readers and tokens',
    certificates: 'Certificates',
    updates: 'Updates',
  },
}

export const resultWords: Record<DiagnosisLanguage, Record<FindingResult, string>> = {
  id: { ok: 'baik', note: 'perhatikan', problem: 'bermasalah', unknown: 'tidak diperiksa' },
  en: { ok: 'good', note: 'note', problem: 'problem', unknown: 'not looked at' },
}

/** The sentences of a finding, with what stands in it. A param that names a duration (`age`, in seconds) or a size (`free`, `total`, `size`, in bytes) is written out. */
export const findingWords = ({ code, params }: DiagnosisFinding, language: DiagnosisLanguage): FindingText => {
  const { heading, cause, remedy } = findingEntry(code)[language]
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => written(name, params[name] ?? '–', language))
  return { heading: fill(heading), cause: fill(cause), remedy: fill(remedy) }
}

const sizes = new Set(['free', 'total', 'size'])

const written = (name: string, value: string | number, language: DiagnosisLanguage): string => {
  if (typeof value === 'string') return translated[value]?.[language] ?? value
  if (name === 'age') return durationWords(value, language)
  if (sizes.has(name)) return sizeWords(value, language)
  return String(value)
}

/** Fixed words that stand in params: who set something. */
const translated: Record<string, Record<DiagnosisLanguage, string> | undefined> = {
  electron: { id: 'Electron', en: 'Electron' },
  chromium: { id: 'jendela peramban', en: 'a browser’s window' },
  none: { id: 'tanpa jendela', en: 'no window' },
  machine: { id: 'kebijakan komputer', en: 'the machine’s policy' },
  user: { id: 'kebijakan pengguna', en: 'the user’s policy' },
  installed: { id: 'pemasangan', en: 'the installation' },
  policy: { id: 'kebijakan TI', en: 'IT’s policy' },
  system: { id: 'komputer', en: 'the computer' },
  environment: { id: 'lingkungan', en: 'the environment' },
  own: { id: 'orang ini', en: 'this person' },
  known: { id: 'daftar pembuat', en: 'the list of makers' },
  public: { id: 'penerbit umum', en: 'a public authority' },
  installed_authority: { id: 'penerbit yang dipasang di komputer', en: 'an authority installed on the computer' },
}

const sizeWords = (bytes: number, language: DiagnosisLanguage): string => {
  const gb = bytes / 1024 ** 3
  const [value, unit] = gb >= 1 ? [gb, 'GB'] : [bytes / 1024 ** 2, 'MB']
  return `${value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 })} ${unit}`
}

const durationWords = (seconds: number, language: DiagnosisLanguage): string => {
  const [value, id, en] =
    seconds >= 2 * 86_400
      ? [Math.floor(seconds / 86_400), 'hari', 'days']
      : seconds >= 2 * 3600
        ? [Math.floor(seconds / 3600), 'jam', 'hours']
        : seconds >= 120
          ? [Math.floor(seconds / 60), 'menit', 'minutes']
          : [Math.round(seconds), 'detik', 'seconds']
  return `${value} ${language === 'id' ? id : en}`
}
