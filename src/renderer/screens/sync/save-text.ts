/** Hands a text out as a file; the shell says where it goes. */
export const saveText = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The shell reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
