import type { Db } from '../open-store.ts'

/** Letters whose words the feed left out are found at every exchange, among a hundred thousand others. */
export const lettersWithoutWords = (db: Db): void => {
  db.exec("CREATE INDEX letter_without_words ON letter (updated_at DESC) WHERE view_sha256 = ''")
}
