/** Workshops to be held, and those begun. */
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

export const workshopWork: WorkSubject<'workshops'> = {
  reads: ['workshops'],
  due: plannedWorkshops,
  open: runningWorkshops,
};

function plannedWorkshops({ workshops }: RecordsOf<'workshops'>, operation: Operation): readonly DatedItem[] {
  return [...workshops.values()]
    .filter(({ operationId, status }) => operationId === operation.id && status === 'planned')
    .map(({ id, title, date }) => ({
      key: `workshop:${id}`,
      text: `Hold the workshop “${title}”`,
      due: date,
      path: `/workshops/${id}`,
    }));
}

/** What was begun and not closed: its scores are not yet part of the record. */
function runningWorkshops({ workshops }: RecordsOf<'workshops'>, operation: Operation): readonly OpenItem[] {
  return [...workshops.values()]
    .filter(({ operationId, status }) => operationId === operation.id && status === 'running')
    .map(({ id, title }) => ({
      key: `workshop:${id}`,
      text: `Go on with the workshop “${title}”, or close it`,
      left: '',
      path: `/workshops/${id}/run`,
    }));
}
