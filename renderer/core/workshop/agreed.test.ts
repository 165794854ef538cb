import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anAssessedCell,
  anAssessment,
  aNilCell,
  aPlace,
  atArea,
  atPlace,
  harmNumber,
} from '../../../test/builders/threat';
import {
  anAgreedRating,
  anItem,
  aParticipant,
  aRound,
  aWorkshop,
  byId,
  minutesIn,
  person,
} from '../../../test/builders/workshop';
import { asId } from '../foundation/ids';
import { cellSchema } from '../threat/cell';
import { usualScales } from '../threat/scales';
import {
  agreedDiffers,
  cellFromAgreed,
  cellNotice,
  cellNoticeSentence,
  judgedByWorkshop,
  type NewAgreedRating,
  recordAgreed,
} from './agreed';
import { agreedEntries, latestAgreed } from './agreed-entries';
import { agreedRatingSchema, type AgreedValue } from './agreed-rating';
import { refusalSentence } from './refusals';
import { standsForIn, standsForItself } from './stands-for';

const workshop = aWorkshop();
const item = anItem();
const assessment = anAssessment();
const highly: AgreedValue = { kind: 'assessed', likelihood: 'highly-likely', impact: 4, confidence: 'high' };

function agreeing(given: Partial<NewAgreedRating> = {}) {
  return recordAgreed({
    workshop,
    item,
    scales: usualScales,
    rounds: new Map(),
    agreed: new Map(),
    value: highly,
    reason: ' Two reports, one street. ',
    dissents: [],
    strikeReason: '',
    at: minutesIn(40),
    by: 'J. Marl',
    ...given,
  });
}

function refusalOf(result: ReturnType<typeof recordAgreed>): string {
  return result.ok ? 'allowed' : refusalSentence(result.error);
}

describe('an agreed rating', () => {
  it('names the last revealed round, its reason and who does not agree', () => {
    const round = aRound(workshop, item, { revealedAt: minutesIn(20) });
    const aside = aRound(workshop, item, { number: 2, setAside: { at: minutesIn(30), reason: 'Alarm' } });
    const dissents = [{ participantId: person(2), text: ' I hold to likely. ', isPrinted: true }];
    const result = agreeing({ rounds: byId(round, aside), dissents });
    expect(result.ok && result.value).toEqual({
      id: `${workshop.id}:${item.harmId}:area:carrow:a1`,
      workshopId: workshop.id,
      harmId: item.harmId,
      location: item.location,
      entry: 1,
      roundId: round.id,
      value: highly,
      reason: 'Two reports, one street.',
      dissents: [{ participantId: 'p2', text: 'I hold to likely.', isPrinted: true }],
      strikeReason: '',
      at: minutesIn(40),
      recordedBy: 'J. Marl',
    });
    expect(result.ok && agreedRatingSchema.safeParse(result.value).success).toBe(true);
  });

  it('is corrected by a further entry that says why; both are kept', () => {
    const first = anAgreedRating();
    const agreed = byId(first);
    expect(refusalOf(agreeing({ agreed }))).toMatch(/Say why the entry before is struck/);
    const result = agreeing({ agreed, strikeReason: 'Wrong cell' });
    if (!result.ok) throw new Error(refusalSentence(result.error));
    expect(result.value).toMatchObject({ entry: 2, strikeReason: 'Wrong cell' });
    const both = byId(first, result.value);
    expect(agreedEntries(both, workshop.id, item)).toEqual([first, result.value]);
    expect(latestAgreed(both, workshop.id, item)).toBe(result.value);
  });

  it('is refused where it would not stand', () => {
    const twice = [person(1), person(1)].map((participantId) => ({
      participantId,
      text: 'No',
      isPrinted: false,
    }));
    const nil = { kind: 'nil' } as const;
    const cases: readonly (readonly [Partial<NewAgreedRating>, RegExp])[] = [
      [{ workshop: aWorkshop({ status: 'planned' }) }, /has not begun/],
      [{ workshop: aWorkshop({ status: 'closed' }) }, /closed/],
      [{ rounds: byId(aRound()) }, /A round is open on this cell/],
      [{ value: { ...highly, likelihood: 'certain' } }, /not on the scales/],
      [{ reason: ' ' }, /Give the reason/],
      [{ reason: 'x'.repeat(8001) }, /8,000/],
      [{ value: nil, reason: 'x'.repeat(4001) }, /4,000/],
      [{ agreed: byId(anAgreedRating()), strikeReason: 'x'.repeat(1001) }, /1,000/],
      [{ dissents: [{ participantId: person(9), text: 'No', isPrinted: true }] }, /not a participant/],
      [
        { dissents: [{ participantId: person(2), text: ' ', isPrinted: true }] },
        /Write down what P\. Tarn says/,
      ],
      [
        { dissents: [{ participantId: person(2), text: 'x'.repeat(4001), isPrinted: true }] },
        /What P\. Tarn says may have 4,000/,
      ],
      [{ dissents: twice }, /J\. Marl is entered twice/],
    ];
    for (const [given, reason] of cases) expect(refusalOf(agreeing(given))).toMatch(reason);
    expect(refusalOf(agreeing({ value: nil }))).toBe('allowed');
  });

  it('of somebody who has left may carry their dissent', () => {
    const gone = aWorkshop({ participants: [aParticipant(1), aParticipant(2, { leftAt: minutesIn(5) })] });
    const dissents = [{ participantId: person(2), text: 'No', isPrinted: true }];
    expect(refusalOf(agreeing({ workshop: gone, dissents }))).toBe('allowed');
  });
});

