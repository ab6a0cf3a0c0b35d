import { dateSpans } from '../patterns/dates.js'
import { emailSpans } from '../patterns/emails.js'
import type { Finding, Mode } from '../types.js'

export const structuredFindings = (text: string, mode: Mode): Finding[] => [
  ...emailSpans(text).map(({ start, end }): Finding => ({ start, end, type: 'EMAIL', source: 'rule', rule: 'email', score: 0.95, replacement: '' })),
  ...dateSpans(text).filter(() => mode === 'suggest').map(({ start, end }): Finding => ({ start, end, type: 'DATE', source: 'rule', rule: 'date', score: 0.8, replacement: '' })),
]
