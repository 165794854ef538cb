import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMeeting, anAction } from '../../../test/builders/meetings';
import { anArea } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import type { DocumentVersion } from '../issuing/document-version';
import { memorandumSchema } from '../memoranda/memorandum';
import { newOperation } from '../operation/operation';
import { considerations } from '../plan/considerations';
import { newPlanText } from '../plan/plan-text';
import { withAgreement, withSection } from '../plan/plan-text-edits';
import { carriedActions } from './action-list';
import {
  agendaItem,
  itemOf,
  moved,
  offeredMatters,
  proposedAgenda,
  proposedMatters,
  withItems,
} from './agenda';
import { type MatterRecords, matterCollections, openMatters } from './open-matters';
import { proposedAttendees } from './proposed-attendees';
import { type CommandRole, commandRoleSchema } from '../command/command-role';
import type { Partner } from '../partners/partner';
import type { Meeting } from './meeting';

const today = '2027-03-10';
const operation = newOperation({
  id: asId('operation-1'),
  name: 'May 2027 local elections',
  forceName: 'Marlshire Police',
  forceAreaId: asId('force'),
  areaIds: [asId('carrow')],
  createdAt: '2027-01-11T09:00:00.000Z',
});
const areas = [
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: asId('force') }),
];
const byId = <T extends { readonly id: string }>(...all: readonly T[]) =>
  new Map<string, T>(all.map((each) => [each.id, each]));
const ids = () => {
  let count = 0;
  return () => `new-${(count += 1)}`;
};

function records(given: Partial<MatterRecords> = {}): MatterRecords {
  const empty = Object.fromEntries(matterCollections.map((name) => [name, new Map()]));
  return { ...(empty as unknown as MatterRecords), areas: byId(...areas), ...given };
}

const matters = (given: Partial<MatterRecords> = {}) =>
  openMatters({ records: records(given), operation, today });

