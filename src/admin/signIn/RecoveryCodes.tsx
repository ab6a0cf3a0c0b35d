'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { useWords } from '../shared/useWords.js'
import './signIn.css'

const fileName = 'recovery-codes.txt'

const saveAsFile = (text: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Recovery codes, shown once, and the ways to keep them. */
export const RecoveryCodes = ({ codes }: { codes: string[] }) => {
  const { say } = useWords()
  const [said, setSaid] = useState('')
  const text = `${say('signIn.recoveryFile')}\n\n${codes.join('\n')}\n`
  // A page on plain http has no clipboard.
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('none'))).then(
      () => setSaid(say('signIn.copied')),
      () => setSaid(say('signIn.notCopied')),
    )
  const button = (name: 'copy' | 'print' | 'save', onClick: () => void) => (
    <Button
      buttonStyle="secondary"
      extraButtonProps={{ 'data-codes': name }}
      margin={false}
      onClick={onClick}
      size="small"
      type="button"
    >
      {say(`signIn.${name}`)}
    </Button>
  )
  return (
    <div className="elchi-codes">
      <p className="elchi-codes__title">{say('signIn.recoveryFile')}</p>
      <ul className="elchi-sign-in__codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="elchi-codes__ways">
        {button('print', () => window.print())}
        {button('copy', () => void copy())}
        {button('save', () => saveAsFile(text))}
      </div>
      <p aria-live="polite" className="elchi-sign-in__hint" role="status">
        {said}
      </p>
    </div>
  )
}
