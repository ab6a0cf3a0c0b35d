/**
 * Loaded into a server's process: on a signal it does what careless code does with what it holds, in
 * every way there is to print.
 */
const canary = process.env.CANARY ?? ''

process.on('SIGUSR2', () => {
  const failure = Object.assign(new Error(`Failed query: insert into "x"\nparams: ${canary}`), {
    code: 'SQLITE_BUSY',
    params: [canary],
  })
  console.error(failure)
  console.error('A write failed:', failure, canary, { name: canary })
  console.log(`Stored ${canary}`)
  console.warn('%s', canary)
  console.info({ doc: { name: canary } })
  console.dir({ name: canary })
  console.table([{ name: canary }])
  console.trace(canary)
  console.error(new Error(canary, { cause: new Error(canary) }))
  console.error(new AggregateError([new Error(canary)], canary))
  console.error(`Error: cannot find\n    at ${canary}`)
  process.stdout.write(`${canary}\n`)
  process.stderr.write(Buffer.from(`${canary}\n`))
  process.emitWarning(canary)
  process.emitWarning(new Error(canary))
  void Promise.reject(failure)
  void Promise.reject(canary)
  setTimeout(() => {
    throw failure
  })
  setTimeout(() => {
    throw canary
  })
})
