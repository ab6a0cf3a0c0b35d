'use client'

import { encode } from 'uqr'

import type { Setup } from './request.js'

import { useWords } from '../shared/useWords.js'
import { Heading } from './Door.js'
import { RecoveryCodes } from './RecoveryCodes.js'

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

const inFours = (text: string): string[] => text.match(/.{1,4}/g) ?? []

/** Shows, once, what an authenticator app and a piece of paper need. */
export const SetUp = ({ setup }: { setup: Setup }) => {
  const { say } = useWords()
  return (
    <section className="elchi-sign-in__set-up">
      <Heading takesFocus>{say('signIn.setUpTitle')}</Heading>
      <p>{say('signIn.setUpIntro')}</p>
      <h2>{say('signIn.appTitle')}</h2>
      <QrCode label={say('signIn.qr')} text={setup.uri} />
      <p>
        {say('signIn.key')}:{' '}
        <code className="elchi-sign-in__secret">
          {inFours(setup.secret).map((four, index) => (
            <span key={index}>{four}</span>
          ))}
        </code>
      </p>
      <p>
        <a href={setup.uri}>{say('signIn.here')}</a>
      </p>
      <h2>{say('signIn.recoveryStep')}</h2>
      <p>{say('signIn.recoveryIntro')}</p>
      <RecoveryCodes codes={setup.recoveryCodes} />
      <label className="elchi-sign-in__box">
        <input name="kept" required type="checkbox" /> {say('signIn.kept')}
      </label>
      <h2>{say('signIn.confirmStep')}</h2>
    </section>
  )
}
