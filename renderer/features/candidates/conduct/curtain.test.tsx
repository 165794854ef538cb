// What stands in the conduct register is on no screen, list or document of anybody who is not named for it: every path is walked.
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aTeam } from '../../../../test/builders/polling-day';
import { aClosedClosure, aReview } from '../../../../test/builders/retention';
import { features } from '../../../app/features';
import { newConductEntry } from '../../../core/conduct/conduct-edits';
import type { ConductEntry } from '../../../core/conduct/conduct-entry';
import { postingFindings } from '../../../core/conduct/posting-check';
import { postingsAsSeen } from '../../../core/conduct/posting-words';
import { planCollections } from '../../../core/documents/plan/plan-document';
import { asId } from '../../../core/foundation/ids';
import { postingChecks, postingNotices } from '../../../core/issuing/check-postings';
import { seenWords } from '../../../core/issuing/checks';
import { namingCollections } from '../../../core/issuing/known-names';
import { planDocumentKinds } from '../../../core/issuing/document-version';
import { newDeskUser } from '../../../core/operation/desk';
import {
  dueItems,
  openItems,
  workCollections,
  type WorkRecords,
} from '../../../core/operation/work-list/work-list';
import { linkCollections } from '../../../core/plan/link-words';
import { type CollectionName, registry } from '../../../core/records';
import { retentionRegister } from '../../../core/registers/closing';
import { tableOfRegister } from '../../../core/registers/register';
import { registers, registerWithId, restrictedRegisters } from '../../../core/registers/registers';
import { standingIn } from '../../../core/guard-question';
import { newStation } from '../../../core/places/station';
import { leftNaming } from '../../../core/retention/erasure-copies';
import { countsToKeep, untoldTo } from '../../../core/retention/for-few';
import type { DeskChange } from '../../../services/desk-context';
import type { JournalEntry } from '../../../vault/index';
import type { DeskRecords } from '../../../core/records';
import { describeChanges } from '../../desk/journal-changes';
import { prepareJsdom } from '../../../ui/testing-jsdom';
import { RetentionScreen } from '../../debrief/closing/retention-screen';
import { ConductScreen } from './conduct-screen';

