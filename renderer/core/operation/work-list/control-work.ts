/** Controls with a date. */
import type { Operation } from '../operation';
import { newestAssessment } from './newest-assessment';
import { type DatedItem, nothing, type RecordsOf, type WorkSubject } from './work-subject';

export const controlWork: WorkSubject<'controls' | 'assessments'> = {
  reads: ['controls', 'assessments'],
  due: controlItems,
  open: nothing,
};

/** Controls that should stand by a date and do not stand yet. */
function controlItems(
  { controls, assessments }: RecordsOf<'controls' | 'assessments'>,
  operation: Operation,
): readonly DatedItem[] {
  const newest = newestAssessment(assessments, operation.id);
  const path = newest === undefined ? '/threat' : `/threat/${newest.id}/controls`;
  return [...controls.values()].flatMap((control): DatedItem[] => {
    const isOpen = control.state === 'proposed' || control.state === 'agreed';
    if (control.operationId !== operation.id || !isOpen || control.due === null) return [];
    const text = control.text === '' ? 'Control without words' : control.text;
    const owner = control.owner === '' ? 'no owner' : control.owner;
    return [{ key: `control:${control.id}`, text: `${text} (${owner})`, due: control.due, path }];
  });
}
