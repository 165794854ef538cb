/** The debrief: the eight headings of the guidance, and beside them what the record knows under the open one. */
import { Link, useSearchParams } from 'react-router';
import type { CompiledDebrief, CompiledHeading } from '../../../core/debrief/compiled';
import { formatDate } from '../../../core/foundation/dates';
import { judgementsRegister } from '../../../core/registers/debrief-judgements';
import { useDesk } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { Button } from '@mantine/core';
import { Screen } from '../../../ui/screen';
import { DebriefTabs } from '../debrief-tabs';
import { DebriefDocuments } from './debrief-documents';
import { HeadingDetail } from './heading-detail';
import { HeadingList } from './heading-list';
import { figureButtonId, type FigurePoint } from './heading-path';
import { RecordsPanel } from './records-panel';
import { useDebrief } from './use-debrief';

/** Read the record under each heading and write the judgement. */
export function DebriefScreen() {
  const debrief = useDebrief();
  const { print } = useDesk();
  const { heading, point, open, close } = useOpenFigure(debrief);
  const shown = point === null ? null : figureAt(heading, point.figureId);
  return (
    <Screen
      title="Debrief"
      purpose="What the record knows under each heading of the guidance, and what you make of it."
      tabs={<DebriefTabs />}
      actions={
        <>
          <Button variant="default" onClick={() => void print()}>
            Print
          </Button>
          <Button component={Link} variant="default" to="/plan/meetings?add=meeting&kind=joint-debrief">
            Hold the joint debrief
          </Button>
          <ExportRegister register={judgementsRegister} />
        </>
      }
      asideLabel="Records behind the figure"
      aside={
        point === null || shown === null ? null : (
          <RecordsPanel
            key={`${point.figureId} ${point.of}`}
            debrief={debrief}
            group={shown.group}
            figure={shown.figure}
            of={point.of}
            onClose={close}
          />
        )
      }
    >
      <Standing debrief={debrief} />
      <DebriefDocuments />
      <div className="debrief-sheet">
        <HeadingList debrief={debrief} openId={heading.id} />
        <HeadingDetail heading={heading} open={point} onOpen={open} />
      </div>
    </Screen>
  );
}

/** As at which day, and what it is held against, before any figure. */
function Standing({ debrief: { asAt, lastTime } }: { readonly debrief: CompiledDebrief }) {
  const { pollingDate } = useOperation();
  return (
    <p className="debrief-standing">
      Read off the record on {formatDate(asAt)}.{' '}
      {pollingDate !== null && pollingDate > asAt
        ? `Polling day is ${formatDate(pollingDate)}: figures are so far. `
        : ''}
      {lastTimeWords(lastTime)}
    </p>
  );
}

function lastTimeWords(lastTime: CompiledDebrief['lastTime']): string {
  if (lastTime === null)
    return 'Nothing is compared: name the operation before under Operation, or enter the history of the areas.';
  if (lastTime.kind === 'operation') return `Held against ${lastTime.name}.`;
  return `Allegations are held against ${lastTime.name} in the history of the areas, by area alone: categories are not known there.`;
}

function figureAt({ groups }: CompiledHeading, figureId: string) {
  for (const group of groups) {
    const figure = group.figures.find(({ id }) => id === figureId);
    if (figure !== undefined) return { group, figure };
  }
  return null;
}

/** The heading and the figure that the address names. */
function useOpenFigure(debrief: CompiledDebrief) {
  const [parameters, setParameters] = useSearchParams();
  const named = parameters.get('heading');
  const heading = debrief.headings.find(({ id }) => id === named) ?? debrief.headings[0];
  if (heading === undefined) throw new Error('A debrief without headings');
  const figureId = parameters.get('figure');
  const point: FigurePoint | null =
    figureId === null ? null : { figureId, of: parameters.get('of') === 'before' ? 'before' : 'now' };
  const open = (next: FigurePoint) =>
    setParameters(
      { heading: heading.id, figure: next.figureId, ...(next.of === 'before' ? { of: 'before' } : {}) },
      { replace: point !== null },
    );
  const close = () => {
    setParameters({ heading: heading.id }, { replace: true });
    if (point !== null) document.getElementById(figureButtonId(point))?.focus();
  };
  return { heading, point, open, close };
}
