import type { Directory } from '../../directory.ts'

/**
 * The page on which an applicant follows the case, at the server that also answers the QR codes of letters.
 * @example trackLink(directory, '0123-4567-89AB-CDEF') // 'https://periksa.contoh.example/lacak/0123-4567-89AB-CDEF'
 */
export const trackLink = ({ verificationUrl }: Pick<Directory, 'verificationUrl'>, trackKey: string): string =>
  `${verificationUrl.replace(/\/v\/?$/, '')}/lacak/${trackKey}`
