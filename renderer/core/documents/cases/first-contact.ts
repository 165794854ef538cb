/**
 * The note with which the CPS is first approached: the five items without which it must not be, the issue on which
 * guidance is sought, and how long there is.
 *
 * Reference: APP Policing elections, CPS: minimum information.
 */
import { clockOf } from '../../cases/case-clocks';
import { proceedingsSaid } from '../../cases/proceedings';
import { formatDate } from '../../foundation/dates';
import { heading, numbered, table, column } from '../blocks';
import { recorded } from '../missing';
import type { Block, TableCell, Text, WordDocument } from '../model';
import { caseFrame } from './frame';
import {
  areaWords,
  type CaseSource,
  electionWords,
  namedOffences,
  offenceDayWords,
  officeName,
} from './source';

/** One page for the telephone or the email. */
export function firstContactDocument(source: CaseSource): WordDocument {
  const { caseFile } = source;
  return {
    ...caseFrame(source, 'contact'),
    title: `First contact with the CPS: case ${caseFile.reference}`,
    blocks: [
      heading(1, 'The minimum information'),
      { kind: 'particulars', label: 'The minimum information', rows: minimumRows(source) },
      heading(1, 'The matter'),
      numbered(recorded(caseFile.summary, 'summary of the case')),
      heading(1, 'Time limits'),
      ...limitBlocks(source),
      heading(1, 'Who to reach'),
      { kind: 'particulars', label: 'Who to reach', rows: peopleRows(source) },
    ],
  };
}

function minimumRows(source: CaseSource): readonly { readonly name: string; readonly value: TableCell }[] {
  const { caseFile } = source;
  const suspects = caseFile.suspects.map(({ name }) => name).filter((name) => name !== '');
  return [
    { name: 'Complainant', value: recorded(caseFile.complainant, 'complainant') },
    { name: 'Suspected offender', value: recorded(suspects.join('; '), 'suspected offender') },
    { name: 'Proposed offence', value: offenceCell(source) },
    { name: 'Election', value: recorded(electionWords(source), 'election') },
    { name: 'Electoral area', value: recorded(areaWords(source), 'electoral area') },
    { name: 'Date of the alleged offence', value: dateCell(source) },
  ];
}

function offenceCell(source: CaseSource): TableCell {
  const titles = namedOffences(source).map(({ title }) => title);
  return titles.length === 0 ? recorded(null, 'proposed offence') : { kind: 'text', paragraphs: titles };
}

function dateCell(source: CaseSource): TableCell {
  const named = namedOffences(source);
  if (named.length === 0) return recorded(null, 'date of the alleged offence');
  const one = named.length === 1;
  const paragraphs = named.map((each): Text => {
    const { title } = each;
    const words = offenceDayWords(each);
    if (words === null) return recorded(null, `date of the alleged offence (${title})`);
    return one ? words : `${title}: ${words}`;
  });
  return { kind: 'text', paragraphs };
}

function limitBlocks(source: CaseSource): readonly Block[] {
  const named = namedOffences(source);
  if (named.length === 0) return [numbered('No offence is proposed yet, so that no limit can be counted.')];
  return [
    table({
      caption: 'Last safe day to begin proceedings',
      columns: [column('Offence', 90), column('Last day', 46), column('Warnings', 60)],
      rows: named.map(({ caseOffence, offence, title }): readonly TableCell[] => {
        const sheet = clockOf(caseOffence, offence, source.operation.pollingDate);
        const lastDay = sheet?.lastDay ?? null;
        const said = proceedingsSaid(caseOffence, source.caseFile.suspects, sheet);
        return [
          title,
          lastDay === null
            ? sheet?.rule === 'none'
              ? 'No time limit'
              : 'No day known'
            : formatDate(lastDay),
          { kind: 'text', paragraphs: [...(sheet?.warnings ?? []), ...said.warnings, ...said.begun] },
        ];
      }),
    }),
  ];
}

function peopleRows(source: CaseSource): readonly { readonly name: string; readonly value: TableCell }[] {
  const { caseFile, route } = source;
  return [
    { name: 'CPS office', value: `${officeName(route.office)}. ${route.why}` },
    { name: 'CPS lawyer', value: caseFile.cpsLawyer === '' ? 'Not yet allocated' : caseFile.cpsLawyer },
    { name: 'Force', value: recorded(source.operation.forceName, 'force') },
    { name: 'Officer in the case', value: recorded(caseFile.officerInCase, 'officer in the case') },
    {
      name: 'Senior investigating officer',
      value: recorded(caseFile.seniorInvestigatingOfficer, 'senior investigating officer'),
    },
  ];
}
