import { jpegProblem } from './jpeg-document.ts'
import { pdfProblem } from './pdf-document.ts'
import { pngProblem } from './png-document.ts'
import { startsWith, textOf, type ByteReader } from './byte-reader.ts'

/** What an applicant may hand in; `permitDocumentSchema.accept` names them. */
export type DocumentType = 'pdf' | 'jpeg' | 'png'

/**
 * Why bytes are not taken. `heic`: a photo as iPhones keep it; `office_file`: Word, Excel or another packed file; `cut`: it ends before its end;
 * `locked`: a PDF that asks for a password; `too_small`, `too_many_pixels`: a picture that cannot be read, or that would fill a memory.
 */
export const documentProblems = [
  'empty',
  'heic',
  'office_file',
  'unknown',
  'cut',
  'locked',
  'too_small',
  'too_many_pixels',
] as const
export type DocumentProblem = (typeof documentProblems)[number]

export type DocumentFinding =
  { type: DocumentType; problem: null } | { type: DocumentType | null; problem: DocumentProblem }

const heifBrands = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']

/**
 * What a file is by its bytes, whatever its name says, and whether it is whole: a light look at its structure, in which nothing is
 * unpacked, run or drawn. What a PDF carries inside (scripts, files) is not judged: nobody opens it on the way.
 */
export const documentTypeOf = (file: ByteReader): DocumentFinding => {
  if (file.size === 0) return { type: null, problem: 'empty' }
  const head = file.read(0, 64)
  if (startsWith(head, [0xff, 0xd8, 0xff])) return finding('jpeg', jpegProblem(file))
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return finding('png', pngProblem(file))
  const text = textOf(head)
  // A mark of UTF-8 or an empty line may stand before it; a page of HTML, which some readers would show, may not.
  if (/^(?:\u00ef\u00bb\u00bf)?\s*%PDF-\d/.test(text)) return finding('pdf', pdfProblem(file))
  if (text.slice(4, 8) === 'ftyp' && heifBrands.includes(text.slice(8, 12))) return { type: null, problem: 'heic' }
  if (text.startsWith('PK\u0003\u0004') || startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]))
    return { type: null, problem: 'office_file' }
  return { type: null, problem: 'unknown' }
}

const finding = (type: DocumentType, problem: DocumentProblem | null): DocumentFinding =>
  problem === null ? { type, problem } : { type, problem }
