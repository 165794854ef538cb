/** Printed slips: a page for each participant, with the scales and room to mark. Nothing anybody scored is on them. */
import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../core/foundation/dates';
import { markingLine } from '../../core/foundation/marking';
import { type Slip, type SlipChoice, type Slips, slipsOf } from '../../core/workshop/slips';
import { progressOfItem } from '../../core/workshop/agenda';
import { useCollection, useDesk } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { Message, Screen } from '../../ui/screen';
import { usePrinting } from '../../ui/printing';
import { OnWorkshop, shortHarm, useOpenWorkshop } from './open-workshop';
import { count } from './words';
import { workshopPath, WorkshopTabs } from './workshop-tabs';

/** The slips of the workshop that the address names. */
export function SlipsScreen() {
  return (
    <OnWorkshop>
      <SlipsToPrint />
    </OnWorkshop>
  );
}

/** So many cells stand on one page beside the wording of the scales. */
const cellsOnPage = 9;

function SlipsToPrint() {
  const { workshop, assessment, nameOf } = useOpenWorkshop();
  const { print } = useDesk();
  const rounds = useCollection('rounds');
  const agreed = useCollection('agreedRatings');
  const [which, setWhich] = useState('open');
  const items = useMemo(
    () =>
      which === 'all'
        ? workshop.agenda
        : workshop.agenda.filter((item) => progressOfItem(workshop, item, { rounds, agreed }) !== 'agreed'),
    [which, workshop, rounds, agreed],
  );
  const [from, setFrom] = useState(0);
  const start = from < items.length ? from : 0;
  const isPrinting = usePrinting();
  const slips = useMemo(
    () =>
      slipsOf({
        workshop,
        items: isPrinting ? items : items.slice(start, start + cellsOnPage),
        scales: assessment.scales,
        names: { harm: shortHarm, location: nameOf },
      }),
    [workshop, items, start, isPrinting, assessment.scales, nameOf],
  );
  const pages = slips.slips.length * Math.ceil(items.length / cellsOnPage);
  const isEmpty = slips.slips.length === 0 || items.length === 0;
  return (
    <Screen
      title={workshop.title}
      purpose="One page for each participant, to be marked by hand and entered by the facilitator."
      tabs={<WorkshopTabs id={workshop.id} />}
      actions={
        <Button disabled={isEmpty} onClick={() => void print()}>
          Print {count(slips.slips.length, 'slip', 'slips')}, {count(pages, 'page', 'pages')}
        </Button>
      }
    >
      <div className="stack slips">
        {isEmpty ? (
          <Message tone="note" title="There is nothing to print yet.">
            <p>
              Slips need participants and cells. <Link to={workshopPath(workshop.id)}>Go to the set-up</Link>.
            </p>
          </Message>
        ) : (
          <>
            <div className="row slips-choice">
              <SegmentedControl
                aria-label="Which cells"
                value={which}
                onChange={(value) => {
                  setWhich(value);
                  setFrom(0);
                }}
                data={[
                  { value: 'open', label: 'Not agreed yet' },
                  { value: 'all', label: 'All' },
                ]}
              />
              <span>
                In sight: cells {start + 1} to {Math.min(start + cellsOnPage, items.length)} of {items.length}
                . Printing takes all of them, for everybody.
              </span>
              <Button
                size="xs"
                variant="default"
                disabled={start === 0}
                onClick={() => setFrom(start - cellsOnPage)}
              >
                Cells before
              </Button>
              <Button
                size="xs"
                variant="default"
                disabled={start + cellsOnPage >= items.length}
                onClick={() => setFrom(start + cellsOnPage)}
              >
                Cells after
              </Button>
            </div>
            {slips.slips.flatMap((slip) =>
              pagesOf(slip).map((page) => (
                <SlipPage key={`${slip.participantId} ${page.number}`} slip={page} slips={slips} />
              )),
            )}
          </>
        )}
      </div>
    </Screen>
  );
}

interface PageOfSlip extends Slip {
  readonly number: number;
  readonly of: number;
}

/** The slip as pages, each with as many cells as it holds beside the wording of the scales. */
function pagesOf(slip: Slip): readonly PageOfSlip[] {
  const of = Math.ceil(slip.lines.length / cellsOnPage);
  return Array.from({ length: of }, (_, index) => ({
    ...slip,
    lines: slip.lines.slice(index * cellsOnPage, (index + 1) * cellsOnPage),
    number: index + 1,
    of,
  }));
}

interface SlipPageProps {
  readonly slip: PageOfSlip;
  readonly slips: Slips;
}

function SlipPage({ slip, slips }: SlipPageProps) {
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
}

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
