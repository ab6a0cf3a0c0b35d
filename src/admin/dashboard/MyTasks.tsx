'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { ShownWorkflow } from '../shared/types.js'
import type { TaskGroup } from './loadTasks.js'

import { useWords } from '../shared/useWords.js'
import { loadTasks } from './loadTasks.js'
import { TaskList } from './TaskList.js'
import './tasks.css'

/** The dashboard's first block: the documents that this person can move on, by workflow. */
export const MyTasks = ({ workflows }: { workflows: ShownWorkflow[] }) => {
  const { language, say } = useWords()
  const { config } = useConfig()
  const [groups, setGroups] = useState<null | TaskGroup[]>(null)
  const [attempt, setAttempt] = useState(0)
  const [failed, setFailed] = useState(false)
  const url = `${config.routes.api}/elchi/tasks`

  useEffect(() => {
    let left = false
    void loadTasks(url, language).then((loaded) => {
      if (!left) {
        setFailed(loaded === null)
        setGroups(loaded)
      }
    })
    return () => {
      left = true
    }
  }, [attempt, language, url])

  const shown = (groups ?? []).flatMap((group) => {
    const workflow = workflows.find(({ slug }) => slug === group.workflow)
    return workflow ? [{ group, workflow }] : []
  })
  return (
    <section
      aria-busy={!groups && !failed}
      aria-labelledby="elchi-tasks-title"
      className="elchi-tasks"
    >
      <h2 id="elchi-tasks-title">{say('tasks.title')}</h2>
      <div aria-live="polite">
        {failed && (
          <>
            <p>{say('tasks.failed')}</p>
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => setAttempt((count) => count + 1)}
              size="small"
            >
              {say('panel.retry')}
            </Button>
          </>
        )}
        {!groups && !failed && <p className="elchi-tasks__quiet">{say('tasks.loading')}</p>}
        {groups && shown.length === 0 && (
          <div className="elchi-tasks__empty">
            <p>
              <strong>{say('tasks.empty')}</strong>
            </p>
            <p>{say('tasks.emptyNext')}</p>
          </div>
        )}
      </div>
      <div className="elchi-tasks__groups">
        {shown.map(({ group, workflow }) => (
          <TaskList group={group} key={group.workflow} workflow={workflow} />
        ))}
      </div>
    </section>
  )
}
