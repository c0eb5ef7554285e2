/** What a worker thread does with one untrusted file: never the office’s own thread, which must answer at once. */
export type TextTask =
  | { kind: 'layer'; bytes: Uint8Array; mostCharacters: number }
  | { kind: 'word'; bytes: Uint8Array; mostCharacters: number }
  | { kind: 'recognise'; bytes: Uint8Array; from: number; mostPages: number; paths: RecognisePaths }
  | { kind: 'picture'; bytes: Uint8Array; type: 'jpeg' | 'png'; rotation: 0 | 90 | 180 | 270 }

/** Where the pieces of the recogniser lie on this computer; nothing is downloaded. */
export interface RecognisePaths {
  language: string
  wasm: string
}

export interface TextResults {
  layer: { text: string; pages: number; scripts: boolean }
  word: { text: string }
  recognise: { pages: number }
  picture: { pdf: Uint8Array }
}

/** From the worker: a page that was recognised, or the end. Of a failure only its name: the rest may quote the file. */
export type FromWorker =
  | { type: 'failed'; why: string }
  | { type: 'page'; page: number; of: number; text: string }
  | { type: 'done'; result: TextResults[TextTask['kind']] }
