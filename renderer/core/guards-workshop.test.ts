import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAssessment } from '../../test/builders/threat';
import {
  anAgreedRating,
  anItem,
  aParticipant,
  aRound,
  aScore,
  aView,
  aWorkshop,
  minutesIn,
  person,
} from '../../test/builders/workshop';
import { asId } from './foundation/ids';
import { type RecordChange, type StandingRecords, standingIn } from './guard-question';
import { refusalOf } from './guards';
import type { CollectionName, DeskRecords } from './records';
import type { RoundReason } from './workshop/round-reason';
import { roundReasonId } from './workshop/round-reason';
import type { Participant } from './workshop/workshop';
import { emptyAgreed, newDraft, withAgreed } from './workshop/workshop-draft';

type Standing = { [C in CollectionName]?: DeskRecords[C] | undefined };

const draft = anAssessment();
const workshop = aWorkshop();
const round = aRound(workshop);
const revealed = { ...round, revealedAt: minutesIn(20) };
const score = aScore(round, person(1));
const shown = { ...score, value: aView() };
const agreed = anAgreedRating(workshop);
const reason: RoundReason = {
  id: roundReasonId(round.id, person(1), 1),
  workshopId: workshop.id,
  roundId: round.id,
  participantId: person(1),
  entry: 1,
  text: 'The hall has two doors.',
  at: minutesIn(22),
};

function refusal(standing: Standing, ...changes: readonly RecordChange[]): string | null {
  const all: Standing = { assessments: draft, workshops: workshop, ...standing };
  return refusalOf(recordsOf(all), changes);
}

/** Ids count: what is asked for under another id does not stand. */
function recordsOf(all: Standing): StandingRecords {
  return standingIn({
    get: (collection, id) => {
      const record = all[collection];
      return record?.id === id ? record : undefined;
    },
    all: (collection) => {
      const record = all[collection];
      return new Map(record === undefined ? [] : [[record.id, record]]);
    },
  });
}

const setRound = (after: typeof round | null): RecordChange => ({
  collection: 'rounds',
  id: round.id,
  after,
});
const setScore = (after: typeof score | null): RecordChange => ({
  collection: 'scores',
  id: score.id,
  after,
});
const setWorkshop = (after: typeof workshop | null): RecordChange => ({
  collection: 'workshops',
  id: workshop.id,
  after,
});

describe('a round', () => {
  it('is opened, revealed or set aside', () => {
    const aside = { ...round, setAside: { at: minutesIn(9), reason: 'Alarm' } };
    expect(refusal({}, setRound(round))).toBeNull();
    expect(refusal({ rounds: round }, setRound(revealed))).toBeNull();
    expect(refusal({ rounds: round }, setRound(aside))).toBeNull();
    expect(refusal({ rounds: revealed }, setRound(round))).toMatch(/further entry/);
    expect(refusal({ rounds: aside }, setRound(revealed))).toMatch(/further entry/);
  });

  it('is never removed, nor changed in whom it asked', () => {
    expect(refusal({ rounds: round }, setRound(null))).toMatch(/not changed or removed/);
    expect(refusal({ rounds: round }, setRound({ ...round, participantIds: [person(1)] }))).toMatch(
      /not changed/,
    );
    expect(refusal({ rounds: round }, setRound({ ...revealed, openedAt: minutesIn(1) }))).toMatch(
      /not changed/,
    );
  });
});

describe('a score', () => {
  it('shows its value only in a round that is revealed, in the same commit or before', () => {
    expect(refusal({ rounds: round }, setScore(score))).toBeNull();
    expect(refusal({ rounds: round }, setScore(shown))).toMatch(/not changed/);
    expect(refusal({ rounds: round, scores: score }, setScore(shown))).toMatch(/not changed/);
    expect(refusal({ rounds: round, scores: score }, setRound(revealed), setScore(shown))).toBeNull();
    expect(refusal({ rounds: revealed, scores: score }, setScore(shown))).toBeNull();
  });

  it('belongs to a round', () => {
    expect(refusal({}, setScore(score))).toMatch(/not changed/);
    expect(refusal({ rounds: round }, setRound(null), setScore(score))).toMatch(/not changed/);
  });

  it('is never changed or removed, before the reveal or after it', () => {
    for (const standing of [
      { rounds: round, scores: score },
      { rounds: revealed, scores: shown },
    ]) {
      expect(refusal(standing, setScore(null))).toMatch(/not changed/);
      expect(refusal(standing, setScore({ ...score, sealed: 'other' }))).toMatch(/not changed/);
    }
    expect(
      refusal({ rounds: revealed, scores: shown }, setScore({ ...shown, value: aView('unlikely') })),
    ).toMatch(/not changed/);
    expect(refusal({ rounds: revealed, scores: shown }, setScore(score))).toMatch(/not changed/);
  });

  it('keeps every field while it is revealed', () => {
    const other = fc.constantFrom<Partial<typeof score>>(
      { enteredBy: 'facilitator' },
      { enteredAt: minutesIn(59) },
      { strikeReason: 'Misread' },
      { sealed: 'other' },
      { participantId: person(2) },
    );
    fc.assert(
      fc.property(other, (fields) => {
        const changed = { ...shown, ...fields };
        expect(refusal({ rounds: round, scores: score }, setRound(revealed), setScore(changed))).toMatch(
          /not changed/,
        );
      }),
    );
  });
});

