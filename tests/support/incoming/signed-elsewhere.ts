import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildCades } from '../../../src/signatures/cms/build-cades.ts'
import type { DocumentSigner } from '../../../src/signatures/index.ts'
import { fillSignature } from '../../../src/signatures/signing/fill-signature.ts'
import { emptyContents, emptyRange } from '../../../src/signatures/signing/place-signature.ts'
import { appendUpdate } from '../../../src/signatures/syntax/append-update.ts'
import { collectChanges } from '../../../src/signatures/syntax/collect-changes.ts'
import { openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import { pdfDict, pdfRef } from '../../../src/signatures/syntax/pdf-value.ts'
import { signatureFields } from '../../../src/signatures/syntax/signature-fields.ts'
import type { Issued } from '../authority/authority.ts'
import { openssl } from '../authority/openssl.ts'

export interface Elsewhere {
  pdf: Uint8Array
  field?: string
  subFilter?: string
  /** More keys of the signature dictionary. */
  keys?: string
  certifies?: boolean
  cms: (content: Uint8Array[]) => Promise<Uint8Array>
}

/** Fills a field as another program might: with another /SubFilter, with transforms, as a certification. Nothing is checked. */
export const signElsewhere = async ({
  pdf,
  field: name = 'ttd-1',
  subFilter = 'ETSI.CAdES.detached',
  keys = '',
  certifies,
  cms,
}: Elsewhere) => {
  const file = openPdf(pdf)
  const field = signatureFields(file).find((item) => item.name === name)!
  const changes = collectChanges(file)
  const signature = changes.add(
    `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} ${emptyRange} ${emptyContents} /M (D:20261101080000+08'00') ${keys}>>`,
  )
  changes.set(field.num, 'V', signature)
  if (certifies) changes.set(file.rootNum, 'Perms', pdfDict([['DocMDP', pdfRef(signature.num)]]))
  const placed = appendUpdate(file, changes.objects())
  return fillSignature(placed, pdf.length, cms)
}

/** Certified by its author: what may be changed afterwards is 1 nothing, 2 forms and signatures, 3 annotations too. */
export const certified = (pdf: Uint8Array, signer: DocumentSigner, permission: 1 | 2 | 3) =>
  signElsewhere({
    pdf,
    certifies: true,
    keys: `/Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P ${permission} /V /1.2>>>>]`,
    cms: (content) => buildCades(content, signer),
  })

/** Signed so that fields are locked afterwards. `lock` is for example `/Action /All`. */
export const locking = (pdf: Uint8Array, signer: DocumentSigner, lock: string) =>
  signElsewhere({
    pdf,
    keys: `/Reference [<</Type /SigRef /TransformMethod /FieldMDP /TransformParams <</Type /TransformParams ${lock} /V /1.2>> /Data 1 0 R>>]`,
    cms: (content) => buildCades(content, signer),
  })

/** As Acrobat signed before PAdES: adbe.pkcs7.detached, its CMS by openssl. */
export const signedByOpenssl = (dir: string, pdf: Uint8Array, issued: Issued, subFilter = 'adbe.pkcs7.detached') =>
  signElsewhere({
    pdf,
    subFilter,
    cms: async (content) => {
      const [data, key, certificate, out] = ['content.bin', 'key.pem', 'cert.pem', 'cms.der'].map((name) =>
        join(dir, name),
      )
      await Promise.all([
        writeFile(data!, Buffer.concat(content)),
        writeFile(key!, issued.keyPem),
        writeFile(certificate!, issued.certificatePem),
      ])
      await openssl(
        [
          'cms',
          '-sign',
          '-binary',
          '-in',
          data!,
          '-signer',
          certificate!,
          '-inkey',
          key!,
          '-md',
          'sha256',
          '-outform',
          'DER',
          '-out',
          out!,
        ],
        { cwd: dir },
      )
      return readFile(out!)
    },
  })
