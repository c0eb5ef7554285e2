/** Where the words of a file come from: its own text layer, recognised from a picture of it, or nowhere. */
export type TextSource = 'layer' | 'ocr' | 'none'
