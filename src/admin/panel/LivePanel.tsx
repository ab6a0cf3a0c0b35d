'use client'

import { Button, useConfig, useDocumentInfo, useFormModified, useRouteCache } from '@payloadcms/ui'
import { useCallback, useRef, useState } from 'react'

import type { ShownWorkflow } from '../shared/types.js'
import type { Fired } from './useFire.js'

import { StateGraph } from '../graph/StateGraph.js'
import { Comments } from '../people/Comments.js'
import { InHand } from '../people/InHand.js'
import { usePeople } from '../people/usePeople.js'
import { announceMove } from '../shared/moves.js'
import { useWords } from '../shared/useWords.js'
import { Actions } from './Actions.js'
import { BreakGlass, useGlass } from './BreakGlass.js'
import { Changes } from './Changes.js'
import { choicesOf } from './choices.js'
import { Elsewhere } from './Elsewhere.js'
import { History } from './History.js'
import { Later } from './Later.js'
import { Notice } from './Notice.js'
import { Overrides } from './Overrides.js'
import { Refused } from './Refused.js'
import { Standing } from './Standing.js'
import { TransitionDialog } from './TransitionDialog.js'
import { useFire } from './useFire.js'
import { useLater } from './useLater.js'
import { useWorkflow } from './useWorkflow.js'
import { Way } from './Way.js'

/** A step that waits for its dialog, and how it would be taken. */
type Asked = { name: string; way?: 'override' }

type Props = { collection: string; id: number | string; workflow: ShownWorkflow }

/** The workflow of a saved document. */
export const LivePanel = ({ collection, id, workflow }: Props) => {
  const { language, say } = useWords()
  const { config } = useConfig()
  const { lastUpdateTime } = useDocumentInfo()
  const { clearRouteCache } = useRouteCache()
  const modified = useFormModified()
  const standing = useRef<HTMLParagraphElement>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [comments, setComments] = useState<Record<string, string>>({})
  const [unsaved, setUnsaved] = useState(false)
  const document = `${config.routes.api}/${collection}/${encodeURIComponent(id)}`
  const url = `${document}/workflow`
  const { answer, history, loadOlder, mayHaveOlder, problem, reload } = useWorkflow(
    url,
    language,
    lastUpdateTime,
  )
  const people = usePeople(`${document}/people`, language, answer?.sequence, reload)

  const onFired = useCallback(
    async ({ outcome, transition }: Fired) => {
      if (outcome.kind === 'unknown' || outcome.kind === 'signedOut') {
        return
      }
      await reload()
      if (outcome.kind === 'refused') {
        return
      }
      setAsked(null)
      announceMove()
      clearRouteCache()
      if (outcome.kind === 'done') {
        setComments((present) => ({ ...present, [transition]: '' }))
      }
      requestAnimationFrame(() => standing.current?.focus())
    },
    [clearRouteCache, reload],
  )
  const { dismiss, fired, pending, retry, send } = useFire(url, language, onFired)
  const later = useLater(url, language, reload)
  const glass = useGlass()

  if (!answer) {
    return problem ? (
      <>
        <p role="alert">
          {say(problem === 'loadFailed' ? 'outcome.loadFailed' : `outcome.${problem}`)}
        </p>
        <Button buttonStyle="secondary" margin={false} onClick={() => void reload()} size="small">
          {say('panel.reload')}
        </Button>
      </>
    ) : (
      <p className="elchi-panel__quiet">{say('panel.loading')}</p>
    )
  }

  const submit = ({ name, way }: Asked) =>
    void send({
      comment: comments[name] ?? '',
      expectedSequence: answer.sequence,
      transition: name,
      way,
    })
  const choose = (name: string, way?: 'override') => {
    const transition = workflow.transitions[name]
    dismiss()
    setUnsaved(modified)
    if (modified || !transition) {
      return
    }
    if (way || transition.confirm || transition.comment !== 'none') {
      setAsked({ name, way })
    } else {
      submit({ name })
    }
  }
  const choices = choicesOf(workflow, answer)
  const buttons = { answer, disabled: pending, onChoose: (name: string) => choose(name), workflow }
  const declared = asked === null ? undefined : workflow.transitions[asked.name]
  const askedTransition = declared && asked?.way ? glass(declared) : declared
  const notice = (
    <Notice
      fired={fired}
      onRetry={() => void retry()}
      pending={pending}
      unsaved={unsaved && modified}
      workflow={workflow}
    />
  )
  return (
    <>
      <Standing answer={answer} focus={standing} history={history} workflow={workflow} />
      <InHand people={people} />
      {answer.changes && <Changes changes={answer.changes} workflow={workflow} />}
      {!askedTransition && notice}
      {choices.forward.length === 0 && (
        <p className="elchi-panel__quiet elchi-panel__none">
          {say(choices.isEnd ? 'panel.end' : 'panel.noSteps')}
        </p>
      )}
      <Actions
        {...buttons}
        heading={say('panel.yourSteps')}
        names={choices.forward}
        primary={choices.primary}
        size="medium"
      />
      <Refused blocked={choices.blocked} workflow={workflow} />
      <Actions {...buttons} heading={say('panel.detours')} names={choices.detours} size="small" />
      <Later
        later={later}
        names={answer.allowed.filter((name) => Object.hasOwn(workflow.transitions, name))}
        scheduled={answer.scheduled ?? []}
        workflow={workflow}
      />
      <BreakGlass
        disabled={pending}
        names={answer.overridable ?? []}
        onChoose={(name) => choose(name, 'override')}
        workflow={workflow}
      />
      <Overrides overrides={answer.overrides ?? []} workflow={workflow} />
      <Elsewhere names={choices.elsewhere} workflow={workflow} />
      <Way answer={answer} workflow={workflow} />
      <StateGraph here={answer.state} workflow={workflow} />
      <Comments people={people} />
      <History
        history={history}
        loadOlder={loadOlder}
        mayHaveOlder={mayHaveOlder}
        workflow={workflow}
      />
      {asked !== null && askedTransition && (
        <TransitionDialog
          comment={comments[asked.name] ?? ''}
          onCancel={() => {
            dismiss()
            setAsked(null)
          }}
          onComment={(comment) => setComments((present) => ({ ...present, [asked.name]: comment }))}
          onSubmit={() => submit(asked)}
          pending={pending}
          transition={askedTransition}
        >
          {notice}
        </TransitionDialog>
      )}
    </>
  )
}
