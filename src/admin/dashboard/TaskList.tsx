'use client'

import { Button, Link, useAuth, useConfig } from '@payloadcms/ui'
import { useState } from 'react'

import type { ShownWorkflow } from '../shared/types.js'
import type { Task, TaskGroup } from './loadTasks.js'

import { StateLabel } from '../shared/StateLabel.js'
import { exactly, lasting } from '../shared/time.js'
import { useWords } from '../shared/useWords.js'

const shownAtFirst = 5

/** First what is in one's own hands, then what nobody has, then what others have. */
const inOrder = (tasks: Task[], me: string): Task[] => {
  const rank = ({ assignee }: Task) => (assignee?.id === me ? 0 : assignee ? 2 : 1)
  return [...tasks].sort((one, other) => rank(one) - rank(other))
}

const isOverdue = ({ dueAt }: Task): boolean => dueAt !== null && Date.parse(dueAt) < Date.now()

/** The tasks of one workflow: which document, where it stands, how long it waits, what to do. */
export const TaskList = ({ group, workflow }: { group: TaskGroup; workflow: ShownWorkflow }) => {
  const { language, list, read, say } = useWords()
  const { config } = useConfig()
  const { user } = useAuth()
  const [all, setAll] = useState(false)
  const me = String(user?.id)
  const tasks = inOrder(group.tasks, me)
  const shown = all ? tasks : tasks.slice(0, shownAtFirst)
  const title = `elchi-tasks-${group.workflow}`
  const count = group.tasks.length
  const steps = ({ transitions }: Task) =>
    list(
      transitions.map((name) => read(workflow.transitions[name]?.label ?? { en: name, ru: name })),
    )
  return (
    <section aria-labelledby={title} className="elchi-tasks__group">
      <h3 id={title}>
        {read(workflow.label)}{' '}
        <span className="elchi-tasks__count">{group.more ? `${count}+` : count}</span>
      </h3>
      <ul className="elchi-tasks__list">
        {shown.map((task) => (
          <li key={task.id}>
            <Link
              className="elchi-tasks__link"
              href={`${config.routes.admin}/collections/${group.collection}/${encodeURIComponent(task.id)}`}
              prefetch={false}
            >
              {task.title || say('tasks.untitled')}
            </Link>
            <p className="elchi-tasks__about">
              <StateLabel state={task.state} workflow={workflow} />
              {task.since && (
                <time dateTime={task.since} title={exactly(task.since, language)}>
                  {say('tasks.waiting', { when: lasting(task.since, language) })}
                </time>
              )}
              {task.assignee && (
                <span>
                  {say(task.assignee.id === me ? 'tasks.mine' : 'tasks.theirs', {
                    name: task.assignee.name ?? say('history.person', { id: task.assignee.id }),
                  })}
                </span>
              )}
              {isOverdue(task) && <strong className="elchi-red">{say('tasks.overdue')}</strong>}
            </p>
            <p className="elchi-tasks__about">{say('tasks.step', { steps: steps(task) })}</p>
          </li>
        ))}
      </ul>
      {shown.length < count && (
        <Button buttonStyle="secondary" margin={false} onClick={() => setAll(true)} size="small">
          {say('tasks.all', { count })}
        </Button>
      )}
      {all && group.more && <p className="elchi-tasks__quiet">{say('tasks.more')}</p>}
    </section>
  )
}
