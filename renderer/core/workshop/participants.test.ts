import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aParticipant, aWorkshop, minutesIn, person } from '../../../test/builders/workshop';
import {
  addParticipant,
  changeParticipant,
  comeBack,
  correctParticipant,
  earlierDetails,
  leave,
  type ParticipantDetails,
  participantLabel,
  participantOf,
  presentParticipants,
  removeParticipant,
} from './participants';
import { refusalSentence } from './refusals';
import type { Workshop } from './workshop';

const planned = aWorkshop({ status: 'planned', participants: [] });

function added(workshop: Workshop, ...people: readonly Partial<ParticipantDetails>[]): Workshop {
  return people.reduce<Workshop>((so, details) => {
    const result = addParticipant(so, { name: 'J. Marl', role: '', organisation: '', ...details });
    if (!result.ok) throw new Error(refusalSentence(result.error));
    return result.value;
  }, workshop);
}

function refusalOf(result: ReturnType<typeof addParticipant>): string {
  return result.ok ? 'allowed' : refusalSentence(result.error);
}

function labelsOf(workshop: Workshop): readonly string[] {
  return workshop.participants.map(({ id }) => participantLabel(workshop, id));
}

describe('participants', () => {
  it('are numbered as they come, with tidy entries', () => {
    const workshop = added(planned, { name: '  P.   Tarn ' }, { name: 'S. Wick', role: ' Analyst' });
    expect(workshop.participants).toEqual([
      { id: 'p1', name: 'P. Tarn', role: '', organisation: '', leftAt: null, corrections: [] },
      { id: 'p2', name: 'S. Wick', role: 'Analyst', organisation: '', leftAt: null, corrections: [] },
    ]);
  });

  it('with one name are told apart by role, then by organisation', () => {
    const workshop = added(
      planned,
      { name: 'P. Tarn', role: 'Silver' },
      { role: 'Silver', organisation: 'Carrow police' },
      { role: 'Bridger SPOC', organisation: 'Carrow police' },
      { name: 'j marl', role: 'silver', organisation: 'Carrow Council' },
      { organisation: 'Royal Mail' },
    );
    expect(labelsOf(workshop)).toEqual([
      'P. Tarn',
      'J. Marl (Silver, Carrow police)',
      'J. Marl (Bridger SPOC)',
      'j marl (silver, Carrow Council)',
      'J. Marl (Royal Mail)',
    ]);
  });

  it('with the same name, role and organisation are refused, with what to add', () => {
    const full = { role: 'Silver', organisation: 'Carrow police' };
    const cases = [
      [{ name: 'J Marl' }, {}, /^J\. Marl is a participant already.* Add the role of one/],
      [{ role: 'Silver' }, { role: 'SILVER' }, /Add the organisation of one/],
      [full, { ...full, name: 'j.  marl.' }, /Add something to the name, such as a further initial/],
    ] as const;
    for (const [first, second, reason] of cases) {
      const workshop = added(planned, { name: 'J. Marl', ...first });
      const result = addParticipant(workshop, { name: 'J. Marl', role: '', organisation: '', ...second });
      if ('name' in first) expect(refusalOf(result)).toMatch(/^J Marl is a participant already/);
      else expect(refusalOf(result)).toMatch(reason);
    }
  });

  it('need a name that fits', () => {
    expect(refusalOf(addParticipant(planned, { name: ' . ', role: '', organisation: '' }))).toMatch(/name/);
    const long = addParticipant(planned, { name: 'S. Wick', role: 'x'.repeat(121), organisation: '' });
    expect(refusalOf(long)).toBe('The role may have 120 characters at most. Shorten it.');
  });

  it('can be changed without becoming their own twin', () => {
    const workshop = added(planned, { role: 'Silver' }, { role: 'Bronze' });
    const again = changeParticipant(workshop, person(1), {
      name: 'J Marl',
      role: 'Silver',
      organisation: '',
    });
    expect(again.ok && again.value.participants[0]).toMatchObject({ id: 'p1', name: 'J Marl' });
    const twin = changeParticipant(workshop, person(1), { name: 'J Marl', role: 'bronze', organisation: '' });
    expect(refusalOf(twin)).toMatch(/participant already/);
    expect(
      refusalOf(changeParticipant(workshop, person(9), { name: 'A', role: '', organisation: '' })),
    ).toMatch(/not a participant/);
  });

  it('are corrected once the workshop has begun: what stood before is kept with the reason', () => {
    const workshop = aWorkshop();
    const right = { name: 'P. Tarne', role: 'Analyst', organisation: 'Carrow council' };
    expect(refusalOf(changeParticipant(workshop, person(2), right))).toMatch(/corrected with a reason/);
    const given = { ...right, at: minutesIn(30), reason: ' Misheard at the door. ' };
    const corrected = correctParticipant(workshop, person(2), given);
    if (!corrected.ok) throw new Error('refused');
    const now = participantOf(corrected.value, person(2))!;
    expect(now).toMatchObject({
      ...right,
      corrections: [{ at: minutesIn(30), was: { name: 'P. Tarn' }, reason: 'Misheard at the door.' }],
    });
    expect(earlierDetails(now)).toEqual(['P. Tarn (Neighbourhood inspector, Carrow police)']);
    const again = correctParticipant(corrected.value, person(2), { ...given, name: 'P. Tarnow' });
    expect(again.ok && participantOf(again.value, person(2))?.corrections.map(({ was }) => was.name)).toEqual(
      ['P. Tarn', 'P. Tarne'],
    );
    expect(refusalOf(correctParticipant(workshop, person(2), { ...given, reason: ' ' }))).toMatch(/reason/);
    expect(refusalOf(correctParticipant(corrected.value, person(2), given))).toMatch(/Nothing was changed/);
    const closed = aWorkshop({ status: 'closed', closedAt: minutesIn(200) });
    expect(refusalOf(correctParticipant(closed, person(2), given))).toMatch(/closed/);
  });

  it('can be removed while the workshop is planned, and only leave once it has begun', () => {
    const workshop = added(planned, { name: 'P. Tarn' }, { name: 'S. Wick' });
    const removed = removeParticipant(workshop, person(1));
    expect(removed.ok && removed.value.participants.map(({ id }) => id)).toEqual(['p2']);
    expect(refusalOf(removeParticipant({ ...workshop, status: 'running' }, person(1)))).toMatch(
      /P\. Tarn stays on record\. Mark them as left/,
    );
  });

  it('who left are no longer present, keep their label, and may come back', () => {
    const workshop = aWorkshop();
    const left = leave(workshop, person(2), minutesIn(30));
    if (!left.ok) throw new Error('refused');
    expect(presentParticipants(left.value).map(({ id }) => id)).toEqual(['p1', 'p3', 'p4']);
    expect(participantLabel(left.value, person(2))).toBe('P. Tarn');
    expect(refusalOf(leave(left.value, person(2), minutesIn(31)))).toMatch(/P\. Tarn has left/);
    const back = comeBack(left.value, person(2));
    expect(back.ok && back.value).toEqual(workshop);
    expect(refusalOf(comeBack(workshop, person(2)))).toBe('P. Tarn has not left.');
  });

  it('are not touched once the workshop is closed', () => {
    const closed = aWorkshop({ status: 'closed', closedAt: minutesIn(200) });
    const details = { name: 'N. Rook', role: '', organisation: '' };
    for (const result of [
      addParticipant(closed, details),
      changeParticipant(closed, person(1), details),
      leave(closed, person(1), minutesIn(1)),
      comeBack(closed, person(1)),
    ]) {
      expect(refusalOf(result)).toMatch(/closed/);
    }
    expect(refusalOf(removeParticipant(closed, person(1)))).toMatch(/stays on record/);
  });

  it('who are not recorded are named as such, never left blank', () => {
    expect(participantLabel(aWorkshop(), person(77))).toBe('[no longer recorded]');
  });
});

