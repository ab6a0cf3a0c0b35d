'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'

import type { Standing } from './types.js'
import type { Import } from './useImport.js'

import { useWords } from '../shared/useWords.js'
import { call } from './requests.js'

const encodings = ['utf-8', 'windows-1251', 'windows-1252', 'koi8-r', 'utf-16le', 'utf-16be']
const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

const useUnfinished = (): Standing[] => {
  const { config } = useConfig()
  const { language } = useWords()
  const [found, setFound] = useState<Standing[]>([])
  const url = `${config.routes.api}/contact-imports?where[state][equals]=running&limit=5&sort=-at`
  useEffect(() => {
    void call<{ docs: Standing[] }>(url, language).then((answer) => {
      setFound(answer.ok ? answer.body.docs : [])
    })
  }, [language, url])
  return found
}

/** The first step: a file or pasted cells, and how to read them where that is not seen. */
export const TakeFile = ({ steps }: { steps: Import }) => {
  const { say } = useWords()
  const id = useId()
  const [file, setFile] = useState<File | null>(null)
  const [pasted, setPasted] = useState('')
  const [encoding, setEncoding] = useState('')
  const [delimiter, setDelimiter] = useState('')
  const unfinished = useUnfinished()
  const take = (): void => {
    const how = { ...(encoding && file && { encoding }), ...(delimiter && { delimiter }) }
    void steps.take(
      file ?? new Blob([pasted], { type: 'text/csv' }),
      file?.name ?? say('contacts.pasted'),
      how,
    )
  }
  return (
    <>
      {unfinished.map((each) => (
        <p className="elchi-contacts__note" key={each.id}>
          {say('contacts.unfinished', {
            done: each.done,
            name: each.name ?? '',
            total: each.total,
          })}{' '}
          <button className="elchi-link" onClick={() => void steps.resume(each.id)} type="button">
            {say('contacts.look')}
          </button>
        </p>
      ))}
      <p className="elchi-record__quiet">{say('contacts.fileHelp')}</p>
      <div className="elchi-record__fields">
        <div className="elchi-record__field">
          <label htmlFor={`${id}-file`}>{say('contacts.file')}</label>
          <input
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            id={`${id}-file`}
            onChange={({ target }) => setFile(target.files?.[0] ?? null)}
            type="file"
          />
        </div>
        <div className="elchi-record__field">
          <label htmlFor={`${id}-encoding`}>{say('contacts.encoding')}</label>
          <select
            disabled={!file}
            id={`${id}-encoding`}
            onChange={({ target }) => setEncoding(target.value)}
            value={encoding}
          >
            <option value="">{say('contacts.detect')}</option>
            {encodings.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </div>
        <div className="elchi-record__field">
          <label htmlFor={`${id}-delimiter`}>{say('contacts.delimiter')}</label>
          <select
            id={`${id}-delimiter`}
            onChange={({ target }) => setDelimiter(target.value)}
            value={delimiter}
          >
            <option value="">{say('contacts.detect')}</option>
            {Object.entries(delimiters).map(([each, name]) => (
              <option key={name} value={each}>
                {say(`contacts.${name}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="elchi-record__field">
        <label htmlFor={`${id}-pasted`}>{say('contacts.paste')}</label>
        <textarea
          disabled={file !== null}
          id={`${id}-pasted`}
          onChange={({ target }) => setPasted(target.value)}
          rows={4}
          spellCheck={false}
          value={pasted}
        />
      </div>
      <div className="elchi-record__row">
        <Button
          disabled={steps.isBusy || (!file && !pasted.trim())}
          margin={false}
          onClick={take}
          size="small"
        >
          {say(steps.isBusy ? 'dialog.pending' : 'contacts.read')}
        </Button>
      </div>
    </>
  )
}
