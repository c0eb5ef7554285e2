import type { ServiceAnswer, ServiceRequest } from '../../../../src/server/bsre/ask-service.ts'
import { LontarError } from '../../../../src/protocol/errors/lontar-error.ts'

/** Stands where `src/server/bsre/ask-service.ts` stands: requests go to the signing service of the simulated world, without HTTP. */
export class AnswerLost extends Error {}

/** Set anew for each run. */
export const esign: { ask: (asked: ServiceRequest) => Promise<ServiceAnswer> } = {
  ask: async () => {
    throw new LontarError('bsre_unreachable')
  },
}

export const askService = (_: unknown, asked: ServiceRequest): Promise<ServiceAnswer> => esign.ask(asked)
