/**
 * Allegations and cases: who is to be told, what is outstanding, what the CPS asked for, and referrals that have not
 * gone. Named by reference alone: who reported or is suspected stays where it is handled. What was written of an
 * action is for the screen; paper names its case alone.
 */
import type { Allegation, AllegationId } from '../../cases/allegation';
import type { CaseAction } from '../../cases/case-action';
import type { CaseFile } from '../../cases/case-file';
import { standingResponse } from '../../cases/cps-contact';
import { referralTags } from '../../cases/referral';
import { type UpdateDue, updatesDue } from '../../cases/updates-due';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type CaseCollection = 'allegations' | 'cases' | 'cpsContacts' | 'councilUpdates' | 'areas';

export const caseWork: WorkSubject<CaseCollection> = {
  reads: ['allegations', 'cases', 'cpsContacts', 'councilUpdates', 'areas'],
  doneIn: ['allegations', 'cases', 'cpsContacts', 'councilUpdates'],
  due: (records, operation) => [
    ...updateItems(records, operation),
    ...actionItems(records, operation),
    ...actionPlanItems(records, operation),
  ],
  open: referralItems,
};

/** After every day that a record can hold. */
const endOfTime = '9999-12-31';

function ofOperation<T extends { readonly operationId: string }>(
  records: ReadonlyMap<string, T>,
  operation: Operation,
): readonly T[] {
  return [...records.values()].filter(({ operationId }) => operationId === operation.id);
}

function updateItems(records: RecordsOf<CaseCollection>, operation: Operation): readonly DatedItem[] {
  const allegations = ofOperation(records.allegations, operation);
  const councilUpdates = ofOperation(records.councilUpdates, operation);
  const byAllegation = new Map(
    [...records.cases.values()].flatMap((each) => each.allegationIds.map((id) => [id, each] as const)),
  );
  const caseOf = (id: AllegationId) => byAllegation.get(id);
  return updatesDue(allegations, councilUpdates, { until: endOfTime, caseOf }).map((update) => ({
    key: `${update.kind}:${update.recordId}`,
    text: updateInWords(update, records),
    due: update.due,
    path: update.kind === 'council' ? '/allegations/councils' : `/allegations/${update.recordId}/updates`,
  }));
}

function updateInWords({ kind, reference, areaId }: UpdateDue, { areas }: RecordsOf<'areas'>): string {
  switch (kind) {
    case 'complainant':
      return `Update the complainant of ${reference}`;
    case 'exit-letter':
      return `Send the letter that ends ${reference}`;
    case 'council':
      return `Tell the returning officer of ${areas.get(areaId ?? '')?.name ?? 'a council no longer recorded'} about investigations there`;
  }
}

/** What was to be done and is not, on allegations and cases that have not ended. */
function actionItems(records: RecordsOf<CaseCollection>, operation: Operation): readonly DatedItem[] {
  return [
    ...ofOperation(records.allegations, operation).flatMap((allegation) =>
      actionsOf(allegation, `/allegations/${allegation.id}`),
    ),
    ...ofOperation(records.cases, operation).flatMap((caseFile) =>
      actionsOf(caseFile, `/cases/${caseFile.id}/decisions`),
    ),
  ];
}

function actionsOf(
  { reference, actions, outcome }: Allegation | CaseFile,
  path: string,
): readonly DatedItem[] {
  if (outcome !== null) return [];
  return actions.flatMap((action: CaseAction): DatedItem[] => {
    if (action.due === null || action.doneOn !== null) return [];
    const owner = action.owner.trim() === '' ? 'no owner' : action.owner.trim();
    return [
      {
        key: `action:${action.id}`,
        text: `${reference}: ${action.text} (${owner})`,
        onPaper: `${reference}: an action`,
        due: action.due,
        path,
      },
    ];
  });
}

/** What the CPS asked for and the police did not dispute, in one operation: open items with a day. */
export function actionPlanItems(
  records: RecordsOf<'cases' | 'cpsContacts'>,
  operation: Operation,
): readonly DatedItem[] {
  return ofOperation(records.cpsContacts, operation).flatMap(({ caseId, items }) => {
    const caseFile = records.cases.get(caseId);
    if (caseFile === undefined || caseFile.outcome !== null) return [];
    return items.flatMap((item): DatedItem[] =>
      item.due === null || item.doneOn !== null || standingResponse(item)?.kind === 'disputed'
        ? []
        : [
            {
              key: `plan:${item.id}`,
              text: `${caseFile.reference}, CPS action plan: ${item.text}`,
              onPaper: `${caseFile.reference}: an item of the CPS action plan`,
              due: item.due,
              path: `/cases/${caseId}/cps`,
            },
          ],
    );
  });
}

/** Referrals that were marked and have not gone. */
function referralItems({ allegations }: RecordsOf<'allegations'>, operation: Operation): readonly OpenItem[] {
  return ofOperation(allegations, operation).flatMap(({ id, reference, referrals }) =>
    referrals
      .filter(({ sentOn }) => sentOn === null)
      .map((referral) => ({
        key: `referral:${referral.id}`,
        text: `Refer ${reference} to: ${referralTags.find((tag) => tag.id === referral.tag)?.name ?? referral.tag}`,
        left: '',
        path: `/allegations/${id}`,
      })),
  );
}
