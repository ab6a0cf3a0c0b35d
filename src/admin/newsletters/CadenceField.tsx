'use client'

import type { TextFieldClientComponent } from 'payload'

import { FieldError, FieldLabel, useField } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { useWords } from '../shared/useWords.js'
import { cronOf, type Rhythm, rhythmOf, timeOf } from './cadence.js'
import './issue.css'
import { CadenceDays } from './CadenceDays.js'
import { useCadenceWords } from './useCadenceWords.js'

const choices = ['day', 'week', 'month', 'cron'] as const

const usual: Rhythm = { days: [1], every: 'week', hour: 9, minute: 0 }

const timeIn = (text: string): Pick<Rhythm, 'hour' | 'minute'> | null => {
  const [hour, minute] = text.split(':').map(Number)
  return hour === undefined || minute === undefined || Number.isNaN(hour + minute)
    ? null
    : { hour, minute }
}

/** How often a newsletter comes: chosen in words, or written as cron by whoever needs more. */
export const CadenceField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, setValue, showError, value } = useField<string>({ path })
  const { say } = useWords()
  const inWords = useCadenceWords()
  const id = useId()
  const rhythm = rhythmOf(value ?? '')
  const [isCron, setCron] = useState(Boolean(value) && !rhythm)
  const shown = isCron ? null : rhythm
  const isFixed = Boolean(readOnly || disabled)
  const choose = (every: string) => {
    setCron(every === 'cron')
    if (every !== 'cron') {
      const days = every === 'day' ? [] : [1]
      setValue(cronOf({ ...(rhythm ?? usual), days, every: every as Rhythm['every'] }))
    }
  }
  const time = (
    <label>
      {say('cadence.at')}
      <input
        disabled={isFixed}
        onChange={({ target }) => {
          const at = timeIn(target.value)
          if (at && shown) {
            setValue(cronOf({ ...shown, ...at }))
          }
        }}
        type="time"
        value={shown ? timeOf(shown) : ''}
      />
    </label>
  )
  return (
    <div className="field-type elchi-cadence">
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <div className="elchi-cadence__row">
          <select
            disabled={isFixed}
            id={id}
            onChange={({ target }) => choose(target.value)}
            value={isCron ? 'cron' : (shown?.every ?? '')}
          >
            {!isCron && !shown && <option value="">{say('cadence.choose')}</option>}
            {choices.map((each) => (
              <option key={each} value={each}>
                {say(`cadence.${each}`)}
              </option>
            ))}
          </select>
          {shown && time}
        </div>
        {shown && shown.every !== 'day' && (
          <CadenceDays
            isFixed={isFixed}
            onChange={(days) => setValue(cronOf({ ...shown, days }))}
            rhythm={shown}
          />
        )}
        {isCron && (
          <label className="elchi-cadence__cron">
            {say('cadence.cronHelp')}
            <input
              disabled={isFixed}
              maxLength={60}
              onChange={({ target }) => setValue(target.value)}
              spellCheck={false}
              type="text"
              value={value ?? ''}
            />
          </label>
        )}
        {value && (isCron ? rhythm !== null : true) && (
          <p aria-live="polite" className="field-description">
            {inWords(value)}
          </p>
        )}
      </div>
    </div>
  )
}
