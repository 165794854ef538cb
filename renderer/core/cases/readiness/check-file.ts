/**
 * What the file says as a whole: plea, disclosure, the candidate and the contest, the public interest.
 *
 * Reference: CPS Disclosure Manual, chapter 11; CPS guidance on election offences, public interest.
 */
import { type Check, isBlank, unless } from './looked-at';

export const expectedPlea: Check = ({ caseFile }) =>
  unless(caseFile.expectedPlea !== 'not-known', {
    thing: 'case',
    missing: 'It is not recorded whether a guilty or a not guilty plea is expected.',
    spot: { section: 'disclosure' },
  });

export const disclosureSchedules: Check = ({ caseFile: { schedules } }) =>
  (
    [
      ['MG6C', schedules.nonSensitiveOn, 'the schedule of non-sensitive unused material'],
      [
        'MG6D',
        schedules.sensitiveOn,
        'the schedule of sensitive unused material, which may say that there is none',
      ],
      ['MG6E', schedules.officersReportOn, 'the disclosure officer’s report'],
    ] as const
  ).flatMap(([form, on, what]) =>
    unless(on !== null, {
      thing: form,
      missing: `${form} is not done: ${what}.`,
      spot: { section: 'disclosure' },
    }),
  );

export const unusedMaterial: Check = ({ caseFile }) =>
  unless(caseFile.unused.length > 0, {
    thing: 'case',
    missing:
      'No unused material is recorded. An investigation leaves some: incident logs, crime reports, the policy file, earlier accounts.',
    spot: { section: 'disclosure' },
  });

export const disclosureOfficer: Check = ({ caseFile }) =>
  unless(!isBlank(caseFile.disclosureOfficer), {
    thing: 'case',
    missing: 'No disclosure officer is named.',
    spot: { section: 'summary' },
  });

export const witnessList: Check = ({ caseFile }) =>
  unless(caseFile.witnesses.length > 0, {
    thing: 'case',
    missing: 'No witness is listed.',
    spot: { section: 'witnesses' },
  });

export const candidateStatus: Check = ({ caseFile }) =>
  unless(!isBlank(caseFile.candidateStatus), {
    thing: 'case',
    missing: 'It is not recorded which candidate is concerned and where they stood, or that none is.',
    spot: { section: 'decisions' },
  });

export const contestResult: Check = ({ caseFile }) =>
  unless(!isBlank(caseFile.result.words), {
    thing: 'case',
    missing: 'The result of the contest is not recorded, nor whether the matter could have changed it.',
    spot: { section: 'decisions' },
  });

export const publicInterest: Check = ({ caseFile }) =>
  unless(!isBlank(caseFile.publicInterest), {
    thing: 'case',
    missing:
      'There is no public interest note: technical or substantial, honest mistake or not, any effect on the result, put right or not.',
    spot: { section: 'decisions' },
  });

export const caseSummary: Check = ({ caseFile }) =>
  unless(!isBlank(caseFile.summary), {
    thing: 'case',
    missing: 'The summary is empty.',
    spot: { section: 'summary' },
  });
