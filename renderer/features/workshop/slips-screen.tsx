/** Printed slips: a page for each participant, with the scales and room to mark. Nothing anybody scored is on them. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { slipsOf } from '../../core/workshop/slips';
import { Message, ProgressLine, Screen } from '../../ui/screen';
import { usePrinting } from '../../ui/printing';
import { OnWorkshop, shortHarm, useOpenWorkshop } from './open-workshop';
import { cellsOnPage, pagesOf, SlipPage } from './slip-page';
import { SlipsChoice } from './slips-choice';
import { mostAtOnce, mostPages, usePrintRun } from './slips-print';
import { useSlipsChosen } from './slips-chosen';
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

function SlipsToPrint() {
  const { workshop } = useOpenWorkshop();
  const chosen = useSlipsChosen();
  const [from, setFrom] = useState(0);
  const start = from < chosen.items.length ? from : 0;
  const slips = useSlips(chosen);
  const pages = useMemo(() => slips.slips.flatMap(pagesOf), [slips]);
  const run = usePrintRun(pages.length);
  const isPrinting = usePrinting();
  const isTooMany = pages.length > mostPages;
  // A print that was not asked for with the button draws at once what is quickly drawn, else what is in sight.
  const isWhole = (run.isRunning && run.drawn === pages.length) || pages.length <= mostAtOnce;
  const drawn = isPrinting ? (isWhole ? pages.length : 0) : run.drawn;
  const isInSight = !isPrinting || !isWhole;
  const inSight = pages.filter(({ number }) => number === Math.floor(start / cellsOnPage) + 1);
  return (
    <Screen
      title={workshop.title}
      purpose="One page for each participant, to be marked by hand and entered by the facilitator."
      tabs={<WorkshopTabs id={workshop.id} />}
      actions={
        <Button disabled={pages.length === 0 || isTooMany || run.isRunning} onClick={run.start}>
          Print {count(slips.slips.length, 'slip', 'slips')}, {count(pages.length, 'page', 'pages')}
        </Button>
      }
    >
      <div className="stack slips">
        {chosen.isEmpty ? (
          <Message tone="note" title="There is nothing to print yet.">
            <p>
              Slips need participants and cells. <Link to={workshopPath(workshop.id)}>Go to the set-up</Link>.
            </p>
          </Message>
        ) : (
          <SlipsChoice chosen={chosen} pages={pages.length} start={start} onStart={setFrom} />
        )}
        {isInSight ? inSight.map((page) => <SlipPage key={page.key} slip={page} slips={slips} />) : null}
        {isInSight && isPrinting && pages.length > inSight.length ? (
          <p className="on-paper-only">
            Here stand only the cells that were in sight. The button on the screen prints all {pages.length}{' '}
            pages.
          </p>
        ) : null}
        {drawn === 0 ? null : (
          <div className="slips-drawn">
            {pages.slice(0, drawn).map((page) => (
              <SlipPage key={page.key} slip={page} slips={slips} />
            ))}
          </div>
        )}
        {run.isRunning ? (
          <ProgressLine
            label={`Drawing ${run.drawn} of ${pages.length} pages`}
            done={run.drawn}
            total={pages.length}
            onCancel={run.cancel}
          />
        ) : null}
      </div>
    </Screen>
  );
}

function useSlips({ items, people }: ReturnType<typeof useSlipsChosen>) {
  const { workshop, assessment, nameOf } = useOpenWorkshop();
  return useMemo(
    () =>
      slipsOf({
        workshop,
        items,
        people,
        scales: assessment.scales,
        names: { harm: shortHarm, location: nameOf },
      }),
    [workshop, items, people, assessment.scales, nameOf],
  );
}
