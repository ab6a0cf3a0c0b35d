import type { Choice } from './releases.js'

import { listAddress } from './listAddress.js'
import { type Language, texts } from './texts.js'

/** Links to the newer and the older part of the list. */
export const Pages = (props: {
  choice: Choice
  language: Language
  page: number
  total: number
}) => {
  const { choice, language, page, total } = props
  const words = texts[language]
  return total <= 1 ? null : (
    <nav aria-label={words.pages} className="pages">
      {page > 1 && (
        <a href={listAddress(language, choice, page - 1)} rel="prev">
          {words.newer}
        </a>
      )}
      <span>
        {page} / {total}
      </span>
      {page < total && (
        <a href={listAddress(language, choice, page + 1)} rel="next">
          {words.older}
        </a>
      )}
    </nav>
  )
}
