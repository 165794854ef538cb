/** The chronology of a case: everything on record that has a day, in order. */
import { approverWords } from '../../cases/approval-words';
import { evidenceTitle, interviewWords, statementWords } from '../../cases/evidence-words';
import { proceedingsAgainst } from '../../cases/proceedings';
import { type Extension, proceedingsWays } from '../../cases/case-offence';
import { contactPurposes, cpsDecisions } from '../../cases/cps-contact';
import { dateAt, formatDate } from '../../foundation/dates';
import { column, heading, tableOrSentence } from '../blocks';
import type { Block, TableCell, WordDocument } from '../model';
import { courtsAnswer } from './courts-answer';
import { caseFrame } from './frame';
import { type CaseSource, namedOffences, offenceDay, offenceDayWords } from './source';

/** Something that happened on a day. */
export interface ChronologyEntry {
  /** ISO date. */
  readonly day: string;
  readonly what: string;
  /** Where it stands in the record: "Report A-001", "CPS register". */
  readonly where: string;
}

/** The table as a document of its own. */
export function chronologyDocument(source: CaseSource): WordDocument {
  return {
    ...caseFrame(source, 'submission'),
    title: `Chronology: case ${source.caseFile.reference}`,
    blocks: chronologyBlocks(source),
  };
}

/** One row for each entry. */
export function chronologyBlocks(source: CaseSource): readonly Block[] {
  return [
    heading(1, 'Chronology'),
    ...tableOrSentence(
      {
        caption: 'What happened, in order',
        columns: [column('Date', 36), column('What', 110), column('From', 40)],
        rows: chronologyOf(source).map(({ day, what, where }): readonly TableCell[] => [
          formatDate(day),
          what,
          where,
        ]),
      },
      'Nothing on this case has a date yet.',
    ),
  ];
}

/** Everything with a day, the earliest first; on one day in the order of the case. */
export function chronologyOf(source: CaseSource): readonly ChronologyEntry[] {
  const entries = [
    ...offenceEntries(source),
    ...reportEntries(source),
    ...evidenceEntries(source),
    ...decisionEntries(source),
    ...limitEntries(source),
    ...cpsEntries(source),
  ];
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort(byDay)
    .map(({ entry }) => entry);
}

interface Placed {
  readonly entry: ChronologyEntry;
  readonly index: number;
}

function byDay(a: Placed, b: Placed): number {
  return a.entry.day === b.entry.day ? a.index - b.index : a.entry.day < b.entry.day ? -1 : 1;
}

function offenceEntries(source: CaseSource): readonly ChronologyEntry[] {
  return namedOffences(source).flatMap((each) => {
    const { title } = each;
    const day = offenceDay(each);
    const words = offenceDayWords(each);
    if (day === null || words === null) return [];
    return [{ day, what: `Alleged offence, ${title}: ${words}`, where: 'Offences' }];
  });
}

/** What was done about the limit of an offence: more time and the court’s answer, the CPS’s, proceedings begun. */
function limitEntries(source: CaseSource): readonly ChronologyEntry[] {
  const where = 'Offences';
  return namedOffences(source).flatMap(({ caseOffence, title }) => {
    const { extension, foreignPower, proceedings } = caseOffence;
    const answer = foreignPower?.answer ?? null;
    return [
      ...(extension === null ? [] : extensionEntries(extension, title)),
      ...(answer === null
        ? []
        : [
            {
              day: answer.on,
              what: `CPS: the foreign-power condition is ${answer.isMet ? 'met' : 'not met'}, ${title}`,
              where,
            },
          ]),
      ...proceedings.map(({ suspectId, begunOn, how }) => {
        const way = proceedingsWays.find(({ id }) => id === how)?.name ?? '';
        const whom = proceedingsAgainst(suspectId, source.caseFile.suspects);
        return { day: begunOn, what: `Proceedings begun against ${whom}, ${title}: ${way}`, where };
      }),
    ];
  });
}

