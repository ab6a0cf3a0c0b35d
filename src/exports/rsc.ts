export { Icon } from '../admin/brand/Icon.js'
export { Logo } from '../admin/brand/Logo.js'
