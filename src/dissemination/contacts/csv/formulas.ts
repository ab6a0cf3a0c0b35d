/**
 * What makes a spreadsheet calculate a cell: `= + - @`, tab, return, and their full-width forms,
 * also behind spaces and quotes, which some programs take away first.
 */
const formula = /^[\s'"\u200b]*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/

const guarded = /^'(?=[\s'"\u200b]*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20])/

/** The value as a spreadsheet shows it and never runs it: an apostrophe marks it as text. */
export const guardFormula = (value: string): string => (formula.test(value) ? `'${value}` : value)

/** Takes the guard away, so that a table that was exported here reads back as it was. */
export const unguardFormula = (value: string): string => value.replace(guarded, '')
