/** The registers of allegations and of what returning officers were told. */
import { type Allegation, reporterKinds, reportWays, standings, streams } from '../cases/allegation';
import type { CaseAction } from '../cases/case-action';
import { categoryName, subCategoryName } from '../cases/categories';
import type { Correction } from '../cases/correction';
import type { CouncilUpdate } from '../cases/council-update';
import { type Outcome, outcomeWords } from '../cases/outcome';
import { referralTags } from '../cases/referral';
import { formatDate, formatMoment } from '../foundation/dates';
import { occurredWords } from '../offences/occurred';
import { pollTypes } from '../operation/operation';
import {
  areaName,
  byDate,
  date,
  inOrder,
  lines,
  moment,
  nameIn,
  nameOfPlace,
  noLongerRecorded,
  number,
  ofOperation,
  parts,
  said,
  saidDate,
  short,
  tableOf,
  text,
  yesNo,
} from './columns';
import type { Register } from './register';

const sides = [
  { id: 'wronged', name: 'wronged' },
  { id: 'complained-of', name: 'complained of' },
  { id: 'named', name: 'named' },
] as const;

/** Every allegation and incident of the operation, the unsubstantiated ones too. */
export const allegationsRegister: Register<'allegations' | 'areas' | 'places'> = {
  id: 'allegations',
  title: 'Allegations and incidents',
  reads: ['allegations', 'areas', 'places'],
  leavesOut: {
    'allegations.updates.exit.plan': 'For the force alone: it is never printed.',
  },
  tableOf: ({ allegations, areas, places }, operation) =>
    tableOf<Allegation>(
      [
        short('Reference', ({ reference }) => reference),
        short('Kind', ({ kind }) => (kind === 'incident' ? 'Incident' : 'Allegation')),
        date('Reported', ({ reportedOn }) => reportedOn),
        short('How', ({ way }) => nameIn(reportWays, way)),
        short('Reported by', ({ reporter }) => nameIn(reporterKinds, reporter)),
        text('Name', ({ reporterName }) => reporterName),
        text('Contact', ({ reporterContact }) => reporterContact),
        text('What is alleged', ({ summary }) => summary, 4),
        text('When', ({ occurred }) => occurredWords(occurred)),
        short('Poll', ({ pollType }) => (pollType === null ? null : nameIn(pollTypes, pollType))),
        short('Contest', ({ contest }) => contest),
        short('Area', ({ areaId }) => areaName(areas, areaId)),
        text('Place', ({ placeId }) => nameOfPlace(places, placeId)),
        text('People concerned', ({ concerned }) => lines(concerned.map(concernedWords)), 3),
        text('Category', ({ category }) => categoryName(category)),
        text('Sub-category', ({ subCategory }) => subCategoryName(subCategory)),
        short('Stream', ({ stream }) => nameIn(streams, stream)),
        text('First assessment', ({ assessment }) => assessmentWords(assessment), 3),
        short('Substantiated', ({ isSubstantiated }) => yesNo(isSubstantiated)),
        text('Referrals', ({ referrals }) => lines(referrals.map(referralWords)), 3),
        text('Actions', ({ actions }) => lines(actions.map(actionWords)), 3),
        text('Agreed on updates', ({ updates }) => updates.agreed),
        number('Update every (days)', ({ updates }) => updates.everyDays),
        date('Next update', ({ updates }) => updates.nextDue),
        text('Updates given', ({ updates }) => lines(updates.given.map(givenWords)), 3),
        text('Telling of the end', ({ updates }) => exitWords(updates.exit), 3),
        text('Outcome', ({ outcome }) => outcomeLine(outcome), 3),
        moment('Entered', ({ enteredAt }) => enteredAt),
        short('Entered by', ({ enteredBy }) => enteredBy),
      ],
      ofOperation(allegations, operation).sort((a, b) => inOrder.compare(a.reference, b.reference)),
    ),
};

function concernedWords({ name, standing, side, detail }: Allegation['concerned'][number]): string {
  return parts(name, nameIn(standings, standing), nameIn(sides, side), detail);
}

function assessmentWords({ urgency, seriousness, complexity, size, why }: Allegation['assessment']): string {
  return parts(
    said('urgency', urgency),
    said('seriousness', seriousness),
    said('complexity', complexity),
    said('size', size),
    why,
  );
}

function referralWords({ tag, to, sentOn, reference, note }: Allegation['referrals'][number]): string {
  return parts(
    nameIn(referralTags, tag),
    said('to', to),
    sentOn === null ? 'not sent' : saidDate('sent', sentOn),
    said('reference', reference),
    note,
  );
}

/** An action in one line: "Ask for the register; Sgt P. Vale; given …; due …; done …". */
export function actionWords({ text: words, owner, raisedOn, due, doneOn }: CaseAction): string {
  return parts(
    words,
    owner,
    saidDate('given', raisedOn),
    saidDate('due', due),
    doneOn === null ? 'outstanding' : saidDate('done', doneOn),
  );
}

function givenWords({ on, by, how, said: words }: Allegation['updates']['given'][number]): string {
  return parts(formatDate(on), by, how, words);
}

function exitWords(exit: Allegation['updates']['exit']): string {
  if (exit === null) return '';
  return parts(
    said('letter', exit.letter),
    saidDate('due', exit.due),
    exit.letterSentOn === null ? 'letter not sent' : saidDate('letter sent', exit.letterSentOn),
    exit.isReviewExplained ? 'right of review explained' : 'right of review not explained',
  );
}

/** How it ended in one line; empty while it has not. */
export function outcomeLine(outcome: Outcome | null): string {
  if (outcome === null) return '';
  return parts(
    nameIn(outcomeWords, outcome.outcome),
    formatDate(outcome.on),
    outcome.by,
    outcome.reason,
    said('CPS reference', outcome.cpsReference),
  );
}

/** Corrections, each in one line. */
export function correctionLines(corrections: readonly Correction[]): string {
  return lines(corrections.map(({ at, by, what, reason }) => parts(formatMoment(at), by, what, reason)));
}

/** What returning officers were told, or are to be told. */
export const councilUpdatesRegister: Register<'councilUpdates' | 'areas' | 'cases'> = {
  id: 'council-updates',
  title: 'Updates to returning officers',
  reads: ['councilUpdates', 'areas', 'cases'],
  tableOf: ({ councilUpdates, areas, cases }, operation) =>
    tableOf<CouncilUpdate>(
      [
        short('Council', ({ areaId }) => areaName(areas, areaId)),
        text('To', ({ to }) => to),
        date('Due', ({ due }) => due),
        date('Given', ({ givenOn }) => givenOn),
        short('By', ({ by }) => by),
        short('How', ({ how }) => how),
        text('What was said', (update) => update.said, 4),
        text('Cases', ({ caseIds }) =>
          caseIds.map((id) => cases.get(id)?.reference ?? noLongerRecorded).join('; '),
        ),
        text('Corrections', ({ corrections }) => correctionLines(corrections)),
      ],
      ofOperation(councilUpdates, operation).sort(byDate(({ due, givenOn }) => givenOn ?? due)),
    ),
};
