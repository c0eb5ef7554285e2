import { createCanvas } from '@napi-rs/canvas'
import type { PermitDocument } from '../../src/domain/permits/kind/permit-kind.ts'
import { plainPdf } from '../support/pdfs.ts'

/** A document as an applicant brings it: a real PDF, or a photo of paper. `data` is base64. */
export const sampleFile = async (
  type: PermitDocument['accept'][number],
  words: string,
): Promise<{ name: string; data: string }> => {
  if (type === 'pdf') return { name: `${words}.pdf`, data: (await plainPdf(words)).toString('base64') }
  const canvas = createCanvas(400, 600)
  const page = canvas.getContext('2d')
  page.fillStyle = 'white'
  page.fillRect(0, 0, 400, 600)
  page.fillStyle = 'black'
  page.fillText(words, 20, 40)
  const bytes = type === 'jpeg' ? canvas.toBuffer('image/jpeg') : canvas.toBuffer('image/png')
  return { name: `${words}.${type === 'jpeg' ? 'jpg' : 'png'}`, data: bytes.toString('base64') }
}
