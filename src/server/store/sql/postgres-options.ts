import type { Options, PostgresType } from 'postgres'

/** Known to the client, not to its types: how many statements may be under way on one connection. */
const unlisted = { max_pipeline: 1000 }

/** For every connection to PostgreSQL. The client counts in seconds, PostgreSQL in milliseconds where it says "timeout". */
export const postgresOptions = {
  ...unlisted,
  connect_timeout: 10,
  // Seconds. The client's own patience grows to twenty, and whoever asks waits for that long after the database is back.
  backoff: () => 0.1,
  // We have no arrays; and where the connection dies while it asks for their types, the client ends the whole process.
  fetch_types: false,
  onnotice: () => {},
  // Sequences and versions stay far below 2^53.
  types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
  connection: {
    application_name: 'lontar',
    // Set here and asserted at every opening: an acknowledged step is on the disk.
    synchronous_commit: 'on',
    // A process that stands still with the transaction in hand must not stop the others: its session ends.
    idle_in_transaction_session_timeout: 30_000,
    // Likewise one whose computer or network went away without a word.
    tcp_keepalives_idle: 10,
    tcp_keepalives_interval: 5,
    tcp_keepalives_count: 3,
  },
} satisfies Options<{ bigint: PostgresType<number> }>
