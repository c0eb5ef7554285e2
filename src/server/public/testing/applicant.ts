import { createHash } from 'node:crypto'
import { createCanvas } from '@napi-rs/canvas'
import { PDFDocument } from 'pdf-lib'
import { applicationsPath } from '../apply/apply-routes.ts'
import { uploadsPath } from '../uploads/upload-routes.ts'

/** Answers to the form of the research permit, by the names of its inputs. The person is invented. */
export const researchAnswers: Record<string, string> = {
  'pemohon.type': 'perorangan',
  'pemohon.name': 'Ni Luh Contohwati',
  'pemohon.identityType': 'nik',
  'pemohon.identity': '5171015501900009',
  'pemohon.organisation': 'Universitas Contoh',
  'pemohon.address': 'Jalan Contoh 1, Denpasar',
  'pemohon.phone': '0812 0000 0000',
  'pemohon.email': 'niluh@contoh.example',
  'isian.jenis_permohonan': 'baru',
  'isian.judul': 'Gizi anak di tiga desa di Bali',
  'isian.bidang': 'kesehatan',
  'isian.latar_belakang': 'Belum ada data tentang gizi anak di tiga desa itu.',
  'isian.maksud': 'Mengetahui gizi anak di tiga desa.',
  'isian.ruang_lingkup': 'Anak umur dua sampai lima tahun.',
  'isian.sasaran': 'Anak dan orang tuanya.',
  'isian.metode': 'Wawancara dan pengukuran.',
  'isian.hasil': 'Laporan dan saran untuk desa.',
  'isian.mulai': '2030-01-07',
  'isian.selesai': '2030-03-29',
  'isian.lokasi.0.kabupaten': 'Gianyar',
  'isian.lokasi.0.tempat': 'Desa Contoh',
  'isian.lembaga': 'Universitas Contoh',
  'isian.pekerjaan': 'Mahasiswa',
  'isian.kebangsaan': 'wni',
  'isian.penanggung_jawab': 'Dr. Contoh',
  'isian.taat_hukum': 'true',
  'isian.data_benar': 'true',
  'isian.sanggup_lapor': 'true',
  pernyataan: 'true',
}

export const samplePdf = async (words = 'Contoh'): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  document.addPage().drawText(words)
  return document.save()
}

export const samplePhoto = (side = 200): Uint8Array => createCanvas(side, side).toBuffer('image/jpeg')

/** Somebody with a phone: does over HTTP what the script of the page does. */
export const applicantAt = async (url: string, kind = 'penelitian') => {
  const form = await fetch(`${url}/izin/${kind}/ajukan`)
  const page = await form.text()
  const draft = /name="draf" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const supply = JSON.parse(/id="bekal">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}') as {
    kind: { version: number; documents: { id: string; required: boolean; accept: string[]; when?: unknown }[] }
    proofBits: number
  }
  const json = (path: string, body: unknown) =>
    fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const begin = (document: string, name: string, size: number, change = {}) =>
    json(uploadsPath, { draft, kind, document, name, size, ...change })
  const piece = (id: string, offset: number, body: Uint8Array) =>
    fetch(`${url}${uploadsPath}/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset) },
      body: Buffer.from(body),
    })
  const upload = async (document: string, name: string, bytes: Uint8Array) => {
    const { id } = (await (await begin(document, name, bytes.length)).json()) as { id: string }
    const answer = await piece(id, 0, bytes)
    if (answer.status !== 204) throw new Error(await answer.text())
    return id
  }
  const uploadAll = async () => {
    const ids: string[] = []
    for (const { id, required, accept, when } of supply.kind.documents) {
      if (!required || when) continue
      const isPdf = accept.includes('pdf')
      ids.push(await upload(id, isPdf ? `${id}.pdf` : `${id}.jpg`, isPdf ? await samplePdf(id) : samplePhoto()))
    }
    return ids
  }
  const send = (uploads: string[], change: Record<string, unknown> = {}, path = applicationsPath) =>
    json(path, {
      draft,
      kind,
      version: supply.kind.version,
      typed: researchAnswers,
      uploads,
      trap: '',
      proof: proofFor(draft, supply.proofBits),
      ...change,
    })
  const apply = async (change: Record<string, unknown> = {}): Promise<string> => {
    const answer = await send(await uploadAll(), change)
    if (answer.status !== 201) throw new Error(await answer.text())
    const { to } = (await answer.json()) as { to: string }
    return to.split('/')[2]!
  }
  return { draft, page, supply, headers: form.headers, begin, piece, upload, uploadAll, send, apply }
}

export const proofFor = (draft: string, bits: number): string => {
  for (let number = 0; ; number++) {
    const hash = createHash('sha256').update(`${draft}.${number}`).digest()
    if (bits === 0 || hash.readUInt32BE(0) >>> (32 - bits) === 0) return String(number)
  }
}
