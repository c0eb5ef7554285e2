import type { ArtefactCheck } from '../../releases/check-artefacts.ts'
import type { ReleaseVerdict } from './release-command.ts'

interface Report {
  verdict: ReleaseVerdict
  version: string
  date: string
  signedBy: string[]
  /** Null: only the list itself was looked at. */
  files: ArtefactCheck[] | null
}

const words = {
  id: {
    right: 'benar: seperti yang ditandatangani',
    wrong: 'JANGAN DIPASANG: ada berkas yang tidak seperti yang ditandatangani',
    nothing_to_compare: 'daftar ditandatangani dengan benar, tetapi tidak ada berkasnya di sini',
    listOnly: 'daftar ditandatangani dengan benar; berkasnya tidak dibandingkan',
    signedBy: 'ditandatangani dengan kunci',
    file: { right: 'benar', changed: 'DIUBAH', missing: 'tidak ada di sini', unlisted: 'DI LUAR RILIS' },
  },
  en: {
    right: 'right: as it was signed',
    wrong: 'DO NOT INSTALL: there is a file that is not as it was signed',
    nothing_to_compare: 'the list is rightly signed, but none of its files is here',
    listOnly: 'the list is rightly signed; its files were not compared',
    signedBy: 'signed with the key',
    file: { right: 'right', changed: 'CHANGED', missing: 'not here', unlisted: 'NOT PART OF IT' },
  },
}

/** In words, for whoever is about to install it. */
export const releaseReport = ({ verdict, version, date, signedBy, files }: Report, language: 'id' | 'en'): string => {
  const t = words[language]
  const head = `Lontar ${version} (${date.slice(0, 10)}): ${files ? t[verdict] : t.listOnly}`
  const keys = signedBy.map((fingerprint) => `${t.signedBy} ${fingerprint.match(/.{1,8}/g)!.join(' ')}`)
  const width = Math.max(0, ...Object.values(t.file).map((word) => word.length))
  const lines = (files ?? []).map(({ name, found }) => `  ${t.file[found].padEnd(width)}  ${name}`)
  return `${[head, ...keys, ...lines].join('\n')}\n`
}
