'use client'

import { Button, useAuth } from '@payloadcms/ui'
import { useState } from 'react'

import type { Person, ShownComment } from './types.js'
import type { People } from './usePeople.js'

import { ago, exactly } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'
import { Problem } from './Problem.js'
import { WriteComment } from './WriteComment.js'

const shownAtFirst = 3

/** What colleagues say about the document, the latest first, and a place to answer. */
export const Comments = ({ people }: { people: People }) => {
  const { language, list, say } = useWords()
  const { user } = useAuth()
  const [all, setAll] = useState(false)
  const { act, around, busy, comments, loadEarlier, mayHaveEarlier, trouble } = people
  if (!around) {
    return null
  }
  const me = String(user?.id)
  const named = ({ id, name }: Person) =>
    id === me ? say('history.you') : (name ?? say('history.person', { id }))
  const shown = all ? comments : comments.slice(0, shownAtFirst)
  const row = (each: ShownComment) => (
    <li data-comment={each.id} key={each.id}>
      <p className="elchi-panel__small">
        <strong>{named(each.author)}</strong>,{' '}
        <time dateTime={each.at} title={exactly(each.at, language)}>
          {ago(each.at, language)}
        </time>
        {each.mentions.length > 0 &&
          ` · ${say('people.mentioned', { names: list(each.mentions.map(named)) })}`}
      </p>
      {each.withdrawn ? (
        <p className="elchi-panel__quiet">{say('people.withdrawn')}</p>
      ) : (
        <blockquote>{each.text}</blockquote>
      )}
      {!each.withdrawn && each.author.id === me && (
        <Button
          buttonStyle="none"
          className="elchi-link"
          disabled={busy}
          margin={false}
          onClick={() => void act(`/comments/${each.id}/withdraw`, {})}
          size="small"
        >
          {say('people.withdraw')}
        </Button>
      )}
    </li>
  )
  return (
    <>
      <h4 className="elchi-panel__heading">
        {say('people.comments')}
        {comments.length > 0 && ` (${comments.length}${mayHaveEarlier ? '+' : ''})`}
      </h4>
      <WriteComment people={people} />
      <Problem about="comment" trouble={trouble} />
      {comments.length === 0 && <p className="elchi-panel__quiet">{say('people.noComments')}</p>}
      <ol className="elchi-panel__list elchi-history">{shown.map(row)}</ol>
      {(mayHaveEarlier || shown.length < comments.length) && (
        <Button
          buttonStyle="secondary"
          extraButtonProps={{ 'data-comments': 'earlier' }}
          margin={false}
          onClick={() => {
            if (shown.length === comments.length) {
              void loadEarlier()
            }
            setAll(true)
          }}
          size="small"
        >
          {say('people.earlier')}
        </Button>
      )}
    </>
  )
}
