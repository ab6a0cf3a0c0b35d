'use client'

import { Button, useConfig } from '@payloadcms/ui'

import { useWords } from '../shared/useWords.js'

/** What a funder is given, as files. */
export const Downloads = ({ id }: { id: string }) => {
  const { config } = useConfig()
  const { say } = useWords()
  const url = `${config.routes.api}/funder-figures/${encodeURIComponent(id)}/download`
  return (
    <div className="elchi-record__row">
      {(['csv', 'json'] as const).map((format) => (
        <Button
          buttonStyle="secondary"
          el="anchor"
          key={format}
          margin={false}
          size="small"
          url={`${url}?format=${format}`}
        >
          {say(`figures.${format}`)}
        </Button>
      ))}
    </div>
  )
}
