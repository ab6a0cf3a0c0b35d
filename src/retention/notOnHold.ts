import { blocker, defineGuard } from '../workflow/index.js'

type Kept = { retention?: { hold?: boolean | null } | null }

/** Nothing on hold is purged, whoever asks for it: by hand, in bulk, set for later, by retention. */
export const notOnHold = defineGuard({
  check: ({ doc }) =>
    (doc as Kept).retention?.hold
      ? [
          blocker('on-hold', {
            en: 'This is on hold, and nothing of it is destroyed. Lift the hold first.',
            ru: 'Хранение продлено, ничего не уничтожается. Сначала снимите запрет.',
          }),
        ]
      : [],
  code: 'not-on-hold',
})
