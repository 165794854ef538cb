import { describe, expect, it } from 'vitest';
import {
  accepted,
  changed,
  dropped,
  recordsOn,
  ofKind,
  committed,
  answer,
} from '../../../test/builders/carry-desk';
import {
  aChecklistAnswer,
  carryChanges,
  carryRecords,
  earlierAssessment,
  earlierOperation,
  followingOperation,
  oneOfEach,
} from '../../../test/builders/carry-forward';
import { aDesk } from '../../../test/builders/desk';
import { aHistoryEntry } from '../../../test/builders/history';
import { anAssessedCell, anAssessment, atArea, harmNumber } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import { carrySources } from '../history/carried-lessons';
import { effectiveClauses } from '../memoranda/clauses';
import { checklistTopics } from '../partners/checklist';
import { checklistAnswerId } from '../partners/checklist-answer';
import { type AssessedCell, type Cell, cellId } from '../threat/cell';
import { historyOfferedBy } from './offered-history';
import { offers } from './offers';
import { openAgain, takeAll } from './take';
import { ratingToTake } from './taken-ratings';

const operation = followingOperation;

const rationaleOf = (cell: Cell | undefined) => (cell?.state === 'assessed' ? cell.rationale : '');

describe('what is taken', () => {
  it('is one lesson, whichever screen brings it', () => {
    const desk = aDesk(carryChanges());
    answer(desk, ofKind(desk, 'recommendation'), { ...changed, wording: 'Brief both shifts.' });
    const [lesson] = [...desk.records.all('lessons').values()];
    expect(lesson).toMatchObject({ operationId: operation.id, text: 'Brief both shifts.' });
    const lines = carrySources(operation, [earlierOperation], recordsOn(desk))[0]?.lines ?? [];
    expect(lines.map(({ carried, isHere }) => [carried.id, isHere])).toEqual([[lesson?.id, true]]);
    expect(lines[0]?.answered?.answer).toBe('changed');
  });

  it('starts the first assessment from the version before, where the ratings wait to be confirmed', () => {
    const desk = aDesk(carryChanges({ ...oneOfEach, ratings: 3 }));
    answer(desk, ofKind(desk, 'rating'), accepted);
    const drafts = [...desk.records.all('assessments').values()].filter(({ status }) => status === 'draft');
    expect(drafts).toMatchObject([
      { operationId: operation.id, basedOnId: earlierAssessment.id, version: 1 },
    ]);
    expect(desk.records.all('cells').size).toBe(3);
    expect(ofKind(desk, 'rating')[0]?.answer?.became).toEqual([{ kind: 'assessment', id: drafts[0]?.id }]);
  });

  it('stands in another draft as a threat with nothing judged, marked by where it comes from', () => {
    const draft = anAssessment({ locations: [] });
    const desk = aDesk([...carryChanges(), { collection: 'assessments', id: draft.id, after: draft }]);
    answer(desk, ofKind(desk, 'rating'), accepted);
    const cell = desk.records.get('cells', cellId(draft.id, harmNumber(1), atArea('carrow')));
    expect(cell).toMatchObject({ state: 'assessed', likelihood: null, impact: null, confidence: null });
    expect(cell?.state === 'assessed' && cell.rationale).toMatch(
      /^From May 2026 local elections, to be conf/,
    );
    expect(desk.records.get('assessments', draft.id)?.locations).toEqual([atArea('carrow')]);
    answer(desk, ofKind(desk, 'rating'), dropped);
    expect(desk.records.get('cells', cell?.id ?? '')).toBeUndefined();
  });

  it('is judged anew where a rating is changed, and waits to be confirmed where that is accepted after all', () => {
    const desk = aDesk(carryChanges());
    const rating = () => ofKind(desk, 'rating');
    const judgement = { likelihood: 'unlikely', impact: 2 } as const;
    answer(desk, rating(), { ...changed, judgement });
    const [draft] = [...desk.records.all('assessments').values()].filter(({ status }) => status === 'draft');
    const id = cellId(asId<'Assessment'>(draft?.id ?? ''), harmNumber(1), atArea('carrow'));
    const cell = () => desk.records.get('cells', id);
    expect(cell()).toMatchObject({
      ...judgement,
      state: 'assessed',
      judgedBy: 'Insp J. Marl',
      confidence: null,
    });
    expect(rationaleOf(cell())).toMatch(
      /^From May 2026 local elections, changed when it was taken over: it was .*, now 2 Low .*\n\nTwo shifts now\./,
    );
    expect(rating()[0]?.answer?.became).toEqual([{ kind: 'cell', id }]);
    answer(desk, rating(), changed);
    expect(cell()).toMatchObject({ likelihood: null, impact: null });
    expect(rationaleOf(cell())).toMatch(/, to be judged anew\./);
    answer(desk, rating(), accepted);
    expect(cell()).toBeUndefined();
    expect(rating()[0]?.answer?.became).toEqual([{ kind: 'assessment', id: draft?.id }]);
  });

  it('touches nothing that was worked on since, whatever is answered again', () => {
    const desk = aDesk(carryChanges());
    const judgement = { likelihood: 'likely', impact: 3 } as const;
    const cell = () =>
      [...desk.records.all('cells').values()].find(
        ({ assessmentId }) => assessmentId !== earlierAssessment.id,
      );
    const again = () => ratingToTake(recordsOn(desk), around, ofKind(desk, 'rating')[0]!);
    const around = { from: earlierOperation, to: operation };
    answer(desk, ofKind(desk, 'rating'), { ...changed, judgement });
    const taken = cell();
    if (taken?.state !== 'assessed') throw new Error('A threat stands');
    expect(again()?.now).toMatchObject(judgement);
    const since: readonly Partial<AssessedCell>[] = [
      { rationale: `${taken.rationale}\n\nSeen on Monday.` },
      { controlsInPlace: 'A patrol.' },
      { impact: 4 },
      { afterControls: { likelihood: 'unlikely', impact: 2, judgedBy: 'Insp J. Marl' } },
    ];
    for (const change of since) {
      const worked: Cell = { ...taken, ...change };
      committed(desk, [{ collection: 'cells', id: taken.id, after: worked }]);
      expect(again()).toBeNull();
      for (const given of [
        { ...changed, judgement: { likelihood: 'unlikely', impact: 1 } as const },
        accepted,
        dropped,
        changed,
      ])
        answer(desk, ofKind(desk, 'rating'), given);
      expect(cell()).toEqual(worked);
      // Answered anew for the next round: as it was taken, with the answer that took it.
      desk.services.vault.commit({
        purpose: 'Back',
        changes: [{ collection: 'cells', id: taken.id, after: null }],
      });
      answer(desk, ofKind(desk, 'rating'), { ...changed, judgement });
      expect(cell()).toEqual(taken);
    }
  });

  it('writes nothing where it is answered the same way again', () => {
    const draft = anAssessment({ locations: [] });
    const desk = aDesk([...carryChanges(), { collection: 'assessments', id: draft.id, after: draft }]);
    answer(desk, ofKind(desk, 'rating'), accepted);
    const again = answer(desk, ofKind(desk, 'rating'), accepted);
    expect(again.filter(({ collection }) => collection === 'cells')).toEqual([]);
  });

  it('refuses a likelihood that the scales of the draft do not have', () => {
    const records = carryRecords(carryChanges());
    const around = { records, operation, by: 'J', at: '2027-02-01T10:00:00.000Z', newId: () => 'x' };
    const ratings = offers(records, operation).filter(({ kind }) => kind === 'rating');
    const made = takeAll(ratings, { ...changed, judgement: { likelihood: 'often', impact: 2 } }, around);
    expect(!made.ok && made.error).toMatch(/not in the scales/);
  });

  it('leaves a threat alone that the draft has judged itself', () => {
    const draft = anAssessment({ locations: [atArea('carrow')] });
    const own = anAssessedCell({ assessment: draft, harm: harmNumber(1), location: atArea('carrow') });
    const desk = aDesk([
      ...carryChanges(),
      { collection: 'assessments', id: draft.id, after: draft },
      { collection: 'cells', id: own.id, after: own },
    ]);
    expect(ofKind(desk, 'rating')[0]?.already).not.toBe('');
    const around = { from: earlierOperation, to: operation };
    const asked = () => ratingToTake(recordsOn(desk), around, ofKind(desk, 'rating')[0]!);
    expect(asked()).toBeNull();
    committed(desk, [{ collection: 'cells', id: own.id, after: null }]);
    expect(asked()).toEqual({ scales: draft.scales, now: null });
    committed(desk, [{ collection: 'cells', id: own.id, after: own }]);
    answer(desk, ofKind(desk, 'rating'), accepted);
    answer(desk, ofKind(desk, 'rating'), dropped);
    expect(desk.records.get('cells', own.id)).toEqual(own);
  });

  it('waits where gold has the newest version', () => {
    const approved = { ...earlierAssessment, id: asId<'Assessment'>('own'), operationId: operation.id };
    const records = carryRecords([
      ...carryChanges(),
      { collection: 'assessments', id: approved.id, after: approved },
    ]);
    const around = { records, operation, by: 'J', at: '2027-02-01T10:00:00.000Z', newId: () => 'x' };
    const ratings = offers(records, operation).filter(({ kind }) => kind === 'rating');
    expect(takeAll(ratings, accepted, around).ok).toBe(false);
    expect(takeAll(ratings, dropped, around).ok).toBe(true);
  });

  it('is an open topic of the checklist, marked as taken over', () => {
    const desk = aDesk(carryChanges());
    answer(desk, ofKind(desk, 'checklist-answer'), accepted);
    const was = aChecklistAnswer(checklistTopics[0]?.id ?? '');
    const id = checklistAnswerId(operation.id, was.areaId, was.topicId);
    expect(desk.records.get('checklistAnswers', id)).toMatchObject({
      state: 'open',
      answer: `Taken over from May 2026 local elections, to be confirmed: ${was.answer}`,
      withWhom: '',
      on: null,
    });
  });

  it('leaves a clause as it is, and puts it back where it is dropped', () => {
    const desk = aDesk(carryChanges());
    const from = () => effectiveClauses(desk.records.all('clauseEdits'), null).map((each) => each.from);
    answer(desk, ofKind(desk, 'clause'), accepted);
    expect(from()).toContain('force');
    answer(desk, ofKind(desk, 'clause'), dropped);
    expect(from()).not.toContain('force');
    expect(ofKind(desk, 'clause')).toMatchObject([{ isGone: true, answer: { answer: 'dropped' } }]);
  });

  it('words a clause anew where it is changed to other words, and says so when it is opened again', () => {
    const desk = aDesk(carryChanges());
    answer(desk, ofKind(desk, 'clause'), { ...changed, wording: 'The force words it so.' });
    const worded = effectiveClauses(desk.records.all('clauseEdits'), null).find(
      ({ from }) => from === 'force',
    );
    expect(worded?.text).toBe('The force words it so.');
    expect(worded?.edit?.earlier.at(-1)).toMatchObject({ by: 'Insp J. Marl', reason: changed.reason });
    expect(ofKind(desk, 'clause')).toMatchObject([{ hasChanged: false, answer: { answer: 'changed' } }]);
    const opened = openAgain(ofKind(desk, 'clause'), { records: recordsOn(desk) });
    expect(!opened.ok && opened.error).toMatch(/worded anew/);
  });

  it('enters the history in other words where it is changed to them', () => {
    const desk = aDesk(carryChanges());
    answer(desk, ofKind(desk, 'history'), { ...changed, wording: 'Voting offences at one hall' });
    expect([...desk.records.all('history').values()]).toMatchObject([
      { text: 'Voting offences at one hall' },
    ]);
  });

  it('is not written into the history where it stands already in the same words', () => {
    const records = carryRecords(carryChanges());
    const [entry] = historyOfferedBy({ records, from: earlierOperation, to: operation });
    const stands = { ...aHistoryEntry('typed'), ...entry, id: asId<'HistoryEntry'>('typed') };
    const desk = aDesk([...carryChanges(), { collection: 'history', id: stands.id, after: stands }]);
    expect(ofKind(desk, 'history')[0]?.already).toMatch(/already/);
    answer(desk, ofKind(desk, 'history'), accepted);
    expect(desk.records.all('history').size).toBe(1);
  });

  it('stays while the assessment answers it', () => {
    const desk = aDesk(carryChanges());
    answer(desk, ofKind(desk, 'recommendation'), accepted);
    const [lesson] = [...desk.records.all('lessons').values()];
    const draft = anAssessment();
    if (lesson === undefined) throw new Error('A lesson was made');
    committed(desk, [
      { collection: 'assessments', id: draft.id, after: draft },
      {
        collection: 'lessonAnswers',
        id: 'answer',
        after: {
          id: asId<'LessonAnswer'>('answer'),
          assessmentId: draft.id,
          lessonId: lesson.id,
          answer: 'accepted',
          reason: 'Planned.',
          by: 'J',
          at: '2027-02-02T10:00:00.000Z',
        },
      },
    ]);
    expect(openAgain(ofKind(desk, 'recommendation'), { records: recordsOn(desk) }).ok).toBe(false);
  });
});
