import type { Config } from 'payload'

import type { ResolvedOptions } from '../plugin/options.js'

import { changeCollection } from '../plugin/room.js'
import { withWorkflowPanel } from './attachPanel.js'
import { describe } from './describe.js'
import { withTranslations } from './translations/index.js'

const withTasks = (config: Config, options: ResolvedOptions): Config => ({
  ...config,
  admin: {
    ...config.admin,
    components: {
      ...config.admin?.components,
      // One's own work first, the app's blocks next, the long view of everything last.
      beforeDashboard: [
        {
          clientProps: { workflows: options.workflows.map(describe) },
          path: 'payload-elchi/client#MyTasks',
        },
        ...(config.admin?.components?.beforeDashboard ?? []),
        {
          clientProps: { workflows: options.workflows.map(describe) },
          path: 'payload-elchi/client#Overview',
        },
      ],
    },
  },
})

/**
 * The admin panel's part: a workflow panel on every document with a workflow, labels in its list,
 * and the tasks on the dashboard. The components are named by string, so the config stays free of
 * React.
 */
export const adminRoom = (config: Config, options: ResolvedOptions): Config => {
  const withTexts = withTranslations(config, options.translations)
  if (!options.enabled || options.workflows.length === 0) {
    return withTexts
  }
  return withTasks(
    options.workflows.reduce(
      (current, definition) =>
        changeCollection(current, definition.collection, (collection) =>
          withWorkflowPanel(collection, definition),
        ),
      withTexts,
    ),
    options,
  )
}
