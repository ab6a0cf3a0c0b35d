import { redactFault, redactPrinted } from './redact.js'

const levels = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const

type Level = (typeof levels)[number]

/** A mark before an error, or what it is called. */
const isLabel = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text) || /^\w+:$/.test(text)

/** Where in the code something was printed: what is removed can still be looked for. */
const placeOf = (stack: string | undefined): string => stack?.split('\n')[2]?.trim() ?? ''

const lineFor = (level: Level, args: unknown[], place: string): string => {
  const [first] = args
  const printed = args.length === 1 && typeof first === 'string' ? redactPrinted(first) : null
  if (printed !== null && !printed.startsWith('[')) {
    return printed
  }
  const told = args.map((each) =>
    typeof each === 'string' && isLabel(each) ? each.trim() : redactFault(each),
  )
  return JSON.stringify({ level, place, printed: printed ?? told, time: new Date().toISOString() })
}

let isInstalled = false

/**
 * From here on this process prints nothing but codes, types and places in the code, whoever prints:
 * a framework shows an error of the database as it is, with all that was to be stored. For servers,
 * whose output ends in log files; Payload's own log has a redacting hook and does not pass here.
 */
export const redactOutput = (): void => {
  if (isInstalled) {
    return
  }
  isInstalled = true
  let isRedacted = false
  for (const stream of [process.stderr, process.stdout]) {
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean
    stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) =>
      write(
        isRedacted ? chunk : `${redactPrinted(Buffer.from(chunk as string).toString())}\n`,
        ...rest,
      )
  }
  for (const level of levels) {
    const { stderr, stdout } = process
    globalThis.console[level] = (...args: unknown[]) => {
      const line = lineFor(level, args, placeOf(new Error().stack))
      isRedacted = true
      try {
        ;(['error', 'trace', 'warn'].includes(level) ? stderr : stdout).write(`${line}\n`)
      } finally {
        isRedacted = false
      }
    }
  }
  // Node prints these past the streams.
  process.removeAllListeners('warning')
  process.on('warning', (warning) => globalThis.console.warn(warning))
}