function cellAfter(given: Partial<Parameters<typeof cellFromAgreed>[0]> = {}) {
  const agreed = anAgreedRating(workshop, item, { value: highly, reason: 'The reason.' });
  return cellFromAgreed({
    workshop,
    assessment,
    agreed,
    struck: undefined,
    standsFor: standsForItself,
    round: undefined,
    was: undefined,
    ...given,
  });
}

describe('the cell that follows', () => {
  const stands = anAssessedCell(
    { assessment },
    {
      evidence: [{ kind: 'lesson', id: asId<'Lesson'>('l1') }],
      controls: [asId<'Control'>('c1')],
      controlsInPlace: 'Patrols',
      beforeControls: { likelihood: 'almost-certain', impact: 5, judgedBy: 'J. Marl' },
      afterControls: { likelihood: 'unlikely', impact: 2, judgedBy: 'J. Marl' },
    },
  );

  it('keeps evidence, controls and the other judgements, and takes the rating from the workshop', () => {
    const { cell, assessment: changed, leftOut } = cellAfter({ was: stands });
    expect(cell).toEqual({
      ...stands,
      likelihood: 'highly-likely',
      impact: 4,
      confidence: 'high',
      judgedBy: 'Workshop, Thu 4 Mar 2027, 4 people',
      rationale: `The reason.\n\nBefore the workshop:\n${stands.rationale}`,
    });
    expect([changed, leftOut]).toEqual([null, '']);
    expect(cellSchema.safeParse(cell).success).toBe(true);
  });

  it('counts who took part in the round, not who was asked', () => {
    const absences = [{ participantId: person(4), why: 'left' as const }];
    expect(judgedByWorkshop(workshop, aRound(workshop, item, { absences }))).toBe(
      'Workshop, Thu 4 Mar 2027, 3 people',
    );
    const alone = aRound(workshop, item, { participantIds: [person(1)] });
    expect(judgedByWorkshop(workshop, alone)).toBe('Workshop, Thu 4 Mar 2027, 1 person');
  });

  it('says the earlier text once, however often it is agreed', () => {
    const first = anAgreedRating(workshop, item, { value: highly, reason: 'First reason.' });
    const second = anAgreedRating(workshop, item, { value: highly, reason: 'Second.', entry: 2 });
    const one = cellAfter({ agreed: first, was: stands });
    const two = cellAfter({ agreed: second, struck: first, was: one.cell });
    expect(two.cell).toMatchObject({ rationale: `Second.\n\nBefore the workshop:\n${stands.rationale}` });
    const same = cellAfter({ agreed: second, was: { ...stands, rationale: 'Second.' } });
    expect(same.cell).toMatchObject({ rationale: 'Second.' });
  });

  it('hands back the earlier text that finds no room', () => {
    const rationale = 'x'.repeat(7990);
    const result = cellAfter({ was: { ...stands, rationale } });
    expect(result.cell).toMatchObject({ rationale: 'The reason.' });
    expect(result.leftOut).toBe(rationale);
  });

  it('may be nil or not applicable, with the evidence that was cited', () => {
    for (const kind of ['nil', 'not-applicable'] as const) {
      const agreed = anAgreedRating(workshop, item, { value: { kind }, reason: 'Nothing known.' });
      const { cell } = cellAfter({ agreed, was: stands });
      expect(cell).toMatchObject({ state: kind, evidence: stands.evidence, id: stands.id });
      expect(cell).toMatchObject({ reason: `Nothing known.\n\nBefore the workshop:\n${stands.rationale}` });
      expect(cellSchema.safeParse(cell).success).toBe(true);
    }
  });

  it('is made anew where it was taken out meanwhile, and its column comes back', () => {
    const without = anAssessment({ locations: [atPlace('ash-hall')] });
    const result = cellAfter({ assessment: without });
    expect(result.cell).toMatchObject({ state: 'assessed', rationale: 'The reason.', evidence: [] });
    expect(result.assessment?.locations).toEqual([atPlace('ash-hall'), atArea('carrow')]);
  });

  it('differs from what was agreed once its rating, confidence or state is another', () => {
    const agreed = anAgreedRating(workshop, item, { value: highly });
    const { cell } = cellAfter({ agreed, was: stands });
    expect(agreedDiffers(agreed, cell)).toBe(false);
    expect(agreedDiffers(agreed, { ...cell, evidence: [] })).toBe(false);
    expect(agreedDiffers(agreed, undefined)).toBe(true);
    expect(agreedDiffers(agreed, aNilCell())).toBe(true);
    expect(agreedDiffers(agreed, stands)).toBe(true);
    expect(agreedDiffers(anAgreedRating(workshop, item, { value: { kind: 'nil' } }), aNilCell())).toBe(false);
  });

  it('never differs from what was agreed when it is made, and loses no text', () => {
    const text = fc.string({ maxLength: 40 }).map((each) => each.trim());
    const value = fc.constantFrom<AgreedValue>(highly, { kind: 'nil' }, { kind: 'not-applicable' });
    const cell = fc.oneof(
      text.map((rationale) => ({ ...stands, rationale })),
      text.map((reason) => aNilCell({ assessment }, { reason })),
    );
    fc.assert(
      fc.property(
        value,
        text.filter((each) => each !== ''),
        cell,
        (each, reason, was) => {
          const agreed = anAgreedRating(workshop, item, { value: each, reason });
          const result = cellAfter({ agreed, was });
          expect(agreedDiffers(agreed, result.cell)).toBe(false);
          const said = result.cell.state === 'assessed' ? result.cell.rationale : result.cell.reason;
          expect(said.startsWith(reason)).toBe(true);
          expect(said).toContain(was.state === 'assessed' ? was.rationale : was.reason);
        },
      ),
    );
  });
});

