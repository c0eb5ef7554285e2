/** How many bytes the HTTP request at the beginning of `bytes` has; infinite as long as that cannot be told. */
export const requestLength = (bytes: Buffer): number => {
  const head = bytes.indexOf('\r\n\r\n')
  if (head < 0) return Infinity
  const length = /\r\ncontent-length: *(\d+)/i.exec(bytes.subarray(0, head).toString('latin1'))
  return head + 4 + Number(length?.[1] ?? 0)
}
