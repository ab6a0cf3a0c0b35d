/** What every process of the web server does first: nothing that was to be stored is printed. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NODE_ENV === 'production') {
    const { redactOutput } = await import('payload-elchi/output')
    redactOutput()
  }
}