describe('what is open', () => {
  it('includes a memorandum that was signed in a version that was withdrawn', () => {
    const memorandum = memorandumSchema.parse({
      id: 'operation-1:carrow',
      operationId: 'operation-1',
      areaId: 'carrow',
      reviewDate: null,
      steps: [
        {
          id: 'step-1',
          state: 'signed',
          on: '2027-02-01',
          by: 'Ines Harrowby',
          note: '',
          versionId: 'version-1',
          returnId: null,
          recordedBy: 'Insp J. Marl',
          recordedAt: '2027-02-01T09:00:00.000Z',
        },
      ],
    });
    const titles = (withdrawn: DocumentVersion['withdrawn']) => {
      // The rules look at nothing else of a version.
      const version = {
        id: 'version-1',
        number: 1,
        withdrawn,
        reviewDate: null,
      } as unknown as DocumentVersion;
      return matters({ memoranda: byId(memorandum), documentVersions: byId(version) })
        .filter(({ group }) => group === 'memoranda')
        .map(({ title }) => title);
    };
    expect(titles(null)).toEqual([]);
    expect(titles({ on: '2027-02-03', by: 'Insp J. Marl', why: 'Wrong' })).toEqual([
      'Memorandum of understanding with Carrow: version 1 withdrawn, send a new version',
    ]);
  });

  it('includes every planning consideration without an answer, and the memorandum of every council', () => {
    const found = matters();
    expect(found.filter(({ group }) => group === 'considerations')).toHaveLength(considerations.length);
    expect(found.filter(({ group }) => group === 'memoranda').map(({ title }) => title)).toEqual([
      'Memorandum of understanding with Carrow: not started',
    ]);
    expect(found.find(({ group }) => group === 'checklist')?.title).toMatch(
      /^Checklist with Carrow: \d+ topics open/,
    );
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
  });

  it('includes a strategy that was changed after its approval, and one whose approval is overdue', () => {
    const strategy = withSection(newPlanText(operation.id, 'gold-strategy'), 'review', 'Weekly.');
    const approved = withAgreement(strategy, {
      id: asId('agreement-1'),
      kind: 'approved',
      by: 'Ch Supt Ilse Thorne',
      role: 'Gold commander',
      organisation: '',
      on: '2027-03-01',
      how: '',
      recordedBy: 'Insp. Rowan Vale',
      recordedAt: '2027-03-01T10:00:00.000Z',
    });
    const approvals = (text: typeof strategy) =>
      matters({ planTexts: byId(text) })
        .filter(({ group }) => group === 'approvals')
        .map(({ title }) => title);
    expect(approvals(approved)).toEqual([]);
    expect(approvals(withSection(approved, 'review', 'Daily.'))).toEqual([
      'Gold strategy: changed since it was approved',
    ]);
    expect(approvals({ ...strategy, agreementDue: '2027-03-01' })).toEqual([
      'Gold strategy: begun, 1 of 13, not yet approved, due Mon 1 Mar 2027',
    ]);
  });

  it('loses no open action: each is taken over by the meeting or offered to it, never both', () => {
    const meetings = [
      aMeeting({ date: '2027-02-01', status: 'held' }),
      aMeeting({ id: asId('meeting-2'), kind: 'joint-agency', date: '2027-02-08', status: 'held' }),
    ];
    const next = aMeeting({ id: asId('meeting-3'), date: '2027-03-12' });
    const given = fc.record({
      meetingId: fc.constantFrom(null, asId<'Meeting'>('meeting-1'), asId<'Meeting'>('meeting-2')),
      isClosed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(given, { maxLength: 10 }), (all) => {
        const actions = all.map(({ meetingId, isClosed }, index) =>
          anAction({
            id: asId(`action-${index}`),
            meetingId,
            closed: isClosed ? { on: '2027-02-20', by: 'DC Tarn', outcome: 'Done.' } : null,
          }),
        );
        const around = {
          meetings: byId(...meetings, next),
          actions,
          matters: matters({ actions: byId(...actions) }),
        };
        const carried = carriedActions(next, around.meetings, actions).map(({ id }) => String(id));
        const offered = offeredMatters(next, around)
          .filter(({ group }) => group === 'actions')
          .map(({ about }) => about.id);
        const open = actions.filter(({ closed }) => closed === null).map(({ id }) => String(id));
        expect([...carried, ...offered].sort()).toEqual([...open].sort());
      }),
    );
  });
});

describe('the agenda', () => {
  const around = { meetings: byId<Meeting>(), actions: [], matters: matters() };

  it('loses nothing when it is put in order or added to', () => {
    const items = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(items, fc.nat(7), fc.integer({ min: -9, max: 9 }), (titles, at, places) => {
        const agenda = titles.map((title, index) => agendaItem({ id: `item-${index}`, title }));
        const item = agenda[at % agenda.length];
        if (item === undefined) throw new Error('there is an item');
        const after = moved(agenda, item.id, places);
        expect(new Set(after)).toEqual(new Set(agenda));
        expect(after.filter((each) => each !== item)).toEqual(agenda.filter((each) => each !== item));
        expect(moved(agenda, asId('none'), places)).toEqual(agenda);
        const added = agendaItem({ id: 'added', title: 'Added' });
        expect(withItems(agenda, [added]).filter(({ id }) => id !== 'added')).toEqual(agenda);
      }),
    );
  });

  it('proposes what its kind is about, opens with the last minutes and ends as usual', () => {
    const before = aMeeting({ date: '2027-02-01', status: 'held', kind: 'joint-agency' });
    const meeting = aMeeting({ id: asId('meeting-2'), kind: 'joint-agency', date: '2027-03-12' });
    const given = { ...around, meetings: byId(before, meeting) };
    const titles = proposedAgenda(meeting, given, ids()).map(({ title }) => title);
    expect(titles[0]).toBe('Minutes of the meeting of Mon 1 Feb 2027');
    expect(titles).toContain('Memorandum of understanding with Carrow: not started');
    expect(titles.slice(-2)).toEqual(['Any other business', 'Next meeting']);
  });

  it('is not offered twice what stands on it', () => {
    const meeting = aMeeting();
    const [first] = offeredMatters(meeting, around);
    if (first === undefined) throw new Error('something is open');
    const agenda = withItems(meeting.agenda, [itemOf(first, ids())]);
    expect(offeredMatters({ ...meeting, agenda }, around)).not.toContain(first);
  });

  it('APP, debrief of the last election: learning is proposed until a meeting took it', () => {
    const lesson = {
      id: asId<'Lesson'>('lesson-1'),
      operationId: operation.id,
      kind: 'recommendation',
      from: 'Debrief 2026',
      text: 'Two entrances at the count.',
      owner: '',
      due: null,
      harmIds: [],
      locations: [],
    } as const;
    const found = matters({ lessons: byId(lesson) });
    const meeting = aMeeting({ id: asId('meeting-2') });
    const proposed = (meetings: ReadonlyMap<string, Meeting>) =>
      proposedMatters(meeting, { meetings, actions: [], matters: found }).map(({ title }) => title);
    expect(proposed(new Map())).toContain('Two entrances at the count. (Debrief 2026)');
    const took = aMeeting({
      status: 'held',
      agenda: [{ ...agendaItem({ id: 'a', title: 'Learning' }), about: { kind: 'lesson', id: 'lesson-1' } }],
    });
    expect(proposed(byId(took))).not.toContain('Two entrances at the count. (Debrief 2026)');
  });
});

