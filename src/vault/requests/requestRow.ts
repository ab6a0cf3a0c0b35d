type Related = { id: number | string } | null | number | string | undefined

/** An identity request, as far as the vault needs it. */
export type RequestRow = {
  id: string
  identity: Related
  requestedBy?: Related
}
