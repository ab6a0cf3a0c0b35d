/**
 * What every process of the web server does first: nothing that was to be stored is printed. In
 * development, too: people develop on copies of what is real.
 */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { redactOutput } = await import('payload-elchi/output')
    redactOutput()
  }
}
