/** The debrief's forms that partners have still to send back, and texts of returned files that wait for a place. */
import { formState } from '../../debrief/debrief-form';
import { waitingTexts } from '../../debrief/taking-in';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type ContributionCollection = 'debriefForms' | 'contributions' | 'partners';

export const contributionWork: WorkSubject<ContributionCollection> = {
  reads: ['debriefForms', 'contributions', 'partners'],
  due: awaitedForms,
  open: waitingContributions,
};

function awaitedForms(
  { debriefForms, contributions, partners }: RecordsOf<ContributionCollection>,
  operation: Operation,
  today: string,
): readonly DatedItem[] {
  return [...debriefForms.values()].flatMap((form): DatedItem[] => {
    if (form.operationId !== operation.id || form.due === null) return [];
    const state = formState(form, contributions, today);
    if (state === 'returned' || state === 'given-up') return [];
    const name = partners.get(form.partnerId)?.name ?? 'a partner no longer recorded';
    return [
      {
        key: `debrief-form:${form.id}`,
        text: state === 'made' ? `Send the debrief form to ${name}` : `Debrief form from ${name}`,
        due: form.due,
        path: `/debrief/contributions?partner=${form.partnerId}`,
      },
    ];
  });
}

function waitingContributions(
  { contributions }: RecordsOf<ContributionCollection>,
  operation: Operation,
): readonly OpenItem[] {
  return [...contributions.values()].flatMap((contribution): OpenItem[] => {
    if (contribution.operationId !== operation.id) return [];
    const { length } = waitingTexts(contribution);
    if (length === 0) return [];
    return [
      {
        key: `contribution:${contribution.id}`,
        text: `Place what ${contribution.organisation} wrote outside the questions`,
        left: length === 1 ? '1 text' : `${length} texts`,
        path: `/debrief/contributions?contribution=${contribution.id}`,
      },
    ];
  });
}