const operation = anOperation({
  pollingDate: '2027-05-06',
  polls: [{ type: 'local-principal', contest: '' }],
});
const today = '2027-05-01';
const entry: ConductEntry = {
  ...newConductEntry(operation, {
    id: 'entry1',
    kind: 'activity',
    name: 'Zephyra Quillfeather',
    number: '90817',
    employment: 'pcso',
    by: 'Insp J. Marl',
    at: '2027-03-01T09:00:00.000Z',
    today,
  }),
  post: 'Postwordix',
  activity: 'Leafletwordix',
  keepUntil: '2027-04-01',
  decisions: [
    {
      id: asId('d1'),
      posting: 'not-at-polls',
      why: 'Whywordix',
      by: 'Deciderix',
      role: 'line-manager',
      on: '2027-03-02',
    },
  ],
};
/** What only the register says; the number and the name stand in the team as well, as the team wrote them. */
const secrets = ['Zephyra', 'Postwordix', 'Leafletwordix', 'Whywordix', 'Deciderix'];
const holdsNone = (said: string) => {
  for (const secret of secrets) expect(said).not.toContain(secret);
};
const place: DeskRecords['places'] = {
  id: asId('p1'),
  kind: 'polling-place',
  name: 'Ash Hall',
  address: '',
  postcode: null,
  areaId: asId('carrow'),
  wardId: null,
  easting: null,
  northing: null,
  uprn: null,
  notes: '',
  mergedIntoId: null,
};
const team = aTeam('t1', {
  operationId: operation.id,
  officers: [{ id: asId('o1'), rank: 'PCSO 90817', name: 'Z. Quillfeather', callSign: '' }],
});
const station = {
  ...newStation({ id: asId('s1'), operationId: operation.id, placeId: place.id, areaId: asId('carrow') }),
  teamId: team.id,
  presence: 'occasional' as const,
};
const keeper = newDeskUser({ id: asId('keeper'), name: 'Keeper Oake', role: 'SPOC' });
const changes = (readers: readonly string[]): readonly DeskChange[] => [
  { collection: 'conductEntries', id: entry.id, after: entry },
  {
    collection: 'conductAccess',
    id: operation.id,
    after: { id: operation.id, userIds: readers.map((id) => asId<'DeskUser'>(id)) },
  },
  { collection: 'deskUsers', id: keeper.id, after: keeper },
  { collection: 'places', id: place.id, after: place },
  { collection: 'teams', id: team.id, after: team },
  { collection: 'stations', id: station.id, after: station },
  {
    collection: 'areas',
    id: 'carrow',
    after: { id: asId('carrow'), kind: 'local-authority', name: 'Carrow', code: '', parentId: asId('force') },
  },
  {
    collection: 'areas',
    id: 'force',
    after: { id: asId('force'), kind: 'force', name: 'Marlshire', code: '', parentId: null },
  },
];
function deskFor(readers: readonly string[]): MemoryDesk {
  const desk = aDesk(changes(readers));
  Object.assign(desk.services.vault, { people: { list: () => ['user1', 'keeper'] } });
  return desk;
}
const others = deskFor(['keeper']);
const reader = deskFor(['user1']);
const recordsOf = (desk: MemoryDesk) =>
  Object.fromEntries(workCollections.map((name) => [name, desk.records.all(name)])) as unknown as WorkRecords;

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('an entry of the conduct register', () => {
  it('is found by the search of nobody but its readers', () => {
    const found = (desk: MemoryDesk, userId: string) =>
      features.flatMap((feature) =>
        ['zephyra', 'leafletwordix', 'quillfeather', 'whywordix', 'conduct'].flatMap((word) => [
          ...feature.search(word, desk.records, operation),
          ...(feature.searchFor?.(word, { records: desk.records, operation, userId }) ?? []),
        ]),
      );
    expect(found(others, 'user1').some(({ path }) => path.includes('entry1'))).toBe(false);
    holdsNone(JSON.stringify(found(others, 'user1')));
    expect(found(reader, 'user1').some(({ path }) => path.includes('entry=entry1'))).toBe(true);
  });

  it('is read by no link, no composer, no check of names and no register that others can ask for', () => {
    const readers: readonly (readonly string[])[] = [linkCollections, planCollections, namingCollections];
    for (const collections of readers) expect(collections).not.toContain('conductEntries');
    for (const { id, reads } of registers) expect(reads, id).not.toContain('conductEntries');
    for (const { id } of restrictedRegisters) expect(registerWithId(id)).toBeUndefined();
    for (const register of registers) {
      const all = <C extends CollectionName>(name: C) => others.records.all(name);
      holdsNone(JSON.stringify(tableOfRegister(register, all, operation).rows));
    }
  });

  it('stands in the journal without a word of it, nor of what is being written about it', () => {
    const draft = {
      id: asId<'FormDraft'>('conduct-decision:entry1:user1'),
      userId: asId<'DeskUser'>('user1'),
      content: JSON.stringify({ why: 'Whywordix' }),
      keptAt: '2027-03-01T09:00:00.000Z',
    };
    const entries = [
      { collection: 'conductEntries', id: entry.id, before: null, after: entry },
      { collection: 'conductEntries', id: entry.id, before: { ...entry, activity: '' }, after: entry },
      { collection: 'conductEntries', id: entry.id, before: entry, after: null },
      { collection: 'formDrafts', id: draft.id, before: null, after: draft },
      { collection: 'formDrafts', id: draft.id, before: { ...draft, content: '{}' }, after: draft },
    ].map((change) => ({ kind: 'change', ...change }));
    const lines = describeChanges({ changes: entries } as unknown as JournalEntry<DeskRecords>);
    expect(lines).toHaveLength(5);
    const said = JSON.stringify(lines);
    holdsNone(said);
    expect(said).not.toContain('Quillfeather');
  });

  it('comes into what is due as a posting without a name, and into reminders for its readers alone', () => {
    const asked = { today, userId: 'user1' };
    const due = dueItems(recordsOf(others), operation, asked);
    expect(due.map(({ key }) => key)).toContain('conduct:refused');
    expect(due.map(({ key }) => key)).not.toContain('conduct:erase');
    expect(dueItems(recordsOf(others), operation, today).map(({ key }) => key)).not.toContain(
      'conduct:erase',
    );
    expect(dueItems(recordsOf(reader), operation, asked).map(({ key }) => key)).toContain('conduct:erase');
    const said = JSON.stringify([due, openItems(recordsOf(others), operation)]);
    holdsNone(said);
    expect(said).not.toContain('Quillfeather');
  });

  it('says in the deployment who and where and whom to ask, and why to its readers alone', () => {
    const seen = (desk: MemoryDesk) => {
      const all = Object.fromEntries(
        (Object.keys(registry) as CollectionName[]).map((name) => [name, desk.records.all(name)]),
      ) as unknown as { readonly [C in CollectionName]: ReadonlyMap<string, DeskRecords[C]> };
      return postingsAsSeen(postingFindings(operation, all), {
        ...all,
        access: desk.records.get('conductAccess', operation.id),
        users: desk.records.all('deskUsers'),
        userId: 'user1',
      });
    };
    const [hidden] = seen(others);
    expect(hidden?.text).toBe('PCSO 90817 Z. Quillfeather must not be posted with Team t1: Ash Hall.');
    expect(hidden?.todo).toContain('Ask Keeper Oake, who keeps the conduct register.');
    holdsNone(JSON.stringify(hidden));
    expect(JSON.stringify(hidden)).not.toContain('entry1');
    const [open] = seen(reader);
    expect(open?.why).toEqual([
      {
        text: 'Declared political activity; Leafletwordix; all of the force. Not at any polling station or count: Deciderix, Tue 2 Mar 2027.',
        path: '/candidates/conduct?entry=entry1',
      },
    ]);
  });

  it('holds a document back without naming anybody, and nothing of it is kept with a version', () => {
    const notices = postingNotices(
      postingFindings(operation, {
        conductEntries: others.records.all('conductEntries'),
        contests: others.records.all('contests'),
        teams: others.records.all('teams'),
        posts: others.records.all('posts'),
        stations: others.records.all('stations'),
        places: others.records.all('places'),
        areas: others.records.all('areas'),
        commandRoles: others.records.all('commandRoles'),
      }),
    );
    const held = planDocumentKinds.filter(({ id }) =>
      postingChecks({ request: { kind: id, subjectId: 't1' }, postings: notices }).some(
        ({ blocks }) => blocks,
      ),
    );
    expect(held.map(({ id }) => id)).toEqual([
      'operation-order',
      'station-cards',
      'visit-sheet',
      'deployment-plan',
      'count-plan',
    ]);
    const found = postingChecks({ request: { kind: 'operation-order', subjectId: '' }, postings: notices });
    const said = JSON.stringify([notices, found, seenWords(found)]);
    holdsNone(said);
    expect(said).not.toContain('Quillfeather');
    expect(postingChecks({ request: { kind: 'visit-sheet', subjectId: 't2' }, postings: notices })).toEqual(
      [],
    );
    // In question alone it holds nothing back.
    const asked = notices.map((notice) => ({ ...notice, refused: 0, asked: 1 }));
    const warned = postingChecks({ request: { kind: 'operation-order', subjectId: '' }, postings: asked });
    expect(warned.map(({ blocks }) => blocks)).toEqual([false]);
  });

  it('is on the screen of its readers, and for everybody else there is whom to ask', () => {
    const open = (desk: MemoryDesk) =>
      render(
        <OnDesk
          desk={desk}
          operation={operation}
          at="/candidates/conduct?entry=entry1"
          path="/candidates/conduct"
        >
          <ConductScreen />
        </OnDesk>,
      );
    const { container } = open(others);
    holdsNone(container.innerHTML);
    expect(screen.getByText(/Ask Keeper Oake/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    cleanup();
    expect(open(reader).container.innerHTML).toContain('Leafletwordix');
  });

  it('is counted, held and erased in the closing by its readers alone', async () => {
    const closed = aClosedClosure(operation.id, '2019-09-02T10:00:00.000Z');
    const open = (readers: readonly string[]) => {
      const desk = aDesk([
        ...changes(readers),
        { collection: 'operations', id: operation.id, after: operation },
        { collection: 'closures', id: closed.id, after: closed },
        // Kept for long after every period, so that its own date is what holds the erasure back.
        { collection: 'conductEntries', id: entry.id, after: { ...entry, keepUntil: '2099-12-31' } },
      ]);
      return render(
        <OnDesk desk={desk} operation={operation} at="/closing?class=conduct" path="/closing">
          <RetentionScreen />
        </OnDesk>,
      );
    };
    const row = () => within(screen.getByRole('row', { name: /^Conduct/ }));
    const panel = () => within(screen.getByRole('complementary', { name: 'Open class of records' }));
    const { container } = open(['keeper']);
    expect(row().getByText('Not told')).toBeTruthy();
    expect(row().getByText(/^Read by few\. Ask Keeper Oake/)).toBeTruthy();
    expect(panel().getByText(/^Read by few\. Ask Keeper Oake/)).toBeTruthy();
    for (const name of ['Erase…', 'Keep longer']) expect(panel().queryByRole('button', { name })).toBeNull();
    expect(container.textContent).not.toContain('2099');
    expect(container.innerHTML).not.toContain('entry1');
    holdsNone(container.innerHTML);
    cleanup();
    open(['user1']);
    expect(row().queryByText('Not told')).toBeNull();
    await userEvent.click(panel().getByRole('button', { name: 'Erase…' }));
    expect(panel().getByText(/An entry of the conduct register is kept until .*2099/)).toBeTruthy();
  });

  it('leaves no number with the decision to erase, in no list of it, and in no count of what stays', () => {
    const counts = [{ collection: 'conductEntries', count: 4711 }];
    expect(countsToKeep('conduct', counts)).toEqual([]);
    expect(countsToKeep('plan', counts)).toEqual(counts);
    const review = aReview({
      operationId: operation.id,
      classId: 'conduct',
      decision: 'erase',
      erased: counts,
    });
    const desk = aDesk([{ collection: 'retentionReviews', id: review.id, after: review }]);
    const all = <C extends CollectionName>(name: C) => desk.records.all(name);
    const said = JSON.stringify(tableOfRegister(retentionRegister, all, operation).rows);
    expect(said).toContain('Erased');
    expect(said).not.toContain('4711');

    const contests = aDesk([
      { collection: 'conductEntries', id: entry.id, after: { ...entry, contestIds: [asId('contest1')] } },
    ]);
    const counted = (userId: string) =>
      leftNaming(standingIn(contests.records), operation.id, {
        of: { id: 'candidates' },
        targets: [{ collection: 'contests', id: 'contest1' }],
        untold: untoldTo({ access: { userIds: [asId('keeper')] }, userId }),
      }).ofThisOperation;
    expect([counted('user1'), counted('keeper')]).toEqual([0, 1]);
  });

  it('is named in no purpose of a commit, which undo and the journal show', () => {
    for (const { purpose } of [...others.commits, ...reader.commits]) holdsNone(purpose);
  });
});
