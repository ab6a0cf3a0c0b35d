'use client'

import { Button } from '@payloadcms/ui'

import { useWords } from '../shared/useWords.js'
import { Heading } from './Door.js'
import { fewCodes } from './request.js'

/** After a sign-in with a recovery code: how many are left, and what to do when they run out. */
export const CodeUsed = ({ left, onGoOn }: { left: number; onGoOn: () => void }) => {
  const { say } = useWords()
  return (
    <section>
      <Heading takesFocus>{say('signIn.usedTitle')}</Heading>
      <p className={left <= fewCodes ? 'elchi-sign-in__problem' : undefined}>
        {say(left <= fewCodes ? 'signIn.usedFew' : 'signIn.usedLeft', { count: left })}
      </p>
      <Button extraButtonProps={{ 'data-action': 'go-on' }} onClick={onGoOn} size="large">
        {say('signIn.goOn')}
      </Button>
    </section>
  )
}
