/** The register of strategies and policies: every section, and who approved or agreed which words. */
import { formatDate, formatMoment } from '../foundation/dates';
import type { PlanText, PlanTextAgreement } from '../plan/plan-text';
import { planTextKinds } from '../plan/plan-text';
import { changesSince } from '../plan/plan-text-difference';
import { planTextName } from '../plan/plan-text-name';
import { shownSections, writtenIn } from '../plan/plan-text-sections';
import { date, lines, ofOperation, parts, said, saidDate, tableOf, text, yesNo } from './columns';
import type { Register } from './register';

/** Texts with something recorded, in the order of their kinds. */
export const planTextsRegister: Register<'planTexts' | 'areas' | 'commandRoles'> = {
  id: 'plan-texts',
  title: 'Strategies and policies',
  reads: ['planTexts', 'areas', 'commandRoles'],
  leavesOut: {
    'planTexts.subjectId': 'Whom it is for stands there by name.',
    'planTexts.agreements.id': 'A number of the desk; agreements stand in their order.',
  },
  tableOf: (records, operation) => {
    const order = planTextKinds.map(({ id }) => id);
    const texts = ofOperation(records.planTexts, operation).sort(
      (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.subjectId.localeCompare(b.subjectId),
    );
    return tableOf<PlanText>(
      [
        text('Text', (each) => planTextName(each, records)),
        text('Sections', (each) => lines(sectionLines(each)), 8),
        text(
          'Approved or agreed',
          (each) => lines(each.agreements.map((one) => agreementWords(each, one))),
          4,
        ),
        date('Approval due', ({ agreementDue }) => agreementDue),
        date('Review', ({ reviewDate }) => reviewDate),
        text('Community impact assessment', ({ communityImpact }) =>
          communityImpact === null
            ? null
            : parts(
                said('needed', yesNo(communityImpact.isNeeded)),
                said('why', communityImpact.why),
                said('by', communityImpact.by),
                saidDate('on', communityImpact.on),
              ),
        ),
      ],
      texts,
    );
  },
};

function sectionLines(each: Pick<PlanText, 'kind' | 'sections'>): readonly string[] {
  return shownSections(each)
    .filter(({ id }) => writtenIn(each, id) !== '')
    .map(({ id, heading }) => `${heading}: ${writtenIn(each, id)}`);
}

/** Words that were changed since stand there as they were agreed: they are nowhere else in the table. */
function agreementWords(each: PlanText, agreement: PlanTextAgreement): string {
  const { kind, by, role, organisation, on, how, recordedBy, recordedAt } = agreement;
  const changed = changesSince(each, agreement).map(({ sectionId, heading }) => {
    const then = writtenIn(agreement, sectionId);
    return `${heading}: ${then === '' ? '(empty)' : then}`;
  });
  return parts(
    `${kind === 'approved' ? 'Approved' : 'Agreed'} ${formatDate(on)} by ${by}`,
    role,
    organisation,
    said('how', how),
    `recorded by ${recordedBy}, ${formatMoment(recordedAt)}`,
    changed.length === 0 ? 'for these words' : `with these words then: ${changed.join('; ')}`,
  );
}
