/** A letterhead is printed a few centimetres wide; it is in every letter. Bytes. */
export const largestLogo = 300 * 1024

/** By its first bytes: PNG or JPEG. The office looks again, and draws the emblem where a picture turns out broken. */
export const isPicture = (start: Uint8Array): boolean =>
  [
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    [0xff, 0xd8, 0xff],
  ].some((signature) => signature.every((byte, at) => start[at] === byte))
