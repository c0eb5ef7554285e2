import type { Db } from '../open-store.ts'

/**
 * Which letters stand in which book: numbers in the registers, and lines in the agencies’ books of incoming letters. The letters of an
 * older store are entered when the office goes through them (`unprojected`).
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
    CREATE TRIGGER register_line_removed AFTER DELETE ON letter_text BEGIN
      DELETE FROM register_line WHERE letter = old.rowid;
    END;
    UPDATE letter SET projection_hash = '';
    INSERT OR REPLACE INTO fact (name, value) VALUES ('unprojected', '{"below":null}');
  `)
}
