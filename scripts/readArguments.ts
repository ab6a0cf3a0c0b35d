import { readFile } from 'node:fs/promises'
import { parseArgs, type ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>

/** Ends a command that was called wrongly: how it is called, a code, and 2. */
export const misused = (usage: string): never => {
  console.error(`${usage}\n(code usage)`)
  process.exit(2)
}

/**
 * The arguments of a command. Ends the process with the usage where one is not known or too many,
 * and for `--help`; what was typed is not repeated, since it may be a name.
 */
export const readArguments = <T extends Options>(args: {
  /** How many arguments without a name the command takes. */
  most?: number
  options: T
  usage: string
}) => {
  const { most = 0, options, usage } = args
  const parse = () => {
    try {
      return parseArgs({
        allowPositionals: true,
        options: { ...options, help: { short: 'h', type: 'boolean' } },
      })
    } catch {
      return misused(usage)
    }
  }
  const parsed = parse()
  if ((parsed.values as { help?: boolean }).help) {
    console.log(usage)
    process.exit(0)
  }
  return parsed.positionals.length > most ? misused(usage) : parsed
}

/** The text of a file, or the end of the process with a code and 2. */
export const readText = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8')
  } catch {
    console.error('The file cannot be read. Check its path and rights (code file-unreadable).')
    return process.exit(2)
  }
}
