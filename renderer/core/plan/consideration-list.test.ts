import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aConsiderationAnswer, aDecision } from '../../../test/builders/plan';
import { byId } from '../../../test/builders/plan-records';
import { asId } from '../foundation/ids';
import { considerationAnswerSchema, considerationStates } from './consideration-answer';
import { answerProblems, answerRefusal, emptyingProblem, missingIn, withState } from './consideration-edits';
import {
  considerationCounts,
  countsWords,
  filterConsiderations,
  groupedConsiderations,
  listedConsiderations,
  openAnswer,
} from './consideration-list';
import { considerationGroups, considerations } from './considerations';

const operationId = aDecision().operationId;
const listed = (
  answers: readonly ReturnType<typeof aConsiderationAnswer>[],
  decisions: readonly ReturnType<typeof aDecision>[] = [],
) =>
  listedConsiderations(
    { considerationAnswers: byId(...answers), decisions: byId(...decisions) },
    operationId,
  );

/** APP Policing elections, command and planning considerations and election-day considerations. */
describe('the considerations of the guidance', () => {
  it('have ids of their own, a known group, a prompt and a section', () => {
    expect(new Set(considerations.map(({ id }) => id)).size).toBe(considerations.length);
    const groups = considerationGroups.map(({ id }) => id);
    for (const { groupId, prompt, section, partOf } of considerations) {
      expect(groups).toContain(groupId);
      expect(prompt.length).toBeGreaterThan(30);
      expect(section).not.toBe('');
      if (partOf !== null) expect(considerations.map(({ id }) => id)).toContain(partOf);
    }
  });

  it.each([
    'style-and-tone',
    'proportionate-response',
    'specialist-advice',
    'functional-bronzes',
    'scale-of-response',
    'separate-investigations',
    'police-role',
    'capacity-and-capability',
    'key-roles',
    'specialist-resources',
    'legal-framework',
    'communication-plans',
    'intelligence-handling',
    'named-contact',
    'command-resilience',
    'contingency-planning',
    'intervention-policy',
    'staff-training',
    'staff-briefings',
    'threat-assessment',
    'station-vulnerability',
    'police-presence',
    'police-powers',
    'arrest-and-evidence',
    'outside-cameras',
  ])('have the point %s', (id) => {
    expect(considerations.map((each) => each.id)).toContain(id);
  });

  it('ask for the five things on which the scale of the response rests', () => {
    expect(considerations.filter(({ partOf }) => partOf === 'scale-of-response')).toHaveLength(5);
  });
});

describe('the checklist', () => {
  it('shows every point, open where nothing is recorded', () => {
    const all = listed([]);
    expect(all.map(({ consideration }) => consideration.id)).toEqual(considerations.map(({ id }) => id));
    expect(considerationCounts(all)).toEqual({
      open: considerations.length,
      considered: 0,
      notApplicable: 0,
      total: considerations.length,
    });
  });

  it('keeps what was answered to a point that the guidance no longer has', () => {
    const former = aConsiderationAnswer({ considerationId: 'old-point' });
    const all = listed([former, aConsiderationAnswer({ operationId: asId('other') })]);
    expect(all.at(-1)).toMatchObject({ consideration: { name: 'Old point' }, answer: former });
    expect(groupedConsiderations(all).at(-1)?.group.name).toBe('No longer in the guidance');
    expect(considerationCounts(all).considered).toBe(1);
  });

  it('knows the decisions from either side', () => {
    const named = aDecision({ id: asId('d1'), number: 1 });
    const naming = aDecision({
      id: asId('d2'),
      number: 2,
      links: [{ kind: 'consideration', id: 'command-resilience' }],
    });
    const all = listed([aConsiderationAnswer({ decisionIds: [named.id] })], [naming, named]);
    const item = all.find(({ consideration }) => consideration.id === 'command-resilience');
    expect(item?.decisions.map(({ entry }) => entry.number)).toEqual([1, 2]);
  });

  it('is narrowed by words and state, and counted in words', () => {
    const all = listed([aConsiderationAnswer()]);
    expect(filterConsiderations(all, { text: 'deputy 06:00', state: 'all' })).toHaveLength(1);
    expect(filterConsiderations(all, { text: '', state: 'considered' })).toHaveLength(1);
    expect(countsWords(considerationCounts(all))).toBe(
      `${considerations.length - 1} of ${considerations.length} open, 1 considered, 0 not applicable`,
    );
  });
});

describe('the state of a point', () => {
  const open = openAnswer(operationId, 'counts');

  it('is not closed without its words', () => {
    expect(withState(open, 'considered', '2027-03-01')).toEqual({
      ok: false,
      error: {
        answer: 'Say what was considered and what came of it.',
        who: 'Say who considered it.',
      },
    });
    expect(withState(open, 'not-applicable', '2027-03-01')).toMatchObject({
      ok: false,
      error: {
        answer: 'Say why this point does not apply.',
        who: 'Say who decided that it does not apply.',
      },
    });
    const written = { ...open, answer: 'Three counts.', who: 'Insp J. Marl' };
    expect(withState(written, 'considered', '2027-03-01')).toMatchObject({
      ok: true,
      value: { state: 'considered', on: '2027-03-01' },
    });
  });

  it('keeps its words when it is opened again, and its day when it is closed in another way', () => {
    const closed = aConsiderationAnswer();
    expect(withState(closed, 'open', '2027-03-09')).toMatchObject({
      ok: true,
      value: { answer: closed.answer, on: null },
    });
    expect(withState(closed, 'not-applicable', '2027-03-09')).toMatchObject({ value: { on: closed.on } });
  });

  it('does not let its words be taken away', () => {
    const closed = aConsiderationAnswer();
    expect(emptyingProblem(closed, 'answer', ' ')).toMatch(/The last words are kept/);
    expect(emptyingProblem(closed, 'who', '')).toMatch(/Say who/);
    expect(emptyingProblem({ ...closed, state: 'not-applicable' }, 'who', '')).toMatch(/Say who decided/);
    expect(emptyingProblem({ ...closed, state: 'open' }, 'answer', '')).toBeNull();
  });

  it('is closed by these rules only with its words, somebody and a day, and such a record can be stored', () => {
    const text = fc.constantFrom('', ' ', 'Something');
    const on = fc.constantFrom(null, '2027-03-01');
    fc.assert(
      fc.property(fc.constantFrom(...considerationStates), text, text, on, (state, answer, who, day) => {
        const record = { ...open, state, answer, who, on: day };
        const isWhole = answer.trim() !== '' && who.trim() !== '' && day !== null;
        expect(Object.keys(answerProblems(record)).length === 0).toBe(state === 'open' || isWhole);
        if (Object.keys(answerProblems(record)).length === 0)
          expect(considerationAnswerSchema.safeParse(record).success).toBe(true);
      }),
    );
  });

  it('that was recorded without somebody or a day says so, and is put right field by field', () => {
    const earlier = { ...aConsiderationAnswer(), state: 'not-applicable' as const, who: '', on: null };
    expect(missingIn(earlier)).toEqual(['who is missing', 'day is missing']);
    expect(answerRefusal(undefined, earlier)).toMatch(/Say who decided that it does not apply/);
    expect(answerRefusal(earlier, { ...earlier, who: 'Insp J. Marl' })).toBeNull();
    expect(answerRefusal(earlier, { ...earlier, answer: 'Other words.' })).toBeNull();
    expect(answerRefusal({ ...earlier, on: '2027-03-01' }, earlier)).toMatch(/Enter the day/);
  });
});
