'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import { useWords } from '../shared/useWords.js'

type Props = { isBusy: boolean; make: () => void }

/** The button that freezes a quarter, and the question before it, which the keyboard moves to. */
export const MakeFigures = ({ isBusy, make }: Props) => {
  const { say } = useWords()
  const [isAsked, setAsked] = useState<boolean | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isAsked !== null) {
      ;(isAsked ? question : button).current?.focus()
    }
  }, [isAsked])
  if (!isAsked) {
    return (
      <div className="elchi-record__row">
        <Button margin={false} onClick={() => setAsked(true)} ref={button} size="small">
          {say('figures.make')}
        </Button>
      </div>
    )
  }
  return (
    <>
      <p ref={question} tabIndex={-1}>
        {say('figures.sure')}
      </p>
      <div className="elchi-record__row">
        <Button disabled={isBusy} margin={false} onClick={make} size="small">
          {say(isBusy ? 'figures.making' : 'figures.forGood')}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          margin={false}
          onClick={() => setAsked(false)}
          size="small"
        >
          {say('figures.cancel')}
        </Button>
      </div>
    </>
  )
}
