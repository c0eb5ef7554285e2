/** What the system calls a failure: `ENOENT`, `EACCES`, … */
export const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'error'
