'use client'

import type { FigureTable } from './types.js'

import { useWords } from '../shared/useWords.js'
import './figures.css'

type Props = { smallest: number; table: FigureTable }

const OneTable = ({ smallest, table }: Props) => {
  const { language, list, read, say } = useWords()
  const { cells, label, rule, total } = table
  const shown = cells.filter(({ count }) => count !== null)
  const kept = cells.filter(({ count }) => count === null)
  const isTold = total !== null && cells.length > 0
  return (
    <section className="elchi-figures__table">
      {isTold ? (
        <table>
          <caption>{read(label)}</caption>
          <thead className="elchi-figures__head">
            <tr>
              <th scope="col">{read(label)}</th>
              <th scope="col">{say('figures.count')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((cell) => (
              <tr key={cell.key}>
                <th scope="row">{read(cell.label)}</th>
                <td>{cell.count?.toLocaleString(language)}</td>
              </tr>
            ))}
          </tbody>
          {cells.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">{say('figures.total')}</th>
                <td>{total.toLocaleString(language)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      ) : (
        <>
          <h4>{read(label)}</h4>
          <p className="elchi-record__quiet">
            {rule === 'exact'
              ? say('figures.nothing')
              : rule === 'withheld'
                ? say('figures.withheld')
                : say('figures.tooFew', { smallest })}
          </p>
        </>
      )}
      {isTold && kept.length > 0 && (
        <details>
          <summary>{say('figures.kept', { count: kept.length })}</summary>
          <p className="elchi-record__quiet">
            {say('figures.keptWhy', { smallest })} {list(kept.map((cell) => read(cell.label)))}
          </p>
        </details>
      )}
    </section>
  )
}

/** Tables of one quarter; what is kept back is named, with why. */
export const FigureTables = ({ smallest, tables }: { smallest: number; tables: FigureTable[] }) => (
  <div className="elchi-figures__tables">
    {tables.map((table) => (
      <OneTable key={table.name} smallest={smallest} table={table} />
    ))}
  </div>
)