describe('reasons and agreed ratings', () => {
  it('are written once, and struck by a further entry', () => {
    const second = { ...anAgreedRating(workshop, anItem(), { entry: 2, strikeReason: 'Wrong cell' }) };
    expect(refusal({}, { collection: 'agreedRatings', id: agreed.id, after: agreed })).toBeNull();
    expect(
      refusal({ agreedRatings: agreed }, { collection: 'agreedRatings', id: second.id, after: second }),
    ).toBeNull();
    expect(
      refusal(
        { agreedRatings: agreed },
        { collection: 'agreedRatings', id: agreed.id, after: { ...agreed, reason: 'x' } },
      ),
    ).toMatch(/further entry/);
    expect(
      refusal({ agreedRatings: agreed }, { collection: 'agreedRatings', id: agreed.id, after: null }),
    ).toMatch(/further entry/);
    expect(refusal({}, { collection: 'roundReasons', id: reason.id, after: reason })).toBeNull();
    expect(
      refusal({ roundReasons: reason }, { collection: 'roundReasons', id: reason.id, after: reason }),
    ).toMatch(/further entry/);
    expect(
      refusal({ roundReasons: reason }, { collection: 'roundReasons', id: reason.id, after: null }),
    ).toMatch(/further entry/);
  });
});

describe('a workshop', () => {
  it('is planned, begun and closed; after that nothing is added', () => {
    const closed = aWorkshop({ status: 'closed', closedAt: minutesIn(200) });
    expect(refusal({ workshops: aWorkshop({ status: 'planned' }) }, setWorkshop(workshop))).toBeNull();
    expect(refusal({}, setWorkshop(closed))).toBeNull();
    const standing = { workshops: closed, rounds: round, scores: score };
    for (const change of [
      setWorkshop(workshop),
      setWorkshop(null),
      setRound(revealed),
      setScore(shown),
      { collection: 'agreedRatings', id: agreed.id, after: agreed } as const,
      { collection: 'roundReasons', id: reason.id, after: reason } as const,
    ]) {
      expect(refusal(standing, change)).toMatch(/closed: nothing is added/);
    }
  });

  it('under way loses nobody, but takes people on and lets them leave', () => {
    const [first, ...rest] = workshop.participants;
    expect(refusal({}, setWorkshop({ ...workshop, participants: rest }))).toMatch(/not changed or removed/);
    const gone = [{ ...first!, leftAt: minutesIn(3) }, ...rest, aParticipant(5)];
    expect(refusal({}, setWorkshop({ ...workshop, participants: gone }))).toBeNull();
    const planned = aWorkshop({ status: 'planned' });
    expect(refusal({ workshops: planned }, setWorkshop({ ...planned, participants: rest }))).toBeNull();
  });

  it('under way keeps what people were called: a change is appended as a correction', () => {
    const [first, ...rest] = workshop.participants;
    const { name, role, organisation } = first!;
    const correction = { at: minutesIn(30), was: { name, role, organisation }, reason: 'Misheard' };
    const as = (fields: Partial<Participant>) =>
      setWorkshop({ ...workshop, participants: [{ ...first!, ...fields }, ...rest] });
    for (const field of ['name', 'role', 'organisation']) {
      expect(refusal({}, as({ [field]: 'Another' }))).toMatch(/corrected with a reason/);
      expect(refusal({}, as({ [field]: 'Another', corrections: [correction] }))).toBeNull();
    }
    const other = { ...correction, was: { name: 'Somebody', role, organisation } };
    expect(refusal({}, as({ name: 'Another', corrections: [other] }))).toMatch(/corrected with a reason/);
    const corrected = aWorkshop({
      participants: [{ ...first!, name: 'Another', corrections: [correction] }, ...rest],
    });
    expect(refusal({ workshops: corrected }, as({ name: 'Another' }))).toMatch(/corrected with a reason/);
    expect(refusal({ workshops: corrected }, as({ corrections: [correction] }))).toMatch(
      /corrected with a reason/,
    );
    const planned = aWorkshop({ status: 'planned' });
    expect(refusal({ workshops: planned }, as({ name: 'Another' }))).toBeNull();
  });

  it('keeps drafts that are changed and removed, until it is closed', () => {
    const waiting = withAgreed(newDraft(workshop.id, anItem()), { ...emptyAgreed, reason: 'Two rep' });
    const set = (after: typeof waiting | null): RecordChange => ({
      collection: 'workshopDrafts',
      id: waiting.id,
      after,
    });
    expect(refusal({}, set(waiting))).toBeNull();
    expect(refusal({ workshopDrafts: waiting }, set({ ...waiting, agreed: null }))).toBeNull();
    expect(refusal({ workshopDrafts: waiting }, set(null))).toBeNull();
    const closed = aWorkshop({ status: 'closed', closedAt: minutesIn(200) });
    expect(refusal({ workshops: closed, workshopDrafts: waiting }, set(waiting))).toMatch(/closed/);
    expect(refusal({ workshops: closed, workshopDrafts: waiting }, set(null))).toBeNull();
  });

  it('is removed while it is planned, and never once it is under way', () => {
    expect(refusal({ workshops: aWorkshop({ status: 'planned' }) }, setWorkshop(null))).toBeNull();
    expect(refusal({}, setWorkshop(null))).toMatch(/not changed or removed/);
  });

  it('under way is not planned again, nor moved to another version', () => {
    const other = asId<'Assessment'>('another');
    expect(refusal({}, setWorkshop({ ...workshop, status: 'planned' }))).toMatch(/not changed or removed/);
    expect(refusal({}, setWorkshop({ ...workshop, assessmentId: other }))).toMatch(/not changed or removed/);
  });

  it('that has begun keeps its version, whether its start is undone or it is removed otherwise', () => {
    const removed: RecordChange = { collection: 'assessments', id: draft.id, after: null };
    const closed = aWorkshop({ status: 'closed', closedAt: minutesIn(200) });
    for (const held of [workshop, closed]) {
      expect(refusal({ workshops: held }, removed)).toMatch(/A workshop has begun on this version/);
      expect(refusal({ workshops: held }, removed, setWorkshop(null))).not.toBeNull();
    }
    const elsewhere = aWorkshop({ assessmentId: asId<'Assessment'>('another') });
    expect(refusal({ workshops: elsewhere }, removed)).toBeNull();
    const renamed: RecordChange = { ...removed, after: { ...draft, title: 'Spring' } };
    expect(refusal({}, renamed)).toBeNull();
  });

  it('that is planned keeps its version until the plan goes, which may be in the same entry', () => {
    const removed: RecordChange = { collection: 'assessments', id: draft.id, after: null };
    const planned = { workshops: aWorkshop({ status: 'planned' }) };
    expect(refusal(planned, removed)).toMatch(/Delete the plan of the workshop first/);
    expect(refusal(planned, removed, setWorkshop(null))).toBeNull();
    expect(refusal(planned, setWorkshop(null), removed)).toBeNull();
    const moved = setWorkshop(aWorkshop({ status: 'planned', assessmentId: asId<'Assessment'>('another') }));
    expect(refusal(planned, removed, moved)).toBeNull();
    expect(refusal({ workshops: undefined }, removed, setWorkshop(aWorkshop()))).toMatch(/has begun/);
  });

  it('of a version that is with gold or approved takes nothing further, but its rounds are set aside and it closes', () => {
    const submission = { by: 'J. Marl', at: minutesIn(90), note: '' };
    const submitted = anAssessment({ status: 'submitted', submission });
    const standing = { assessments: submitted, rounds: round, scores: score };
    for (const change of [setRound(revealed), setScore({ ...score, id: asId<'Score'>('new') })]) {
      expect(refusal(standing, change)).toMatch(/with gold/);
      expect(refusal({ ...standing, assessments: { ...submitted, status: 'approved' } }, change)).toMatch(
        /approved/,
      );
    }
    const aside = { ...round, setAside: { at: minutesIn(95), reason: 'The version went to gold.' } };
    const closed = aWorkshop({ status: 'closed', closedAt: minutesIn(99) });
    for (const assessments of [submitted, { ...submitted, status: 'approved' as const }]) {
      expect(refusal({ ...standing, assessments }, setRound(aside))).toBeNull();
      expect(
        refusal({ ...standing, assessments }, setRound({ ...aside, revealedAt: minutesIn(95) })),
      ).not.toBeNull();
      expect(refusal({ ...standing, assessments }, setWorkshop(closed))).toBeNull();
    }
    const other = aWorkshop({ id: asId<'Workshop'>('w2') });
    expect(refusal(standing, { collection: 'workshops', id: other.id, after: other })).toMatch(/with gold/);
  });
});
