import { describe, expect, it } from 'vitest';
import { aCase, aCpsContact, anAllegation } from '../../../test/builders/cases';
import { anOperation } from '../../../test/builders/desk';
import {
  aContribution,
  aDebriefForm,
  aLearningPoint,
  aMediaEntry,
  debriefRecords,
} from '../../../test/builders/debrief';
import { aMeeting } from '../../../test/builders/meetings';
import { byId } from '../../../test/builders/plan-records';
import { anArea } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import { compileDebrief, type DebriefRecords } from './compile';
import { type DebriefFigure, type FigureGroupId, groupOf, headingOf } from './compiled';
import { figureWords } from './figure-words';
import { judgementId } from './judgement';

const operation = anOperation({ id: asId('operation-1'), pollingDate: '2027-05-06' });
const before = anOperation({ id: asId('operation-0'), name: 'May 2026', pollingDate: '2026-05-07' });
const today = '2027-06-20';
const operationId = operation.id;

const areas = byId(
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: asId('force') }),
  anArea('lyde', { kind: 'ward', name: 'Lyde', parentId: asId('carrow') }),
  anArea('marsh', { kind: 'ward', name: 'Marsh', parentId: asId('carrow') }),
);

const compiled = (given: Partial<DebriefRecords>, last: typeof before | null = null) =>
  compileDebrief(debriefRecords({ areas, ...given }), operation, { today, before: last });

function figure(
  given: Partial<DebriefRecords>,
  group: FigureGroupId,
  id: string,
  last = null as typeof before | null,
): DebriefFigure {
  const found = groupOf(compiled(given, last), group)?.figures.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no figure ${id} in ${group}`);
  return found;
}

const valueOf = (given: Partial<DebriefRecords>, group: FigureGroupId, id: string) => {
  const { value, outOf } = figure(given, group, id);
  return figureWords({ value, outOf });
};

describe('investigations, partners, media and learning', () => {
  it('says where cases stand and how all reports ended', () => {
    const ended = {
      outcome: 'no-further-action',
      on: '2027-06-01',
      reason: '',
      by: '',
      cpsReference: '',
    } as const;
    const given = {
      cases: byId(
        aCase({ id: asId('c1'), allegationIds: [asId('a1')], outcome: ended }),
        aCase({ id: asId('c2'), allegationIds: [] }),
        aCase({ id: asId('c3'), allegationIds: [] }),
      ),
      cpsContacts: byId(aCpsContact({ caseId: asId('c2'), purpose: 'charge', decisions: [] })),
      allegations: byId(
        anAllegation({ id: asId('a1') }),
        anAllegation({ id: asId('a2'), outcome: ended }),
        anAllegation({ id: asId('a3') }),
      ),
    };
    expect(valueOf(given, 'investigations', 'cases-live')).toBe('2 of 3');
    expect(valueOf(given, 'investigations-by-stage', 'investigations-by-stage:with-cps')).toBe('1 of 3');
    expect(figure(given, 'outcomes', 'outcomes:no-further-action')).toMatchObject({
      value: 2,
      behind: [
        { kind: 'case', ids: ['c1'] },
        { kind: 'allegation', ids: ['a2'] },
      ],
    });
    expect(valueOf(given, 'investigations', 'reports-live')).toBe('1 of 3');
  });

  it('says which forms are awaited and sets answers beside their heading', () => {
    const answer = (headingId: 'partners' | 'media', text: string) =>
      ({ questionId: 'q', headingId, question: 'What worked?', text }) as const;
    const given = {
      debriefForms: byId(aDebriefForm('f1'), aDebriefForm('f2', { due: '2027-06-01' })),
      contributions: byId(
        aContribution('k1', {
          formId: asId('f1'),
          partnerId: asId('partner-1'),
          answers: [answer('partners', 'The briefing.'), answer('media', '  ')],
        }),
      ),
    };
    expect(valueOf(given, 'contributions', 'forms-returned')).toBe('1 of 2');
    expect(figure(given, 'contributions', 'forms-waiting').note).toContain('1 past their date');
    const debrief = compiled(given);
    expect(headingOf(debrief, 'partners').answers).toMatchObject([
      { organisation: 'Carrow Council', text: 'The briefing.' },
    ]);
    expect(headingOf(debrief, 'media').answers).toEqual([]);
  });

  it('lists points of learning and the judgement under their heading', () => {
    const recommendation = { text: 'Two teams', owner: 'Silver', due: '2027-06-01' };
    const id = judgementId(operationId, 'media');
    const given = {
      learningPoints: byId(
        aLearningPoint(2, { headingId: 'media', recommendation }),
        aLearningPoint(1, { headingId: 'media' }),
      ),
      mediaEntries: byId(aMediaEntry('e1'), aMediaEntry('e2', { kind: 'enquiry', reach: 'national' })),
      judgements: byId({
        id,
        operationId,
        headingId: 'media' as const,
        text: 'Calm.',
        by: 'Vale',
        at: '2027-06-01T09:00:00.000Z',
      }),
    };
    expect(headingOf(compiled(given), 'media')).toMatchObject({
      learningPointIds: ['point-1', 'point-2'],
      judgement: { text: 'Calm.' },
    });
    expect(valueOf(given, 'learning', 'points-overdue')).toBe('1 of 2');
    expect(valueOf(given, 'media', 'media-unanswered')).toBe('1 of 2');
  });

  it('compares nothing with an election of which the desk holds no such record', () => {
    const given = { meetings: byId(aMeeting({ status: 'held' })) };
    expect(figure(given, 'meetings', 'meetings-held', before).before).toBeNull();
    const both = {
      meetings: byId(
        aMeeting({ status: 'held' }),
        aMeeting({ id: asId('old'), operationId: before.id, status: 'held' }),
      ),
    };
    expect(figure(both, 'meetings', 'meetings-held', before).before).toBe(1);
  });

  it('gives all eight headings of an empty record, and no figure but nought', () => {
    const debrief = compiled({});
    expect(debrief.headings).toHaveLength(8);
    expect(debrief.lastTime).toBeNull();
    for (const { groups } of debrief.headings)
      for (const { figures } of groups) for (const each of figures) expect(each.value).toBe(0);
  });
});
