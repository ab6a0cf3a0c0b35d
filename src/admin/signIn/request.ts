/** What is needed to set up a second factor. */
export type Setup = { recoveryCodes: string[]; secret: string; setup: string; uri: string }

export type SignInAnswer =
  | { is: 'code' }
  | { is: 'in' }
  | { is: 'set-up'; setup: Setup }
  | { is: 'too-many'; minutes: number }
  | { is: 'unreachable' }
  | { is: 'wrong-code' }
  | { is: 'wrong' }

type Failure = { errors?: { data?: { code?: string; seconds?: number } & Partial<Setup> }[] }

const ofFailure = ({ errors }: Failure): SignInAnswer => {
  const data = errors?.[0]?.data
  switch (data?.code) {
    case 'second-factor-required':
      return { is: 'code' }
    case 'second-factor-setup':
      return { is: 'set-up', setup: data as Setup }
    case 'second-factor-wrong':
      return { is: 'wrong-code' }
    case 'too-many-attempts':
      return { is: 'too-many', minutes: Math.ceil((data.seconds ?? 60) / 60) }
    default:
      return { is: 'wrong' }
  }
}

/** One try to sign in, with whatever of the second factor is at hand. */
export const signIn = async (
  address: string,
  said: { code?: string; email: string; password: string; setup?: string },
): Promise<SignInAnswer> => {
  try {
    const response = await fetch(address, {
      body: JSON.stringify(said),
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
    })
    return response.ok ? { is: 'in' } : ofFailure((await response.json()) as Failure)
  } catch {
    return { is: 'unreachable' }
  }
}
