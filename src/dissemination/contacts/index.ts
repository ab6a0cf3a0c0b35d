export { addressKeyField } from './addressKey.js'
export { contactImports } from './collection.js'
export { withContactTools } from './room.js'
export { removeOldImports } from './store.js'
