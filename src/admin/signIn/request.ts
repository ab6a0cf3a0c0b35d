/** So many recovery codes left are few. */
export const fewCodes = 3

/** What is needed to set up a second factor. */
export type Setup = { recoveryCodes: string[]; secret: string; setup: string; uri: string }

type TooMany = { is: 'too-many'; minutes: number }

export type SignInAnswer =
  | { codesLeft: null | number; is: 'in' }
  | { is: 'code' }
  | { is: 'set-up'; setup: Setup }
  | { is: 'unreachable' }
  | { is: 'wrong-code' }
  | { is: 'wrong' }
  | TooMany

type Data = { code?: string; seconds?: number } & Partial<Setup>

type Reply = { body: unknown; data: Data; status: number }

/** Posts to an endpoint at the door; null without a clear answer. */
const post = async (url: string, said: object): Promise<null | Reply> => {
  try {
    const response = await fetch(url, {
      body: JSON.stringify(said),
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
    })
    const body = (await response.json()) as { errors?: { data?: Data }[] } | null
    return response.status >= 500
      ? null
      : { body, data: body?.errors?.[0]?.data ?? {}, status: response.status }
  } catch {
    return null
  }
}

const tooMany = ({ seconds = 60 }: Data): TooMany => ({
  is: 'too-many',
  minutes: Math.ceil(seconds / 60),
})

/** One try to sign in, with whatever of the second factor is at hand. */
export const signIn = async (
  url: string,
  said: { code?: string; email: string; password: string; setup?: string },
): Promise<SignInAnswer> => {
  const reply = await post(url, said)
  if (!reply) {
    return { is: 'unreachable' }
  }
  const { body, data, status } = reply
  if (status === 200) {
    const { recoveryCodesLeft } = body as { recoveryCodesLeft?: number }
    return { codesLeft: recoveryCodesLeft ?? null, is: 'in' }
  }
  switch (data.code) {
    case 'second-factor-required':
      return { is: 'code' }
    case 'second-factor-setup':
      return { is: 'set-up', setup: data as Setup }
    case 'second-factor-wrong':
      return { is: 'wrong-code' }
    case 'too-many-attempts':
      return tooMany(data)
    default:
      return { is: 'wrong' }
  }
}

export type ChoiceAnswer = 'done' | 'over' | 'short' | 'unreachable' | 'weak'

/** Chooses a passphrase by a link. */
export const choose = async (
  url: string,
  said: { password: string; token: string },
): Promise<ChoiceAnswer> => {
  const reply = await post(url, said)
  if (!reply) {
    return 'unreachable'
  }
  if (reply.status === 200) {
    return 'done'
  }
  const problems: Record<string, ChoiceAnswer> = {
    'password-short': 'short',
    'password-weak': 'weak',
  }
  return problems[reply.data.code ?? ''] ?? 'over'
}

/** Asks for a mail with a link; the answer is the same for every address. */
export const askForLink = async (
  url: string,
  email: string,
): Promise<{ is: 'asked' } | { is: 'unreachable' } | TooMany> => {
  const reply = await post(url, { email })
  if (!reply) {
    return { is: 'unreachable' }
  }
  return reply.status === 429 ? tooMany(reply.data) : { is: 'asked' }
}

/** Recovery codes made anew, or why not. */
export const makeRecoveryCodes = async (
  url: string,
  code: string,
): Promise<
  { codes: string[]; is: 'made' } | { is: 'ended' | 'unreachable' | 'wrong-code' } | TooMany
> => {
  const reply = await post(url, { code })
  if (!reply) {
    return { is: 'unreachable' }
  }
  if (reply.status === 200) {
    return { codes: (reply.body as { recoveryCodes: string[] }).recoveryCodes, is: 'made' }
  }
  if (reply.data?.code === 'second-factor-signed-out') {
    return { is: 'ended' }
  }
  return reply.status === 429 ? tooMany(reply.data) : { is: 'wrong-code' }
}
