/** Hands bytes out as a file; the shell says where it goes. */
export const saveBytes = (name: string, base64: string, type: string): void => {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  saveUrl(name, url)
  // The shell reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Hands out what an address of the office holds. */
export const saveUrl = (name: string, url: string): void => {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
