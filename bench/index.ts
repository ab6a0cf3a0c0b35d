import type { Figure } from './corpus/measure.js'

import { run as anonymise } from './anonymise/index.js'
import { desk } from './desk.js'
import { fileFigures } from './files.js'
import { gateTextFigures } from './gateText.js'
import { rowOf } from './row.js'
import { russianModelFigures } from './russianModel.js'
import { send, type SendResult } from './send.js'
import { vault } from './vault.js'
import { workflow } from './workflow/index.js'

const suites: Record<string, (flags: string[]) => Promise<Figure[] | SendResult>> = {
  anonymise: async () => [
    ...(await anonymise({ samples: process.env.ELCHI_SAMPLES, tab: process.env.ELCHI_TAB }))
      .figures,
    ...(await russianModelFigures({
      reports: process.env.ELCHI_REPORTS,
      samples: process.env.ELCHI_SAMPLES,
      wheel: process.env.ELCHI_RUSSIAN_MODEL,
    })),
  ],
  desk,
  send,
  gate: async () => [...gateTextFigures(), ...(await fileFigures())],
  vault: () => vault(),
  workflow,
}

const [name = '', ...flags] = process.argv.slice(2)
const suite = suites[name]
if (!suite) {
  console.error(`usage: npm run bench -- ${Object.keys(suites).join('|')} [--json]`)
  process.exit(2)
}

const result = await suite(flags)
const { deliveries, figures, isDone } = Array.isArray(result)
  ? { deliveries: undefined, figures: result, isDone: true }
  : result
for (const figure of figures) {
  console.log(rowOf(figure))
}
if (flags.includes('--json') || deliveries) {
  console.log(JSON.stringify({ bench: name, figures, ...(deliveries ? { deliveries } : {}) }))
}
process.exit(isDone ? 0 : 1)
