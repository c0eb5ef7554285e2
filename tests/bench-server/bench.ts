import type { Row } from '../bench/row.ts'
import type { Kind, Places } from './places.ts'

/** One of the things `npm run bench:server` measures, on one kind of database. */
export interface ServerBench {
  name: string
  run(options: { quick: boolean; kind: Kind; places: Places; say: (line: string) => void }): Promise<Row[]>
}
