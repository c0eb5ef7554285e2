import { errorList } from '../../../protocol/errors/lontar-error.ts'
import { productVersion } from '../../../protocol/product-version.ts'
import type { Language } from '../../i18n/translator.ts'

/**
 * What can be told IT where there is no office to look at anything: no name, no path, no word of a letter.
 * @param deaths when the office ended, as far as these screens saw it
 */
export const stoppedReport = (deaths: readonly Date[], now: Date, browser: string, language: Language): string => {
  const { heading, happened } = errorList.office_stopped[language]
  const words =
    language === 'id'
      ? { title: 'Laporan Lontar', ended: 'bagian kantor berhenti', whole: 'Untuk selengkapnya: Lontar --diagnose' }
      : { title: 'Lontar report', ended: 'the office part stopped', whole: 'For the whole of it: Lontar --diagnose' }
  return [
    `${words.title}, ${now.toISOString()}`,
    `${heading} (office_stopped). ${happened}`,
    ...deaths.map((at) => `  ${at.toISOString()} ${words.ended}`),
    `Lontar ${productVersion}; ${browser}`,
    `${words.whole} (shell.log, office.log).`,
    '',
  ].join('\n')
}
