import type { SurfaceForm } from './forms.js'

import { isCommonSurname } from '../../src/anonymisation/text/known/surnames.js'
import { lettersOf } from '../../src/anonymisation/text/letters/letters.js'
import { skeletonsOf } from '../../src/anonymisation/text/letters/skeleton.js'

/** A surname alone with one letter wrong. */
export const isAlone = ({ kind }: SurfaceForm): boolean => /typo-.*alone$/.test(kind)
/** A surname with two letters wrong beside the given name. */
export const isTwice = ({ kind }: SurfaceForm): boolean => kind.includes('two-typos')

/**
 * Whether a misspelt surname sounds like another one that is widespread (made of a common given
 * name, as Сарыев of Сары), so that nobody can tell which of them is meant.
 */
export const isAnotherName = (form: SurfaceForm): boolean => {
  const written = form.text.slice(form.start, form.end).split(' ').at(-1) ?? ''
  return (
    (isAlone(form) || isTwice(form)) && isCommonSurname(skeletonsOf(lettersOf(written))[0] ?? '')
  )
}
