'use client'

import { Button, useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { ask } from '../shared/request.js'
import { useWords } from '../shared/useWords.js'
import '../shared/records.css'
import { RecoveryCodes } from '../signIn/RecoveryCodes.js'
import { fewCodes } from '../signIn/request.js'
import { MakeCodes } from './MakeCodes.js'

/** In the sidebar of the own account: how many recovery codes are left, and a way to new ones. */
export const RecoveryCodesPanel = () => {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { user } = useAuth()
  const { language, say } = useWords()
  const [left, setLeft] = useState<null | number>(null)
  const [isOpen, setOpen] = useState(false)
  const [codes, setCodes] = useState<string[]>([])
  const isOwn = id !== undefined && id === user?.id
  const url = `${config.routes.api}/${config.admin.user}/recovery-codes`

  useEffect(() => {
    if (isOwn) {
      void ask<{ left: null | number }>(url, language).then((reply) =>
        setLeft(reply.kind === 'ok' ? reply.body.left : null),
      )
    }
  }, [isOwn, language, url])

  if (!isOwn || left === null) {
    return null
  }
  const show = (made: string[]) => {
    setCodes(made)
    setLeft(made.length)
    setOpen(false)
  }
  return (
    <section aria-label={say('signIn.recoveryTitle')} className="elchi-record">
      <p className={left <= fewCodes ? 'elchi-record__problem' : undefined}>
        {say('signIn.left', { count: left })}
      </p>
      <div role="status">
        {codes.length > 0 && (
          <>
            <p>{say('signIn.recoveryIntro')}</p>
            <RecoveryCodes codes={codes} />
          </>
        )}
      </div>
      {isOpen ? (
        <MakeCodes onCancel={() => setOpen(false)} onMade={show} />
      ) : (
        <Button
          buttonStyle="secondary"
          extraButtonProps={{ 'data-codes': 'open' }}
          margin={false}
          onClick={() => setOpen(true)}
          size="small"
        >
          {say('signIn.makeAnew')}
        </Button>
      )}
    </section>
  )
}