const part = fc.constantFrom(
  '',
  'J. Marl',
  'j marl',
  'Silver',
  'J. Marl (Silver)',
  'J. Marl (participant 3)',
);
const details = fc.record({ name: part, role: part, organisation: part });
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), details }),
  fc.record({ kind: fc.constant('remove' as const), number: fc.integer({ min: 1, max: 6 }) }),
);

describe('whoever comes and goes', () => {
  it('no two labels and no two ids are the same', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const workshop = steps.reduce<Workshop>((so, each) => {
          const result =
            each.kind === 'add'
              ? addParticipant(so, each.details)
              : removeParticipant(so, person(each.number));
          return result.ok ? result.value : so;
        }, planned);
        const ids = workshop.participants.map(({ id }) => id);
        const labels = labelsOf(workshop).map((label) => label.toLowerCase());
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });

  it('an id that was given once the workshop began is never given again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const given: string[] = [];
        steps.reduce<Workshop>(
          (so, each) => {
            const result =
              each.kind === 'add'
                ? addParticipant(so, each.details)
                : removeParticipant(so, person(each.number));
            if (!result.ok) return so;
            const last = result.value.participants.at(-1);
            if (last !== undefined) given.push(last.id);
            return result.value;
          },
          { ...planned, status: 'running' },
        );
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });

  it('an only bearer of a name is called by the name alone', () => {
    const workshop = aWorkshop({ participants: [aParticipant(1), aParticipant(2)] });
    expect(labelsOf(workshop)).toEqual(['J. Marl', 'P. Tarn']);
  });
});
