export { parseAddress } from './parseAddress.js'
export type { Address, AddressCode, AddressResult } from './types.js'
