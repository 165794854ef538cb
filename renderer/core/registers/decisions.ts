/** The registers of the decision log and of the planning considerations, those still open included. */
import {
  considerationStateNames,
  type ListedConsideration,
  listedConsiderations,
} from '../plan/consideration-list';
import { missingIn } from '../plan/consideration-edits';
import { considerationGroups } from '../plan/considerations';
import { decisionHeadings } from '../plan/decision-headings';
import { decidedInWords, decisionName, readDecisions, type ReadDecision } from '../plan/decision-list';
import { type LinkCollection, linkCollections, linkLine } from '../plan/link-words';
import { date, lines, moment, nameIn, noLongerRecorded, short, tableOf, text } from './columns';
import type { Register } from './register';

/** Every entry of the log, D1 first, the struck ones too. */
export const decisionsRegister: Register<LinkCollection> = {
  id: 'decisions',
  title: 'Decision log',
  reads: ['decisions', ...linkCollections.filter((name) => name !== 'decisions')],
  leavesOut: {
    'decisions.number': 'It stands there as the name of the entry, D1.',
    'decisions.links.id': 'The record that the link leads to stands there in words.',
  },
  tableOf: (records, operation) =>
    tableOf<ReadDecision>(
      [
        short('No.', ({ entry }) => decisionName(entry)),
        text('Decision on', ({ entry }) => entry.title),
        short('Decided by', ({ entry }) => entry.decidedBy),
        short('Role', ({ entry }) => entry.role),
        moment('Decided', ({ entry }) => entry.at),
        ...decisionHeadings.map(({ field, name }) =>
          text<ReadDecision>(name, ({ entry }) => entry[field], 3),
        ),
        text('Decided on', ({ entry }) => lines(entry.links.map((link) => linkLine(link, records)))),
        moment('Entered', ({ entry }) => entry.recordedAt),
        short('Entered by', ({ entry }) => entry.recordedBy),
        text('Why it was entered late', ({ entry }) => entry.lateReason),
        text('Strikes', ({ entry, strikes }) =>
          entry.strikes === null
            ? null
            : `${strikes === null ? noLongerRecorded : decisionName(strikes)}: ${entry.strikes.reason}`,
        ),
        text('Struck through by', ({ struck }) =>
          struck === null ? null : `${decisionName(struck.by)}: ${struck.reason}`,
        ),
      ],
      readDecisions(records.decisions, operation.id, 'number'),
    ),
};

/** Every point of the guidance, answered or open. */
export const considerationsRegister: Register<'considerationAnswers' | 'decisions'> = {
  id: 'planning-considerations',
  title: 'Planning considerations',
  reads: ['considerationAnswers', 'decisions'],
  leavesOut: {
    'considerationAnswers.considerationId': 'The point stands there by its name.',
    'considerationAnswers.decisionIds': 'The decisions stand there by their numbers.',
  },
  tableOf: (records, operation) =>
    tableOf<ListedConsideration>(
      [
        short('Group', ({ consideration }) => nameIn(considerationGroups, consideration.groupId)),
        text('Point', ({ consideration }) => consideration.name),
        text('What it asks', ({ consideration }) => consideration.prompt, 3),
        short('State', ({ answer }) => considerationStateNames[answer.state]),
        text('Answer', ({ answer }) => answer.answer, 4),
        short('By whom', ({ answer }) => answer.who),
        date('On', ({ answer }) => answer.on),
        short('Missing', ({ answer }) => missingIn(answer).join('; ')),
        text('Decisions', ({ decisions }) => decidedInWords(decisions)),
        text('Source', ({ consideration }) => consideration.section),
      ],
      listedConsiderations(records, operation.id),
    ),
};
