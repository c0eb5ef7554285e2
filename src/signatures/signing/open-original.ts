import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { PdfProblem } from '../syntax/pdf-problem.ts'

/**
 * Reads a PDF to which something is to be appended, with the errors that a person is told. Objects are read when they are asked for, so all of it
 * happens in `read`. @param name what a person calls this file
 * @throws LontarError pdf_encrypted, pdf_damaged, pdf_too_large
 */
export const readingOriginal = <T>(read: () => T, name = 'PDF'): T => {
  try {
    return read()
  } catch (error) {
    throw error instanceof PdfProblem ? new LontarError(codes[error.kind], { name }, { cause: error }) : error
  }
}

const codes = { encrypted: 'pdf_encrypted', damaged: 'pdf_damaged', limit: 'pdf_too_large' } as const
