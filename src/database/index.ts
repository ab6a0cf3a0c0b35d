export { insertOnce } from './insertOnce.js'
export { migrateAlone } from './migrate.js'
export { withOneWriter } from './oneWriter.js'
export { DatabaseBusyError } from './transactions.js'
