import type { Config } from 'payload'

import { defaultLoggerOptions } from 'payload'

import { redactArguments } from './redact.js'

type Logger = NonNullable<Config['logger']>
type WithOptions = Extract<Logger, { options: unknown }>
type LogMethod = NonNullable<NonNullable<WithOptions['options']['hooks']>['logMethod']>

const logMethod: LogMethod = function (args, method) {
  method.apply(this, redactArguments(args) as Parameters<typeof method>)
}

/**
 * The app's logger with a hook that redacts every call. A logger that the app made itself is left
 * as it is, since it cannot be changed from outside.
 */
export const redactingLogger = (logger: Config['logger']): Config['logger'] => {
  if (!logger) {
    return { destination: defaultLoggerOptions, options: { hooks: { logMethod } } }
  }
  if (typeof logger === 'object' && 'options' in logger && !logger.options.hooks?.logMethod) {
    return {
      ...logger,
      options: { ...logger.options, hooks: { ...logger.options.hooks, logMethod } },
    }
  }
  return logger
}
