import {
  documentTypeOf,
  type DocumentFinding,
  type DocumentProblem,
  type DocumentType,
} from '../../../domain/permits/documents/document-type.ts'
import { readerOf } from '../../../domain/permits/documents/byte-reader.ts'
import type { PermitDocument } from '../../../domain/permits/kind/permit-kind.ts'
import { LontarError, type ErrorCode } from '../../../protocol/errors/lontar-error.ts'
import { hashFile } from '../../files/hash-file.ts'
import { createPieceReceiver } from '../../files/receive-piece.ts'
import type { Counter } from '../../metrics/registry.ts'
import { draftDays, draftName } from '../draft-key.ts'
import { createAllowance } from '../guard/allowance.ts'
import type { DraftFolder, Upload } from './draft-folder.ts'
import type { UploadRules } from './upload-rules.ts'

/** Where applicants bring their documents, piece by piece, before there is an application. */
export interface UploadDesk {
  /** @throws upload_too_large, upload_too_many, upload_empty, public_busy, too_many_requests: all before a byte is sent */
  begin(asked: {
    draft: string
    document: PermitDocument
    name: string
    size: number
    address: string
    /** Its first bytes, by which much is known for what it is before the rest is sent. */
    head?: Uint8Array
  }): Promise<Upload>
  /** How many bytes are here. @throws upload_gone */
  reached(id: string): Promise<{ upload: Upload; offset: number }>
  /**
   * @returns where to go on; of another piece that is being written `wait`
   * @throws upload_gone, and once all is here upload_heic, upload_cut … for what it turned out to be: it is then gone
   */
  receive(id: string, offset: number, bytes: Uint8Array): Promise<{ offset: number; wrong: boolean } | 'wait'>
  /** Takes a whole document that came in one go (a form without a script). The same errors. */
  takeWhole(asked: {
    draft: string
    document: PermitDocument
    name: string
    bytes: Uint8Array
    address: string
  }): Promise<Upload>
  remove(id: string): Promise<void>
  /** Only what is whole. */
  finished(draft: string): Promise<Upload[]>
  /** The application is made: what lay here lies elsewhere, or is not wanted. */
  forget(draft: string): Promise<void>
  tidy(): Promise<number>
}

export const createUploadDesk = (deps: {
  folder: DraftFolder
  rules: UploadRules
  counted: Counter
  now: () => Date
}): UploadDesk => {
  const { folder, rules, counted, now } = deps
  const mayBegin = createAllowance(rules.begun, now)
  const mayAnnounce = createAllowance(rules.announced, now)
  const receivePiece = createPieceReceiver({
    offset: (_, id) => folder.offset(id),
    append: (_, id, at, bytes) => folder.append(id, at, bytes),
    cut: (_, id, offset) => folder.cut(id, offset),
    // What it is is judged by its bytes, not by a hash that a stranger claims.
    complete: async () => true,
  })

  const refuse = (code: ErrorCode, params: Record<string, string | number>): never => {
    counted.add(1, { event: code })
    throw new LontarError(code, params)
  }

  /** @throws what it is instead of what is asked for */
  const requireWanted = (
    { type, problem }: DocumentFinding,
    { name, accept }: Pick<Upload, 'name' | 'accept'>,
  ): void => {
    const isOther = type !== null && !accept.includes(type)
    if (problem === null && !isOther) return
    const params = {
      name,
      accepted: accept.map((one) => typeNames[one]).join(', '),
      found: type ? typeNames[type] : '–',
    }
    refuse(isOther ? 'upload_other_type' : codes[problem!], params)
  }

  const begin: UploadDesk['begin'] = async ({ draft, document, name, size, address, head }) => {
    if (size === 0) refuse('upload_empty', { name })
    const limit = document.maxMegabytes
    if (size > limit * megabyte) refuse('upload_too_large', { name, size: Math.ceil(size / megabyte), limit })
    // By its first bytes alone it may seem cut; it cannot seem something else than it is.
    const early = head && head.length > 0 ? documentTypeOf(readerOf(head)) : null
    if (early && (early.type === null || !document.accept.includes(early.type))) {
      requireWanted(early, { name, accept: document.accept })
    }
    const folderName = draftName(draft)
    const before = await folder.list(folderName)
    const bytes = before.reduce((sum, upload) => sum + upload.size, size)
    if (before.length >= rules.files || bytes > rules.bytes) {
      refuse('upload_too_many', { files: rules.files, megabytes: Math.floor(rules.bytes / megabyte) })
    }
    if (folder.totalBytes() + size > rules.unfinishedBytes) refuse('public_busy', { seconds: 600 })
    mayBegin.take(address)
    mayAnnounce.take(address, size)
    counted.add(1, { event: 'upload_begun' })
    return folder.add(folderName, { document: document.id, name, size, accept: document.accept })
  }

  const find = async (id: string): Promise<Upload> => {
    const upload = await folder.find(id)
    if (!upload) throw new LontarError('upload_gone')
    return upload
  }

  /** All bytes are here: what are they? What is not taken is thrown away at once. */
  const judge = async (upload: Upload): Promise<Upload> => {
    const finding = folder.reading(upload.id, documentTypeOf)
    try {
      requireWanted(finding, upload)
    } catch (error) {
      await folder.remove(upload.id)
      throw error
    }
    const sha256 = await hashFile(folder.place(upload.id))
    const whole: Upload = { ...upload, found: { sha256, type: finding.type! } }
    await folder.note(whole)
    counted.add(1, { event: 'upload_finished' })
    return whole
  }

  return {
    begin,
    async reached(id) {
      const upload = await find(id)
      return { upload, offset: upload.found ? upload.size : await folder.offset(id) }
    },
    async receive(id, offset, bytes) {
      const upload = await find(id)
      if (upload.found) return { offset: upload.size, wrong: false }
      if (offset + bytes.length > upload.size) throw new LontarError('invalid_request', { detail: 'upload-offset' })
      const piece = await receivePiece({ deviceId: '', sha256: id, offset, length: upload.size, bytes })
      if (piece.answer === 'wait') return 'wait'
      if (piece.answer === 'complete') await judge(upload)
      return { offset: piece.offset, wrong: piece.answer === 'wrong_offset' }
    },
    async takeWhole({ bytes, document, ...asked }) {
      const upload = await begin({ ...asked, document, size: bytes.length })
      await folder.append(upload.id, 0, bytes)
      return judge(upload)
    },
    remove: (id) => folder.remove(id),
    finished: async (draft) => (await folder.list(draftName(draft))).filter((upload) => upload.found !== null),
    forget: (draft) => folder.removeDraft(draftName(draft)),
    async tidy() {
      const gone = await folder.tidy(new Date(now().getTime() - draftDays * 24 * 60 * 60 * 1000))
      counted.add(gone, { event: 'draft_tidied' })
      return gone
    },
  }
}

const megabyte = 1024 * 1024
const typeNames: Record<DocumentType, string> = { pdf: 'PDF', jpeg: 'JPEG', png: 'PNG' }
const codes: Record<DocumentProblem, ErrorCode> = {
  empty: 'upload_empty',
  heic: 'upload_heic',
  office_file: 'upload_office_file',
  unknown: 'upload_unknown',
  cut: 'upload_cut',
  locked: 'upload_locked',
  too_small: 'upload_picture_size',
  too_many_pixels: 'upload_picture_size',
}
