/** Strategies and policies: approvals that are due, reviews, and words that were changed after their approval. */
import { planTextName } from '../../plan/plan-text-name';
import { standingOf, standingWords } from '../../plan/plan-text-standing';
import type { PlanText } from '../../plan/plan-text';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type TextCollection = 'planTexts' | 'areas' | 'commandRoles';

export const planTextWork: WorkSubject<TextCollection> = {
  reads: ['planTexts', 'areas', 'commandRoles'],
  due: (records, operation) => textsOf(records, operation).flatMap((text) => datedItems(text, records)),
  open: (records, operation) => textsOf(records, operation).flatMap((text) => changedItem(text, records)),
};

/** Which day it is plays no part in whether a text is agreed. */
const anyDay = '2000-01-01';

function textsOf({ planTexts }: RecordsOf<'planTexts'>, operation: Operation): readonly PlanText[] {
  return [...planTexts.values()].filter(({ operationId }) => operationId === operation.id);
}

const pathTo = ({ id }: PlanText) => `/plan/texts?text=${encodeURIComponent(id)}`;

function datedItems(text: PlanText, records: RecordsOf<TextCollection>): readonly DatedItem[] {
  const name = planTextName(text, records);
  const standing = standingOf(text, anyDay);
  const items: DatedItem[] = [];
  if (text.agreementDue !== null && standing.state !== 'agreed') {
    const missing = standing.expected.filter(({ state }) => state !== 'given');
    const by = missing.map(({ expected }) => expected.role.toLowerCase()).join(' and ');
    const verb = missing.every(({ expected }) => expected.kind === 'agreed') ? 'agreed' : 'approved';
    items.push({
      key: `text-approval:${text.id}`,
      text: `Have it ${verb} by the ${by}: ${name}`,
      due: text.agreementDue,
      path: pathTo(text),
    });
  }
  if (text.reviewDate !== null)
    items.push({
      key: `text-review:${text.id}`,
      text: `Review: ${name}`,
      due: text.reviewDate,
      path: pathTo(text),
    });
  return items;
}

function changedItem(text: PlanText, records: RecordsOf<TextCollection>): readonly OpenItem[] {
  const standing = standingOf(text, anyDay);
  if (standing.state !== 'changed') return [];
  return [
    {
      key: `text-changed:${text.id}`,
      text: `${planTextName(text, records)}: ${standingWords(standing).toLowerCase()}`,
      left: '',
      path: pathTo(text),
    },
  ];
}
