/** An address that is safe to hand to a mail library: ASCII only, nothing to interpret. */
export type Address = {
  /** Lower case, in ASCII: what has to receive its mail. */
  domain: string
  /** Whole address in lower case: two spellings of one mailbox have one key. */
  key: string
  /** As the owner writes it; only the server of the domain may interpret it. */
  local: string
  /** `local@domain`, for the envelope and the To header. */
  mailbox: string
}

/** Why an address was refused. Codes carry no part of the address. */
export type AddressCode =
  | 'address-control'
  | 'address-domain'
  | 'address-domain-literal'
  | 'address-empty'
  | 'address-form'
  | 'address-local'
  | 'address-local-long'
  | 'address-long'
  | 'address-not-text'
  | 'address-routed'
  | 'address-several'
  | 'address-unicode'

export type AddressResult = { address: Address; ok: true } | { code: AddressCode; ok: false }
