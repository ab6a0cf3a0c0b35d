'use client'

import { useId } from 'react'

import { useWords } from '../shared/useWords.js'

type Props = { onChange: (text: string) => void; value: string }

/** Takes anchors that an auditor kept: files are read here and shown as the text that is compared. */
export const KeptAnchors = ({ onChange, value }: Props) => {
  const { say } = useWords()
  const id = useId()
  const read = async (files: FileList | null): Promise<void> => {
    const texts = await Promise.all([...(files ?? [])].map((file) => file.text()))
    onChange(texts.join('\n'))
  }
  return (
    <details>
      <summary>{say('audit.kept')}</summary>
      <p className="elchi-record__quiet">{say('audit.keptHelp')}</p>
      <div className="elchi-record__fields">
        <div className="elchi-record__field">
          <label htmlFor={`${id}-files`}>{say('audit.keptFiles')}</label>
          <input
            accept=".eml,.jsonl,.txt"
            id={`${id}-files`}
            multiple
            onChange={({ target }) => void read(target.files)}
            type="file"
          />
        </div>
        <div className="elchi-record__field">
          <label htmlFor={`${id}-text`}>{say('audit.keptText')}</label>
          <textarea
            id={`${id}-text`}
            onChange={({ target }) => onChange(target.value)}
            rows={4}
            spellCheck={false}
            value={value}
          />
        </div>
      </div>
    </details>
  )
}
