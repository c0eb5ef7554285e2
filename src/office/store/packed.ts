import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * Texts as they lie in the store: deflated, with the words that every letter has known beforehand. Half a million letters take a fifth of
 * the room, and a letter is read from one page instead of two or three. About 60 µs to write, 20 µs to read.
 *
 * The beginning that is known must never change: nothing that was written with it could be read.
 */
const known = Buffer.from(
  `"note":"","contentVersion":1,"state":"diterima"},{"action":"letter.create","by":{"personId":"","positionId":"","holding":"definitif"},"at":"2026-01-01T00:00:00.000Z","claimedAt":"2026-,"state":"draf"},{"action":"letter.submit","state":"diajukan"},{"action":"letter.paraf","state":"diperiksa"},{"action":"letter.reserve_number"},{"action":"letter.finalize","state":"siap_ttd"},{"action":"letter.sign","state":"ditandatangani"},{"action":"letter.strengthen","state":"diperkuat"},{"action":"dikirim","state":"dikirim"},{"action":"letter.receive"},{"action":"letter.read"},"archives":[{"unitId":"","archived":{"classification":"","activeUntil":"","inactiveUntil":"","fate":"musnah"}],"dispositions":[{"id":"","unitId":"","parentId":null,"instructions":["due":"","to":[{"positionId":"","read":{"cancelled":null,"reports":[],"done":{"outside":{"sender":"","place":"","number":"","date":"","receivedOn":"","way":"","text":""textFrom":"layer"},"deliveries":[{"unitId":"","as":"addressee","sentAt":"","received":null,"read":null,"agenda":{"text":"","register":"agenda-masuk/","sequence":,"followedUp":{"signature":{"onBehalfOf":null,"certificateSubject":"CN=","claimedTime":"","timestampTime":"","level":"B-T"},"finalPdf":{"sha256":"","size":},"signedPdf":{"sha256":"","size":},"parafs":[{"positionId":"","contentVersion":1}],"number":{"text":"","register":"","sequence":,"date":""},"numberRequested":false,{"id":"","version":,"contentVersion":1,"state":"diterima","unitId":"","author":{"content":{"kind":"surat_dinas","subject":"","body":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":""}]}]},"addressees":[{"type":"unit","unitId":""}],"copies":[],"security":"biasa","urgency":"biasa","classification":"000","attachments":[{"sha256":"","size":,"name":".pdf","pages":1}],"signatory":{"positionId":"","onBehalfOf":null},"reviewers":[]},`,
)
const options = { dictionary: known, level: 3, memLevel: 7, strategy: constants.Z_DEFAULT_STRATEGY }

export const pack = (text: string): Buffer => deflateRawSync(text, options)

/** @throws where it was not packed here, or was changed since */
export const unpack = (packed: Uint8Array): string => inflateRawSync(packed, { dictionary: known }).toString('utf8')
