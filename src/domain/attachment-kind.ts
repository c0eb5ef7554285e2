/** What goes with a letter. PDFs and pictures are shown; Word and Excel files are kept as they are and never opened. */
export type AttachmentKind = 'pdf' | 'image' | 'office'

const kinds: Record<string, AttachmentKind> = {
  pdf: 'pdf',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  doc: 'office',
  docx: 'office',
  docm: 'office',
  xls: 'office',
  xlsx: 'office',
  xlsm: 'office',
}

/** The end of a file’s name in small letters, without its dot. */
export const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** By the name; that its bytes agree is looked at when it is attached. Null for what is not taken. */
export const attachmentKind = (name: string): AttachmentKind | null => kinds[extensionOf(name)] ?? null
