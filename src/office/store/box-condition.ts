import type { Box } from '../../protocol/desktop-api.ts'

/**
 * Which letters stand in which box, as SQL over the derived columns of `letter`. The second half of `perlu_tindakan` follows from the
 * first, but SQLite uses the index of open operations only where its own condition stands in the query.
 */
export const boxCondition: Record<Box, string> = {
  menunggu: "tasks <> ''",
  masuk: "side = 'masuk'",
  draf: "side = 'keluar' AND state = 'draf' AND mine = 1",
  keluar: "side = 'keluar' AND state NOT IN ('draf', 'diarsip', 'dibatalkan', 'ditolak')",
  arsip: "state IN ('diarsip', 'dibatalkan', 'ditolak')",
  perlu_tindakan:
    "id IN (SELECT letter_id FROM operation WHERE status = 'rejected' AND dismissed_at IS NULL AND status <> 'accepted')",
}
