import type { Directory } from '../../../domain/directory.ts'
import { demoDirectory, demoPositionId } from '../../../../tests/support/province-data.ts'

/** The demonstration, in which the desk of the DPMPTSP (`addresseeKonseptor`) takes applications in and studies them. */
export const deskDirectory = (): Directory => {
  const demo = demoDirectory('http://127.0.0.1/v')
  return {
    ...demo,
    positions: demo.positions.map((position) =>
      position.id === demoPositionId.addresseeKonseptor
        ? { ...position, roles: [...new Set([...position.roles, 'front_office' as const, 'back_office' as const])] }
        : position,
    ),
  }
}
