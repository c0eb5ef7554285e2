/** Hands a file out; the shell says where it goes. @param data base64 */
export const saveFile = (name: string, type: string, data: string): void => {
  const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The shell reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
