import type { SourceChange } from './source-change.ts'

/**
 * Pages, batches and pieces in the size of a small office, so that their edges are met in every run and not only beyond the
 * two-hundredth letter. What is decided stays the same.
 */
export const smallScale: SourceChange[] = [
  { file: 'src/office/sync/exchange.ts', find: 'operations: 100,', replace: 'operations: 4,' },
  { file: 'src/office/sync/transfer-files.ts', find: 'pieceBytes = 256 * 1024', replace: 'pieceBytes = 32' },
  { file: 'src/server/sequencer/sequencer.ts', find: 'offersAtOnce = 50', replace: 'offersAtOnce = 3' },
  { file: 'src/server/sequencer/regrant.ts', find: 'pageSize = 500', replace: 'pageSize = 3' },
]