describe('a cell that went while it was being scored', () => {
  const notice = (given: Partial<Parameters<typeof cellNotice>[0]>) =>
    cellNotice({
      assessment,
      item,
      cell: undefined,
      wasConsidered: true,
      standsFor: standsForItself,
      ...given,
    });

  it('is explained: its column was taken out, or it was set back to not considered', () => {
    const gone = notice({ assessment: anAssessment({ locations: [] }) });
    expect(cellNoticeSentence(gone)).toMatch(
      /column of this cell was taken out.*puts the column and the cell back/,
    );
    expect(cellNoticeSentence(notice({}))).toMatch(/not considered.*rounds are kept.*writes the cell/);
  });

  it('is found at the place that stands, where its own was merged into another', () => {
    const merged = anItem(1, atPlace('old-hall'));
    const at = { assessment: anAssessment({ locations: [atPlace('ash-hall')] }), item: merged };
    const standsFor = standsForIn(byId(aPlace('old-hall', { mergedIntoId: asId<'Place'>('ash-hall') })));
    const cell = anAssessedCell({ assessment, harm: harmNumber(1), location: atPlace('ash-hall') });
    expect(notice({ ...at, cell, standsFor })).toBeNull();
    expect(notice({ ...at, cell })).toBe('column-gone');
    const agreed = anAgreedRating(workshop, merged, { value: highly, reason: 'The reason.' });
    const made = cellAfter({ assessment: at.assessment, agreed, was: cell, standsFor });
    expect(made.assessment).toBeNull();
    expect(made.cell).toMatchObject({ id: cell.id, location: atPlace('ash-hall') });
  });

  it('needs no word where the cell stands, or was never considered', () => {
    expect(notice({ cell: anAssessedCell({ assessment, harm: harmNumber(1) }) })).toBeNull();
    expect(notice({ wasConsidered: false })).toBeNull();
    expect(cellNoticeSentence(null)).toBe('');
  });
});
