import type { SurfaceForm } from './forms.js'

/** A name as German or French papers spell it. */
export const isAbroad = ({ kind }: SurfaceForm): boolean => /(?:^|\.)(?:duden|french)\./.test(kind)

/** Written in full or by initials: not misspelt, in pieces, in small letters or with an ending of the region. */
export const isWhole = ({ kind }: SurfaceForm): boolean =>
  !/\.(?:typo|two-typos|split|spaced|dotted|file|suffix)/.test(kind)