describe('who is asked', () => {
  const role = (id: string, given: Partial<CommandRole>): CommandRole =>
    commandRoleSchema.parse({
      id: id.replace(' ', '-'),
      operationId: operation.id,
      tier: 'bronze',
      function: 'crime',
      title: id,
      areaId: null,
      reportsToId: null,
      responsibilities: '',
      appointments: [],
      handovers: [],
      ...given,
    });
  const held = {
    id: asId<'Appointment'>('appointment-1'),
    as: 'holder',
    name: 'Ilse Thorne',
    rank: 'Ch Supt',
    phone: '',
    email: '',
    callSign: '',
    from: null,
    until: null,
    appointedBy: '',
    appointedOn: null,
  } as const;
  const council: Partner = {
    id: asId('partner-1'),
    kind: 'council',
    name: 'Carrow Council',
    areaId: asId('carrow'),
    people: [
      {
        id: asId('p1'),
        post: 'Returning officer',
        name: 'Maren Holt',
        phone: '',
        email: '',
        note: '',
        leftOn: null,
      },
      {
        id: asId('p2'),
        post: 'Deputy returning officer',
        name: 'Ivo Lund',
        phone: '',
        email: '',
        note: '',
        leftOn: null,
      },
      {
        id: asId('p3'),
        post: 'Electoral services manager',
        name: 'Gone',
        phone: '',
        email: '',
        note: '',
        leftOn: '2026-09-01',
      },
    ],
    notes: '',
    nextDue: null,
    nextAbout: '',
  };
  const source = {
    operation,
    areas: byId(...areas),
    commandRoles: byId(
      role('Gold', { tier: 'gold', function: 'whole-operation', appointments: [held] }),
      role('Bronze crime', {}),
      role('Bronze security', { function: 'security' }),
    ),
    partners: byId(council),
    spoc: { name: 'Insp. Rowan Vale', role: 'Election SPOC' },
    date: '2027-03-12',
  };
  const asked = (kind: 'gold-group' | 'joint-agency') =>
    proposedAttendees(kind, source, ids()).map(({ name, role: as }) => `${as}: ${name}`);

  it('APP, gold group: gold, SPOC and crime, with a post that nobody holds left visible', () => {
    expect(asked('gold-group')).toEqual([
      'Gold: Ch Supt Ilse Thorne',
      'Election SPOC: Insp. Rowan Vale',
      'Bronze crime: ',
    ]);
  });

  it('APP, joint agency: returning officers with their deputies and electoral services managers', () => {
    expect(asked('joint-agency')).toEqual([
      'Election SPOC: Insp. Rowan Vale',
      'Returning officer: Maren Holt',
      'Deputy returning officer: Ivo Lund',
      'Electoral services manager: ',
    ]);
  });
});
