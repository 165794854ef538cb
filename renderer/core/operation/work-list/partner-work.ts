/** Contacts with partners that are due, partners still missing, and checklist topics still open near the poll. */
import { Temporal } from '../../foundation/dates';
import { openTopics } from '../../partners/checklist';
import { councilsOf } from '../operation-areas';
import { missingCouncils, partnersOf } from '../../partners/partner-list';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type PartnerCollection = 'areas' | 'partners' | 'checklistAnswers';

export const partnerWork: WorkSubject<PartnerCollection> = {
  reads: ['areas', 'partners', 'checklistAnswers'],
  due: dueItems,
  open: openItems,
};

/** The checklist should be settled so long before the poll; the statutory timetable is then under way. */
const settledDaysBefore = 28;

function dueItems(
  records: RecordsOf<PartnerCollection>,
  operation: Operation,
  today: string,
): readonly DatedItem[] {
  const { areas, partners } = records;
  return [
    ...partnersOf(partners, { areas, operation }).flatMap((partner): DatedItem[] => {
      if (partner.nextDue === null) return [];
      const about = partner.nextAbout.trim() === '' ? '' : `: ${partner.nextAbout.trim()}`;
      return [
        {
          key: `partner:${partner.id}`,
          text: `Contact with ${partner.name}${about}`,
          due: partner.nextDue,
          path: `/plan/partners?partner=${partner.id}`,
        },
      ];
    }),
    ...checklistItems(records, operation, today),
  ];
}

/** One item for each council with open topics: they are settled in one conversation. */
function checklistItems(
  { areas, checklistAnswers }: RecordsOf<PartnerCollection>,
  operation: Operation,
  today: string,
): readonly DatedItem[] {
  // After the poll there is nothing left to settle beforehand.
  if (operation.pollingDate === null || operation.pollingDate < today) return [];
  const due = Temporal.PlainDate.from(operation.pollingDate).subtract({ days: settledDaysBefore }).toString();
  return councilsOf(areas, operation).flatMap((council): DatedItem[] => {
    const open = openTopics(checklistAnswers, operation.id, council.id);
    if (open.length === 0) return [];
    const topics = open.length === 1 ? '1 open topic' : `${open.length} open topics`;
    return [
      {
        key: `checklist:${council.id}`,
        text: `Checklist with ${council.name}: ${topics}`,
        due,
        path: `/plan/partners/checklist?council=${council.id}`,
      },
    ];
  });
}

function openItems(records: RecordsOf<PartnerCollection>, operation: Operation): readonly OpenItem[] {
  const around = { areas: records.areas, operation };
  const missing = missingCouncils(partnersOf(records.partners, around), around);
  if (missing.length === 0) return [];
  const left = missing.length === 1 ? '1 council' : `${missing.length} councils`;
  return [
    { key: 'partners:councils', text: 'Add the councils to the partners', left, path: '/plan/partners' },
  ];
}
