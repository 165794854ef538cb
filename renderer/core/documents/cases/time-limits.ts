/** The time-limit sheet: one clock for each offence, every date with its arithmetic and its source. */
import { clockOf } from '../../cases/case-clocks';
import type { CaseOffence } from '../../cases/case-offence';
import { proceedingsSaid } from '../../cases/proceedings';
import { formatDate } from '../../foundation/dates';
import { timeLimitRules } from '../../offences/offence';
import { column, heading, note, numbered, strong, table } from '../blocks';
import type { Block, TableCell, WordDocument } from '../model';
import { courtsAnswer } from './courts-answer';
import { caseFrame } from './frame';
import { type CaseSource, type NamedOffence, namedOffences } from './source';

/** The sheet as a document of its own. */
export function timeLimitsDocument(source: CaseSource): WordDocument {
  return {
    ...caseFrame(source, 'submission'),
    title: `Time limits: case ${source.caseFile.reference}`,
    blocks: timeLimitBlocks(source),
  };
}

/** A table for each offence. */
export function timeLimitBlocks(source: CaseSource): readonly Block[] {
  const named = namedOffences(source);
  if (named.length === 0) return [heading(1, 'Time limits'), numbered('No offence is proposed yet.')];
  return named.flatMap((each) => [heading(1, each.title), ...clockBlocks(source, each)]);
}

function clockBlocks(source: CaseSource, { caseOffence, offence }: NamedOffence): readonly Block[] {
  const sheet = clockOf(caseOffence, offence, source.operation.pollingDate);
  if (sheet === null)
    return [
      numbered('The catalogue no longer holds this offence: its limit must be asked for.'),
      ...proceedingsSaid(caseOffence, source.caseFile.suspects, null).begun.map((line) => numbered(line)),
    ];
  const said = proceedingsSaid(caseOffence, source.caseFile.suspects, sheet);
  const rule = timeLimitRules.find(({ id }) => id === sheet.rule)?.name ?? sheet.rule;
  return [
    numbered(
      sheet.lastDay === null
        ? `Rule: ${rule}. No last day can be given.`
        : `Rule: ${rule}. Last safe day to begin proceedings: ${formatDate(sheet.lastDay)}.`,
    ),
    ...extensionLines(caseOffence).map((line) => numbered(line)),
    ...said.begun.map((line) => numbered(line)),
    ...[...said.warnings, ...sheet.warnings].map((warning) => numbered(strong(warning))),
    ...(sheet.dates.length === 0
      ? []
      : [
          table({
            caption: 'Dates with their arithmetic',
            columns: [
              column('What', 44),
              column('Date', 38),
              column('How it is counted', 78),
              column('Source', 40),
            ],
            rowHeads: true,
            rows: sheet.dates.map(({ name, date, arithmetic, source: from }): readonly TableCell[] => [
              name,
              formatDate(date),
              arithmetic,
              from,
            ]),
          }),
        ]),
    ...sheet.notes.map(note),
  ];
}

/** The application for more time and the court’s answer, each with its day. */
function extensionLines({ extension }: CaseOffence): readonly string[] {
  if (extension === null) return [];
  const { appliedOn, decidedOn } = extension;
  const answer = courtsAnswer(extension);
  const applied = `Applied to the magistrates’ court for more time on ${formatDate(appliedOn)}.`;
  if (answer === null) return [applied];
  const day = decidedOn === null ? 'on a day that is not recorded' : `on ${formatDate(decidedOn)}`;
  return [applied, `The court answered ${day}: ${answer}.`];
}
