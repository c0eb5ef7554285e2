import { resolve } from 'node:path'
import { requireCurrent, requireForSigning } from '../../office/signing/index.ts'
import { readCertificate } from '../../signatures/certificates/certificate.ts'
import { describeCertificate } from '../../signatures/certificates/describe-certificate.ts'
import type { DocumentSigner } from '../../signatures/signing/document-signer.ts'
import type { Place } from '../../signatures/signing/place.ts'
import { signPdf } from '../../signatures/signing/sign-pdf.ts'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { fromHere, readArguments, UsageError } from '../read-arguments.ts'
import { readInput } from '../read-input.ts'
import { choosePlace } from './choose-place.ts'
import { openFileSigner } from './open-file-signer.ts'
import { readSecret } from './read-secret.ts'
import { requireOtherFile, writeResult } from '../write-result.ts'

/**
 * `lontar sign IN OUT`: PAdES B-B with a certificate file or a card. What can be refused without the secret is refused before it is read; OUT is
 * written only when the signature has passed the gate.
 */
export const signCommand: Command = async (args) => {
  const { values, files } = readArguments(args, ['IN', 'OUT'], {
    p12: { type: 'string' },
    module: { type: 'string' },
    token: { type: 'string' },
    id: { type: 'string' },
    'final-try': { type: 'boolean', default: false },
    field: { type: 'string' },
    page: { type: 'string' },
    rect: { type: 'string' },
    title: { type: 'string' },
    'check-url': { type: 'string' },
    reason: { type: 'string' },
    location: { type: 'string' },
  })
  if ((values.p12 === undefined) === (values.module === undefined))
    throw new UsageError('it takes either --p12 or --module')
  if (values.p12 !== undefined && (values.token ?? values.id) !== undefined)
    throw new UsageError('--token and --id belong to --module')
  const [input, output] = files.map((file) => resolve(file)) as [string, string]
  await requireOtherFile(input, output)
  const pdf = await readInput(input)
  const place = choosePlace(pdf, input, values)
  const { signer, close } = await openSigner(values)
  try {
    const leaf = readCertificate(signer.certificate)
    const at = new Date()
    requireCurrent(leaf, at)
    requireForSigning(leaf)
    const { reason, location, title, 'check-url': checkUrl } = values
    const { subject } = describeCertificate(signer.certificate)
    const seen = await withAppearance(place, { name: subject, title, checkUrl })
    const signed = await signPdf({ pdf, name: input, place: seen, signer, at, reason, location })
    await writeResult(output, signed.pdf)
    process.stdout.write(
      `${JSON.stringify({ out: output, field: signed.fieldName, signer: subject, level: 'B-B', at: at.toISOString() })}\n`,
    )
    return exitCodes.done
  } finally {
    close()
  }
}

/** A new field is drawn; an existing one looks as its author made it, and an invisible one as nothing. */
const withAppearance = async (
  place: Place,
  words: { name: string; title?: string; checkUrl?: string },
): Promise<Place> => {
  if (place === 'invisible' || 'field' in place) return place
  const { drawAppearance } = await import('./draw-appearance.ts')
  return { ...place, appearance: await drawAppearance(place.rect, words) }
}

const openSigner = async (values: {
  p12?: string
  module?: string
  token?: string
  id?: string
  'final-try': boolean
}): Promise<{ signer: DocumentSigner; close: () => void }> => {
  if (values.p12 !== undefined)
    return { signer: await openFileSigner(fromHere(values.p12), await readSecret()), close: () => undefined }
  const { openCardSigner } = await import('./open-card-signer.ts')
  const { token: label, id } = values
  return openCardSigner(
    { module: fromHere(values.module!), label, id, finalTryConfirmed: values['final-try'] },
    readSecret,
  )
}
