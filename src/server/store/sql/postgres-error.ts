import postgres from 'postgres'

/**
 * PostgreSQL tells whole rows in the details of an error, and errors are logged: only what names the fault is kept, never
 * what was to be written.
 */
export const withoutContent = (error: unknown): unknown => {
  if (!(error instanceof postgres.PostgresError)) return error
  const { code, message, constraint_name: constraint } = error
  return Object.assign(new Error(`PostgreSQL ${code}: ${message}`), { code, constraint })
}
