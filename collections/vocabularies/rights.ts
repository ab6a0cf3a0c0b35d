import type { Term } from './types.js'

/** Rights by article of the International Covenant on Civil and Political Rights. */
export const rights: Term[] = [
  {
    value: 'expression',
    label: { en: 'Freedom of expression (ICCPR 19)', ru: 'Свобода выражения мнений (МПГПП 19)' },
  },
  {
    value: 'assembly',
    label: { en: 'Peaceful assembly (ICCPR 21)', ru: 'Мирные собрания (МПГПП 21)' },
  },
  {
    value: 'association',
    label: { en: 'Freedom of association (ICCPR 22)', ru: 'Свобода объединений (МПГПП 22)' },
  },
  {
    value: 'religion',
    label: { en: 'Religion or belief (ICCPR 18)', ru: 'Религия и убеждения (МПГПП 18)' },
  },
  {
    value: 'torture',
    label: { en: 'Prohibition of torture (ICCPR 7)', ru: 'Запрет пыток (МПГПП 7)' },
  },
  {
    value: 'liberty',
    label: { en: 'Liberty and security (ICCPR 9)', ru: 'Свобода и неприкосновенность (МПГПП 9)' },
  },
  {
    value: 'movement',
    label: { en: 'Freedom of movement (ICCPR 12)', ru: 'Свобода передвижения (МПГПП 12)' },
  },
  {
    value: 'fair-trial',
    label: { en: 'Fair trial (ICCPR 14)', ru: 'Справедливый суд (МПГПП 14)' },
  },
  {
    value: 'privacy',
    label: { en: 'Privacy, home and family (ICCPR 17)', ru: 'Частная жизнь и жилище (МПГПП 17)' },
  },
]