function extensionEntries(extension: Extension, title: string): readonly ChronologyEntry[] {
  const where = 'Offences';
  const { appliedOn, decidedOn } = extension;
  const answer = courtsAnswer(extension);
  return [
    { day: appliedOn, what: 'Application to the magistrates’ court for more time', where },
    ...(answer === null || decidedOn === null
      ? []
      : [{ day: decidedOn, what: `Magistrates’ court on more time, ${title}: ${answer}`, where }]),
  ];
}

function reportEntries({ allegations }: CaseSource): readonly ChronologyEntry[] {
  return allegations.flatMap(({ reference, reportedOn, updates, referrals }) => {
    const where = `Report ${reference}`;
    return [
      { day: reportedOn, what: 'Reported', where },
      ...referrals.flatMap(({ sentOn, to }) =>
        sentOn === null ? [] : [{ day: sentOn, what: `Referred${to === '' ? '' : ` to ${to}`}`, where }],
      ),
      ...updates.given.map(({ on }) => ({ day: on, what: 'Complainant updated', where })),
    ];
  });
}

function evidenceEntries({ caseFile }: CaseSource): readonly ChronologyEntry[] {
  return [
    ...caseFile.evidence.flatMap((item) =>
      item.obtainedOn === null
        ? []
        : [{ day: item.obtainedOn, what: `Obtained: ${evidenceTitle(item)}`, where: 'Evidence' }],
    ),
    ...caseFile.witnesses.flatMap(({ name, statement, statementOn }) =>
      statementOn === null
        ? []
        : [
            {
              day: statementOn,
              what: `Statement of ${name}: ${statementWords[statement].toLowerCase()}`,
              where: 'Witnesses',
            },
          ],
    ),
    ...caseFile.interviews.flatMap(({ on, state, suspectId }) => {
      const name = caseFile.suspects.find(({ id }) => id === suspectId)?.name ?? '';
      return on === null
        ? []
        : [
            {
              day: on,
              what: `Interview of ${name}: ${interviewWords[state].toLowerCase()}`,
              where: 'Interviews',
            },
          ];
    }),
    ...caseFile.suspects.flatMap(({ name, convictionsCheckedOn }) =>
      convictionsCheckedOn === null
        ? []
        : [{ day: convictionsCheckedOn, what: `Previous convictions of ${name} checked`, where: 'Suspects' }],
    ),
  ];
}

function decisionEntries({ caseFile }: CaseSource): readonly ChronologyEntry[] {
  return [
    { day: dateAt(caseFile.openedAt), what: `Case opened by ${caseFile.openedBy}`, where: 'Case' },
    ...caseFile.decisions.map(({ at, question, by }) => ({
      day: dateAt(at),
      what: `Decision of ${by}: ${question}`,
      where: 'Decisions',
    })),
    ...caseFile.approvals.flatMap(({ at, approves, by, note, withdrawnAt }) => {
      const what = approves === 'contact' ? 'Contact with the CPS' : 'Submission';
      const approved = {
        day: dateAt(at),
        what: `${what} approved by ${approverWords({ by, note })}`,
        where: 'Decisions',
      };
      if (withdrawnAt === null) return [approved];
      return [
        approved,
        { day: dateAt(withdrawnAt), what: `${what}: approval withdrawn`, where: 'Decisions' },
      ];
    }),
  ];
}

function cpsEntries({ contacts }: CaseSource): readonly ChronologyEntry[] {
  const where = 'CPS register';
  return contacts.flatMap(({ purpose, sentOn, acknowledgedOn, decisions }) => [
    {
      day: sentOn,
      what: `Sent: ${contactPurposes.find(({ id }) => id === purpose)?.name ?? purpose}`,
      where,
    },
    ...(acknowledgedOn === null ? [] : [{ day: acknowledgedOn, what: 'Acknowledged by the CPS', where }]),
    ...decisions.map(({ on, kind }) => ({
      day: on,
      what: `CPS: ${cpsDecisions.find(({ id }) => id === kind)?.name ?? kind}`,
      where,
    })),
  ]);
}
