/** The points of learning: the list with its filters, and beside it the open point, a form, or rows to paste. */
import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  everyPoint,
  filteredPoints,
  type LearningFilter,
  learningState,
} from '../../../core/debrief/learning-state';
import type { LearningPoint } from '../../../core/debrief/learning-point';
import { learningPointsRegister } from '../../../core/registers/debrief-learning';
import { useToday } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { Empty, Screen } from '../../../ui/screen';
import { AddPoint } from './add-point';
import { LearningFilters } from './learning-filters';
import { openButtonId } from './learning-path';
import { LearningTabs } from './learning-tabs';
import { PastePoints } from './paste-points';
import { PointDetail } from './point-detail';
import { PointTable } from './point-table';
import { usePoints } from './use-learning';

/** `?point=` opens one, `?add=point` and `?add=list` the forms. */
export function LearningScreen() {
  const operation = useOperation();
  const today = useToday();
  const points = usePoints();
  const [filter, setFilter] = useRemembered<LearningFilter>(`learning.filter.${operation.id}`, everyPoint);
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('point');
  const adding = parameters.get('add');
  const open = points.find(({ id }) => id === openId);
  const shown = filteredPoints(points, filter, today);
  const isAnyBeside = open !== undefined || adding !== null;
  const show = useCallback(
    (id: string) => setParameters({ point: id }, { replace: isAnyBeside }),
    [setParameters, isAnyBeside],
  );
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) setTimeout(() => document.getElementById(openButtonId(openId))?.focus());
  };
  const add = (what: string) => setParameters({ add: what }, { replace: isAnyBeside });
  return (
    <Screen
      title="Learning"
      purpose="What was observed, what it shows, what is recommended and by whom, and what was changed; good practice as well as faults."
      tabs={<LearningTabs />}
      isFlush
      actions={
        <>
          <Button onClick={() => add('point')}>Add a point</Button>
          <Button variant="default" onClick={() => add('list')}>
            Paste a list
          </Button>
          <Button component={Link} variant="default" to="/plan/meetings?add=meeting&kind=joint-debrief">
            Hold the joint debrief
          </Button>
          <ExportRegister register={learningPointsRegister} />
        </>
      }
      asideLabel={adding === null ? 'Open point' : 'Add points'}
      aside={
        adding === 'point' ? (
          <AddPoint onClose={close} />
        ) : adding === 'list' ? (
          <PastePoints onClose={close} />
        ) : open === undefined ? null : (
          <PointDetail key={open.id} point={open} onClose={close} />
        )
      }
    >
      {points.length === 0 ? (
        <NoPoints onAdd={() => add('point')} />
      ) : (
        <div className="worksheet">
          <div className="worksheet-tools">
            <LearningFilters filter={filter} points={points} onChange={setFilter} />
          </div>
          <div className="worksheet-fill learning-list">
            {shown.length === 0 ? (
              <p className="learning-none">
                No point passes the filter.{' '}
                <button type="button" className="text-link" onClick={() => setFilter(everyPoint)}>
                  Show all
                </button>
              </p>
            ) : (
              <PointTable points={shown} openId={openId} onOpen={show} />
            )}
          </div>
          <p className="worksheet-keys dimmed small">
            <span role="status">{countWords(shown, points, today)}</span>
          </p>
        </div>
      )}
    </Screen>
  );
}

function countWords(
  shown: readonly LearningPoint[],
  points: readonly LearningPoint[],
  today: string,
): string {
  const count = (...states: readonly string[]) =>
    points.filter((point) => states.includes(learningState(point, today))).length;
  const open = count('open', 'overdue');
  return `${shown.length} of ${points.length} shown; ${open} ${open === 1 ? 'recommendation' : 'recommendations'} open, ${count('overdue')} overdue, ${count('changed')} changed`;
}

function NoPoints({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div className="worksheet-scroll">
      <Empty
        title="No learning yet"
        example="L1 · To put right · Ballot boxes waited an hour at the loading bay · Give the bay to the boxes from 22:00 · Insp T. Fell · due Tue 1 Sep 2026"
        action={<Button onClick={onAdd}>Add a point</Button>}
      >
        Write down what was observed while it is fresh, or hold a hot debrief after the count: each line of it
        becomes a point. Recommendations come later.
      </Empty>
    </div>
  );
}
