/**
 * The request for advice or for a charging decision: the case in full, as the prosecutor reads it first.
 *
 * Reference: APP Policing elections, CPS; Director's Guidance on Charging (6th edition): what a request holds.
 */
import { interviewWords } from '../../cases/evidence-words';
import { standings } from '../../cases/allegation';
import type { CaseFile } from '../../cases/case-file';
import { formatDate, Temporal } from '../../foundation/dates';
import { column, heading, numbered, plain, table, tableOrSentence } from '../blocks';
import { recorded } from '../missing';
import type { Block, TableCell, Text, WordDocument } from '../model';
import { chronologyBlocks } from './chronology';
import { caseFrame } from './frame';
import { pointsToProveBlocks } from './points-to-prove';
import { areaWords, type CaseSource, electionWords, namedOffences, officeName } from './source';
import { timeLimitBlocks } from './time-limits';

/** One document from which a decision can be made; lists and schedules go beside it. */
export function cpsRequestDocument(source: CaseSource): WordDocument {
  const { caseFile } = source;
  return {
    ...caseFrame(source, 'submission'),
    title: `Request to the CPS: case ${caseFile.reference}`,
    blocks: [
      { kind: 'contents', heading: 'In this document' },
      heading(1, 'The case'),
      { kind: 'particulars', label: 'The case', rows: caseRows(source) },
      numbered(recorded(caseFile.summary, 'summary of the case')),
      ...suspectBlocks(source),
      ...interviewBlocks(caseFile),
      ...asLevel2('Points to prove', pointsToProveBlocks(source)),
      ...asLevel2('Time limits', timeLimitBlocks(source)),
      ...chronologyBlocks(source),
      ...disclosureBlocks(caseFile),
      ...publicInterestBlocks(caseFile),
      ...disqualificationBlocks(source),
    ],
  };
}

/** Chapters of another document become parts of one chapter here. */
function asLevel2(title: string, blocks: readonly Block[]): readonly Block[] {
  return [
    heading(1, title),
    ...blocks.flatMap((block): readonly Block[] => {
      if (block.kind !== 'heading') return [block];
      return block.text === title ? [] : [{ ...block, level: 2 }];
    }),
  ];
}

function caseRows(source: CaseSource): readonly { readonly name: string; readonly value: TableCell }[] {
  const { caseFile, route, operation } = source;
  const offences = namedOffences(source).map(({ title }) => title);
  return [
    { name: 'To', value: officeName(route.office) },
    { name: 'From', value: recorded(operation.forceName, 'force') },
    { name: 'Complainant', value: recorded(caseFile.complainant, 'complainant') },
    { name: 'Election', value: recorded(electionWords(source), 'election') },
    { name: 'Electoral area', value: recorded(areaWords(source), 'electoral area') },
    {
      name: 'Proposed offences',
      value:
        offences.length === 0 ? recorded(null, 'proposed offence') : { kind: 'text', paragraphs: offences },
    },
    { name: 'Officer in the case', value: recorded(caseFile.officerInCase, 'officer in the case') },
    {
      name: 'Senior investigating officer',
      value: recorded(caseFile.seniorInvestigatingOfficer, 'senior investigating officer'),
    },
    { name: 'Disclosure officer', value: recorded(caseFile.disclosureOfficer, 'disclosure officer') },
  ];
}

function suspectBlocks({ caseFile, issueDate }: CaseSource): readonly Block[] {
  return [
    heading(1, 'Suspects'),
    ...tableOrSentence(
      {
        caption: 'Suspects',
        columns: [
          column('Name', 42),
          column('In the election', 50),
          column('Identified by', 58),
          column('Previous convictions', 50),
        ],
        rowHeads: true,
        rows: caseFile.suspects.map((suspect): readonly TableCell[] => [
          {
            kind: 'text',
            paragraphs: [recorded(suspect.name, 'name of a suspect'), ageLine(suspect.bornOn, issueDate)],
          },
          [standings.find(({ id }) => id === suspect.standing)?.name ?? '', suspect.detail]
            .filter((part) => part !== '')
            .join(', '),
          recorded(suspect.identifiedBy, `how ${suspect.name || 'a suspect'} was identified`),
          suspect.convictionsCheckedOn === null
            ? recorded(null, `check of previous convictions (${suspect.name || 'a suspect'})`)
            : `${suspect.convictions || 'None written'} (checked ${formatDate(suspect.convictionsCheckedOn)})`,
        ]),
      },
      'No suspect is entered.',
    ),
  ];
}

