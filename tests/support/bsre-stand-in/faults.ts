/**
 * What the stand-in does wrong. `slow`: it signs and answers after the caller’s patience. `lost`: it signs and cuts the connection. `cut`: it signs,
 * gives the head of the answer and cuts the connection in its body. `other`: it signs another document. `rewritten`: it writes the document anew
 * before it signs. `html`: a proxy answers. `gateway`: a proxy gave up on the service, which has signed.
 */
export const bsreFaults = [
  'slow',
  'lost',
  'cut',
  'other',
  'rewritten',
  'html',
  'gateway',
  'broken',
  'stranger',
] as const
export type BsreFault = (typeof bsreFaults)[number]
