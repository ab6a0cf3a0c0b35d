export { staffMail, type StaffMailResult } from './staffMail.js'
