import type { DesktopCall } from '../../protocol/desktop-api.ts'

/** Under which an answer of the office is kept: the call and its input. */
export const queryKey = (name: DesktopCall, input: unknown): [string, unknown] => [name, input]
