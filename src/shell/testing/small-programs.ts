import { join } from 'node:path'

export const smallPrograms = {
  office: join(import.meta.dirname, 'small-office.ts'),
  token: join(import.meta.dirname, 'small-token.ts'),
}
