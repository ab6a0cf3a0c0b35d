'use client'

import { Button, useConfig, useDocumentInfo, useRouteCache } from '@payloadcms/ui'
import { useCallback } from 'react'

import { useWords } from '../shared/useWords.js'
import { CleanView } from './CleanView.js'
import { Said } from './Said.js'
import { useStudio } from './useStudio.js'
import { Workbench } from './Workbench.js'
import './studio.css'

const OpenStudio = ({ collection, id }: { collection: string; id: number | string }) => {
  const { config } = useConfig()
  const { language, say } = useWords()
  const { clearRouteCache } = useRouteCache()
  const onChanged = useCallback(() => clearRouteCache(), [clearRouteCache])
  const url = `${config.routes.api}/${collection}/${encodeURIComponent(id)}/anonymisation`
  const studio = useStudio(url, language, onChanged)
  const { busy, open, problem, sides } = studio
  if (!sides) {
    return (
      <>
        <p className="elchi-studio__quiet">{say('studio.intro')}</p>
        <Button disabled={busy} margin={false} onClick={() => void open()} size="medium">
          {busy ? say('studio.loading') : say('studio.open')}
        </Button>
        <Said problem={problem} />
      </>
    )
  }
  return sides.cleared ? <Workbench sides={sides} studio={studio} /> : <CleanView sides={sides} />
}

/**
 * The studio on a report: the cleared decide findings on both sides, editors read the clean side
 * and the reasons. Nothing is opened before somebody asks for it.
 */
export const Studio = () => {
  const { id, collectionSlug } = useDocumentInfo()
  const { say } = useWords()
  return (
    <section aria-labelledby="elchi-studio-title" className="elchi-studio" id="elchi-studio">
      <h3 id="elchi-studio-title">{say('studio.title')}</h3>
      {id !== undefined && collectionSlug ? (
        <OpenStudio collection={collectionSlug} id={id} key={id} />
      ) : (
        <p className="elchi-studio__quiet">{say('studio.save')}</p>
      )}
    </section>
  )
}
