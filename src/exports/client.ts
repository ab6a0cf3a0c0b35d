'use client'

export { MyTasks } from '../admin/dashboard/MyTasks.js'
export { StateCell } from '../admin/shared/StateCell.js'
export { Studio } from '../admin/studio/Studio.js'
export { WorkflowPanel } from '../admin/workflow/WorkflowPanel.js'
