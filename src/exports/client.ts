'use client'

export { MyTasks } from '../admin/dashboard/MyTasks.js'
export { Nothing } from '../admin/shared/Nothing.js'
export { StateCell } from '../admin/shared/StateCell.js'
export { Studio } from '../admin/studio/Studio.js'
export { StateLink } from '../admin/workflow/StateLink.js'
export { WorkflowPanel } from '../admin/workflow/WorkflowPanel.js'
