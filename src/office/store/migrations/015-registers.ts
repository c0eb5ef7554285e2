import type { Db } from '../open-store.ts'

const wordsOf = (row: string) => `coalesce(${row}.local_json, ${row}.server_json)`

/** Of a row of letter_text: the line of its number, and one in each agency’s book that it came to. */
const linesOf = (row: string, from = ''): string => `
  INSERT OR IGNORE INTO register_line (register, sequence, letter)
    SELECT json_extract(${wordsOf(row)}, '$.number.register'), json_extract(${wordsOf(row)}, '$.number.sequence'), ${row}.rowid
    ${from} WHERE json_extract(${wordsOf(row)}, '$.number.register') IS NOT NULL;
  INSERT OR IGNORE INTO register_line (register, sequence, letter)
    SELECT json_extract(each.value, '$.agenda.register'), json_extract(each.value, '$.agenda.sequence'), ${row}.rowid
    FROM ${from ? 'letter_text, ' : ''}json_each(${wordsOf(row)}, '$.deliveries') AS each
    WHERE json_extract(each.value, '$.agenda.register') IS NOT NULL;`

/**
 * Which letters stand in which book: numbers in the registers, and lines in the agencies’ books of incoming letters. The rows follow
 * the letters by themselves.
 */
export const registers = (db: Db): void => {
  db.exec(`
    CREATE TABLE register_line (
      register TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      letter INTEGER NOT NULL,
      PRIMARY KEY (register, sequence, letter)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX register_line_by_letter ON register_line (letter);

    ${linesOf('letter_text', 'FROM letter_text')}

    CREATE TRIGGER register_line_written AFTER INSERT ON letter_text BEGIN
      DELETE FROM register_line WHERE letter = new.rowid;
      ${linesOf('new')}
    END;
    CREATE TRIGGER register_line_changed AFTER UPDATE ON letter_text BEGIN
      DELETE FROM register_line WHERE letter IN (old.rowid, new.rowid);
      ${linesOf('new')}
    END;
    CREATE TRIGGER register_line_removed AFTER DELETE ON letter_text BEGIN
      DELETE FROM register_line WHERE letter = old.rowid;
    END;
  `)
}
