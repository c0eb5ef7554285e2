/** The form of the public check page, as a browser without a script sends it. */
export const sendForm = (
  url: string,
  files: { name: string; bytes: Uint8Array }[],
  headers: Record<string, string> = {},
) => {
  const form = new FormData()
  for (const { name, bytes } of files)
    form.append('berkas', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name)
  return fetch(url, { method: 'POST', body: form, headers })
}

/** What a page says, as somebody hears it who has it read aloud: without tags, in one line. */
export const wordsOf = (page: string): string =>
  page
    .replace(/<style>[^]*<\/style>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
