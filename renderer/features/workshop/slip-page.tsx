/** One page of a slip: cells to score, room to mark, and the wording of the scales. */
import { memo } from 'react';
import { formatDate } from '../../core/foundation/dates';
import { markingLine } from '../../core/foundation/marking';
import type { Slip, SlipChoice, Slips } from '../../core/workshop/slips';
import { useOperation } from '../../services/operation';

/** So many cells stand on one page beside the wording of the scales. */
export const cellsOnPage = 9;

export interface PageOfSlip extends Slip {
  readonly key: string;
  readonly number: number;
  readonly of: number;
}

/** The slip as pages, each with as many cells as it holds beside the wording of the scales. */
export function pagesOf(slip: Slip): readonly PageOfSlip[] {
  const of = Math.ceil(slip.lines.length / cellsOnPage);
  return Array.from({ length: of }, (_, index) => ({
    ...slip,
    lines: slip.lines.slice(index * cellsOnPage, (index + 1) * cellsOnPage),
    key: `${slip.participantId} ${index + 1}`,
    number: index + 1,
    of,
  }));
}

interface SlipPageProps {
  readonly slip: PageOfSlip;
  readonly slips: Slips;
}

/** One page. Drawn anew only when what stands on it changes: there may be hundreds of them. */
export const SlipPage = memo(function SlipPage({ slip, slips }: SlipPageProps) {
  // Pages are parted and handed round, so each carries the marking itself.
  const marking = markingLine(useOperation().marking);
  const numbers = (choices: readonly SlipChoice[]) => choices.map((_, index) => index + 1).join('  ');
  return (
    <article
      className="slip"
      aria-label={`Slip of ${slip.participant}${slip.of === 1 ? '' : `, page ${slip.number}`}`}
    >
      <p className="slip-marking">{marking}</p>
      <header>
        <h2>
          {slip.participant}
          {slip.of === 1 ? '' : `, page ${slip.number} of ${slip.of}`}
        </h2>
        <p>
          {slips.title}, {formatDate(slips.date)}
          {slips.place === '' ? '' : `, ${slips.place}`}. Ring one number under each heading, or tick “
          {slips.noView}”. Show it to nobody.
        </p>
      </header>
      <table className="plain-table slip-cells">
        <caption className="visually-hidden">Cells to score</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Threat</th>
            <th scope="col">Likelihood</th>
            <th scope="col">Impact</th>
            <th scope="col">Confidence</th>
            <th scope="col">{slips.noView}</th>
          </tr>
        </thead>
        <tbody>
          {slip.lines.map((line) => (
            <tr key={line.number}>
              <td className="numeric">{line.number}</td>
              <th scope="row">
                {line.harm}, {line.location}
              </th>
              <td className="slip-ring">{numbers(slips.likelihood)}</td>
              <td className="slip-ring">{numbers(slips.impact)}</td>
              <td className="slip-ring">{numbers(slips.confidence)}</td>
              <td className="slip-ring">☐</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="slip-scales">
        <Scale name="Likelihood" choices={slips.likelihood} />
        <Scale name="Impact" choices={slips.impact} />
        <Scale name="Confidence" choices={slips.confidence} />
      </div>
      <p className="dimmed small">Scales: {slips.scalesName}.</p>
      <p className="slip-marking">{marking}</p>
    </article>
  );
});

function Scale({ name, choices }: { readonly name: string; readonly choices: readonly SlipChoice[] }) {
  return (
    <section>
      <h3>{name}</h3>
      <ol>
        {choices.map((choice) => (
          <li key={choice.name}>
            {choice.name.replace(/^\d+ /, '')}
            {choice.meaning === '' ? '' : `: ${choice.meaning}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
