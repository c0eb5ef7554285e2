import type { Box } from '../../protocol/desktop-api.ts'

/** Which letters stand in which box, as SQL over the derived columns of `letter`. */
export const boxCondition: Record<Box, string> = {
  menunggu: "tasks <> ''",
  masuk: "side = 'masuk'",
  draf: "side = 'keluar' AND state = 'draf' AND mine = 1",
  keluar: "side = 'keluar' AND state NOT IN ('draf', 'diarsip', 'dibatalkan', 'ditolak')",
  arsip: "state IN ('diarsip', 'dibatalkan', 'ditolak')",
  perlu_tindakan: "EXISTS (SELECT 1 FROM operation o WHERE o.letter_id = letter.id AND o.status = 'rejected')",
}
