/** What became of one envelope. `missing`: the row names a file that is not on this machine. */
export type Moved = 'kept' | 'missing' | 'moved' | 'overtaken'

export type Rotation = {
  /** Sealed files that are not on this machine: rotate where they lie. */
  missing: number
  moved: number
  /** Somebody wrote meanwhile; run again. */
  overtaken: number
  total: number
}

/** Where a rotation stands, for whoever watches it. */
export type Progress = { place: string } & Rotation
