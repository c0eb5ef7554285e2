/** Hands out a document of the office as a file; the shell says where it goes. */
export const saveDocument = (url: string, name: string): void => {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}

/** Bytes that are not a document of the office: a Word file, a list. */
export const saveBytes = (base64: string, name: string, type: string): void => {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0)
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  saveDocument(url, name)
  // The shell reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
