'use client'

import { encode } from 'uqr'

import type { Setup } from './request.js'

import { useWords } from '../shared/useWords.js'

/** Drawn here: a picture of the key must never be asked from anyone else. */
const QrCode = ({ label, text }: { label: string; text: string }) => {
  const { data, size } = encode(text, { border: 2 })
  const dots = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      aria-label={label}
      className="elchi-sign-in__qr"
      role="img"
      viewBox={`0 0 ${size} ${size}`}
    >
      <path d={dots.join('')} />
    </svg>
  )
}

/** Shows, once, what an authenticator app and a piece of paper need. */
export const SetUp = ({ setup }: { setup: Setup }) => {
  const { say } = useWords()
  return (
    <section className="elchi-sign-in__set-up">
      <h1>{say('signIn.setUpTitle')}</h1>
      <p>{say('signIn.setUpIntro')}</p>
      <QrCode label={say('signIn.qr')} text={setup.uri} />
      <p>
        {say('signIn.key')}: <code className="elchi-sign-in__secret">{setup.secret}</code>
      </p>
      <h2>{say('signIn.recoveryTitle')}</h2>
      <p>{say('signIn.recoveryIntro')}</p>
      <ul className="elchi-sign-in__codes">
        {setup.recoveryCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