function ageLine(bornOn: string | null, on: string): Text {
  if (bornOn === null) return recorded(null, 'date of birth of a suspect');
  const { years } = Temporal.PlainDate.from(bornOn).until(on, { largestUnit: 'years' });
  return `Born ${formatDate(bornOn)}, aged ${years}`;
}

function interviewBlocks(caseFile: CaseFile): readonly Block[] {
  return [
    heading(1, 'Interviews'),
    ...(caseFile.interviews.length === 0
      ? [numbered(recorded(null, 'interview, or why there was none'))]
      : caseFile.interviews.flatMap(({ suspectId, state, on, summary, defence }): readonly Block[] => {
          const name = caseFile.suspects.find(({ id }) => id === suspectId)?.name ?? '';
          const day = on === null ? '' : `, ${formatDate(on)}`;
          return [
            plain(`${name}: ${interviewWords[state].toLowerCase()}${day}.`),
            numbered(recorded(summary, `what was said in the interview of ${name}`)),
            ...(state === 'held'
              ? [numbered(`Defence raised: ${defence === '' ? 'none recorded' : defence}`)]
              : []),
          ];
        })),
  ];
}

const pleas = { 'not-known': null, guilty: 'Guilty', 'not-guilty': 'Not guilty' } as const;

function disclosureBlocks({ expectedPlea, schedules, unused }: CaseFile): readonly Block[] {
  const done = (day: string | null, what: string): Text =>
    day === null
      ? expectedPlea === 'not-guilty'
        ? recorded(null, what)
        : 'Not done; not needed with this request unless a not guilty plea is expected'
      : `Done ${formatDate(day)}`;
  return [
    heading(1, 'Plea and disclosure'),
    {
      kind: 'particulars',
      label: 'Plea and disclosure',
      rows: [
        { name: 'Plea that is expected', value: recorded(pleas[expectedPlea], 'plea that is expected') },
        { name: 'MG6C', value: done(schedules.nonSensitiveOn, 'MG6C') },
        { name: 'MG6D', value: done(schedules.sensitiveOn, 'MG6D') },
        { name: 'MG6E', value: done(schedules.officersReportOn, 'MG6E') },
        {
          name: 'Unused material',
          value: `${unused.length} listed, of which sensitive: ${unused.filter(({ isSensitive }) => isSensitive).length}, of a kind presumed to meet the test: ${unused.filter(({ isPresumed }) => isPresumed).length}`,
        },
      ],
    },
  ];
}

function publicInterestBlocks({ candidateStatus, result, publicInterest }: CaseFile): readonly Block[] {
  const elected = result.isElected === null ? null : result.isElected ? 'Elected' : 'Not elected';
  return [
    heading(1, 'Public interest'),
    {
      kind: 'particulars',
      label: 'Candidate and result',
      rows: [
        { name: 'Candidate status', value: recorded(candidateStatus, 'candidate status') },
        { name: 'Result of the contest', value: recorded(result.words, 'result of the contest') },
        {
          name: 'Majority',
          value: recorded(
            result.majority === null ? null : result.majority.toLocaleString('en-GB'),
            'majority',
          ),
        },
        {
          name: 'The person concerned',
          value: recorded(elected, 'whether the person concerned was elected'),
        },
      ],
    },
    numbered(recorded(publicInterest, 'what bears on the public interest')),
  ];
}

/** Elections Act 2022 s.30: what is asked of the court, where an offence stands in Schedule 9. */
function disqualificationBlocks(source: CaseSource): readonly Block[] {
  const listed = namedOffences(source).filter(({ offence }) => offence?.isInSchedule9 === true);
  if (listed.length === 0) return [];
  return [
    heading(1, 'Disqualification order'),
    plain(
      'Elections Act 2022 s.30: for an offence in Schedule 9, aggravated by hostility towards a candidate, a campaigner or the holder of an elective office.',
    ),
    table({
      caption: 'Motive and the victim’s status',
      columns: [column('Offence', 56), column('Evidence of hostility', 72), column('The victim', 60)],
      rowHeads: true,
      rows: listed.map(({ caseOffence, title }): readonly TableCell[] => [
        title,
        recorded(caseOffence.motive, `evidence of hostility (${title})`),
        recorded(caseOffence.victimStanding, `the victim’s status (${title})`),
      ]),
    }),
  ];
}
