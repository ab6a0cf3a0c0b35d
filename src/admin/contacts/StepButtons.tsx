'use client'

import { Button } from '@payloadcms/ui'

import type { Import } from './useImport.js'

import { useWords } from '../shared/useWords.js'

/** What goes on from a step, what goes back, and the way out of the import. */
export const StepButtons = ({
  back,
  isReady,
  onNext,
  steps,
  tableId,
  words,
}: {
  back?: { onBack: () => void; words: string }
  isReady: boolean
  onNext: () => void
  steps: Import
  tableId: string
  words: string
}) => {
  const { say } = useWords()
  const { isBusy } = steps
  return (
    <div className="elchi-record__row">
      <Button disabled={isBusy || !isReady} margin={false} onClick={onNext} size="small">
        {isBusy ? say('dialog.pending') : words}
      </Button>
      {back && (
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          margin={false}
          onClick={back.onBack}
          size="small"
        >
          {back.words}
        </Button>
      )}
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        margin={false}
        onClick={() => void steps.discard(tableId)}
        size="small"
      >
        {say('contacts.discard')}
      </Button>
    </div>
  )
}
