/**
 * The five items without which the CPS is not approached, and the SPOC's approval.
 *
 * Reference: APP Policing elections, CPS: minimum information; contact only with the approval of the election SPOC.
 */
import type { CaseOffence } from '../case-offence';
import type { SpocApproval } from '../case-decision';
import { type Check, isBlank, type LookedAt, type LookedOffence, unless } from './looked-at';

export const complainant: Check = ({ caseFile }) =>
  unless(!isBlank(caseFile.complainant), {
    thing: 'case',
    missing: 'The complainant is not named.',
    spot: { section: 'summary' },
  });

export const suspect: Check = ({ caseFile: { suspects } }) =>
  unless(
    suspects.some(({ name }) => !isBlank(name)),
    {
      thing: 'case',
      missing:
        suspects.length === 0
          ? 'No suspect is recorded.'
          : 'No suspect is named: none of them is identified.',
      spot: { section: 'people', ...(suspects[0] === undefined ? {} : { itemId: suspects[0].id }) },
    },
  );

export const offenceSection: Check = ({ offences }) =>
  offences.length === 0
    ? [
        {
          thing: 'case',
          missing: 'No offence is named. Choose it from the catalogue, with its section.',
          spot: { section: 'offences' },
        },
      ]
    : offences
        .filter(({ offence }) => offence === undefined)
        .map(({ caseOffence, words }) => ({
          thing: caseOffence.id,
          missing: `“${words}” is not in the catalogue, so its section is not known. Choose the offence again.`,
          spot: { section: 'offences', itemId: caseOffence.id },
        }));

export const electionArea: Check = ({ caseFile }) => [
  ...unless(caseFile.pollType !== null, {
    thing: 'election',
    missing: 'The election is not named.',
    spot: { section: 'summary' },
  }),
  ...unless(caseFile.areaId !== null, {
    thing: 'area',
    missing: 'The electoral area is not named.',
    spot: { section: 'summary' },
  }),
];

export const date: Check = ({ offences, allegations }) => {
  if (offences.length > 0) return offences.flatMap(dateOf);
  return unless(
    allegations.some(({ occurred }) => occurred.kind !== 'unknown'),
    {
      thing: 'case',
      missing: 'No date is given: neither an offence nor an allegation says when it happened.',
      spot: { section: 'offences' },
    },
  );
};

function dateOf({ caseOffence, offence, words }: LookedOffence) {
  const isFromDefault = offence?.clockFrom === 'default' && caseOffence.dueOn !== null;
  return unless(isFromDefault || caseOffence.occurred.kind !== 'unknown', {
    thing: caseOffence.id,
    missing: `${words}: the date is not given.${notBeforeWords(caseOffence)}`,
    spot: { section: 'offences', itemId: caseOffence.id },
  });
}

function notBeforeWords({ occurred }: CaseOffence): string {
  return occurred.kind === 'unknown' && occurred.notBefore !== null
    ? ' Only the first day on which it can have happened is known; give the first and the last day.'
    : ' A first and a last day will do.';
}

/** Whether an approval of this kind stands. */
export function isApproved(
  { approvals }: { readonly approvals: readonly SpocApproval[] },
  approves: SpocApproval['approves'],
): boolean {
  return approvals.some((approval) => approval.approves === approves && approval.withdrawnAt === null);
}

export const contactApproval: Check = (file) => approvalOf(file, 'contact', 'contact with the CPS');

export const submissionApproval: Check = (file) =>
  approvalOf(file, 'submission', 'the submission of the file');

function approvalOf({ caseFile }: LookedAt, approves: SpocApproval['approves'], of: string) {
  const wasWithdrawn = caseFile.approvals.some((approval) => approval.approves === approves);
  return unless(isApproved(caseFile, approves), {
    thing: 'case',
    missing: wasWithdrawn
      ? `The SPOC’s approval of ${of} was withdrawn.`
      : `The SPOC has not approved ${of}.`,
    spot: { section: 'readiness' },
  });
}
