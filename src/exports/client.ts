'use client'

export { MyTasks } from '../admin/dashboard/MyTasks.js'
export { StateCell } from '../admin/shared/StateCell.js'
export { WorkflowPanel } from '../admin/workflow/WorkflowPanel.js'
