'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { useWords } from '../shared/useWords.js'
import { call } from './requests.js'

type List = { id: string; name: string }

const query =
  'where[membership][equals]=subscriptions&where[status][equals]=open&limit=100&depth=0&sort=name'

/** Lists that the people of a table may be put on. */
export const Lists = ({
  chosen,
  onChoose,
}: {
  chosen: string[]
  onChoose: (lists: string[]) => void
}) => {
  const { config } = useConfig()
  const { language, say } = useWords()
  const [lists, setLists] = useState<List[]>([])
  const url = `${config.routes.api}/mailing-lists?${query}`
  useEffect(() => {
    void call<{ docs: List[] }>(url, language).then((answer) => {
      setLists(answer.ok ? answer.body.docs : [])
    })
  }, [language, url])
  if (lists.length === 0) {
    return null
  }
  return (
    <fieldset className="elchi-contacts__lists">
      <legend>{say('contacts.lists')}</legend>
      <p className="elchi-record__quiet">{say('contacts.listsHelp')}</p>
      {lists.map(({ id, name }) => (
        <label key={id}>
          <input
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
            type="checkbox"
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
