import type { Facts } from './facts.ts'
import { checkOfficeAtRest } from './office-at-rest.ts'
import { checkServerAtRest } from './server-at-rest.ts'

/** Everything that must be true of both sides when nothing runs. Gives what is not. */
export const checkAtRest = async (where: { serverDir: string; officeDir: string; facts: Facts }): Promise<string[]> => {
  const server = await checkServerAtRest(where.serverDir)
  const office = await checkOfficeAtRest(where.officeDir, where.facts, server)
  return [...server.wrong, ...office.wrong]
}
