'use client'

import { Button } from '@payloadcms/ui'

import { useWords } from '../shared/useWords.js'

/** Leads from page to page; nothing where there is one. */
export const Pages = ({
  isBusy,
  onTurn,
  page,
  pages,
}: {
  isBusy: boolean
  onTurn: (page: number) => void
  page: number
  pages: number
}) => {
  const { language, say } = useWords()
  if (pages <= 1) {
    return null
  }
  const turn = (to: number, words: string) => (
    <Button
      buttonStyle="secondary"
      disabled={isBusy || to < 1 || to > pages}
      margin={false}
      onClick={() => onTurn(to)}
      size="small"
    >
      {words}
    </Button>
  )
  return (
    <div className="elchi-record__row elchi-contacts__pages">
      {turn(page - 1, say('contacts.before'))}
      <span>
        {say('contacts.page', {
          page: page.toLocaleString(language),
          pages: pages.toLocaleString(language),
        })}
      </span>
      {turn(page + 1, say('contacts.after'))}
    </div>
  )
}
