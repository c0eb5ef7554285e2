/** Takes what stands behind its name and answers with the exit code. */
export type Command = (args: string[]) => Promise<number>
