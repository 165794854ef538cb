import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { refusalOf } from '../guards';
import { standingIn } from '../guard-question';
import { newLetterBatch } from '../issuing/letter-edits';
import type { LetterBatch } from '../issuing/letter-batch';
import { exampleChanges } from '../operation/example';
import type { PollTypeId } from '../operation/operation';
import type { Area } from '../places/area';
import type { CollectionName, DeskRecords } from '../records';
import { newCandidate, newContest, offeredToAll, suggestedContests } from './candidate-edits';
import { filteredCandidates, everyCandidate } from './candidate-list';
import { lettersToRecord, recipientsFromRegister } from './letter-records';
import { missingOf } from './missing';
import { routesOf } from './referral-route';

const operationId = asId<'Operation'>('operation1');
const candidate = (id: string, name: string, given: Partial<Parameters<typeof newCandidate>[0]> = {}) =>
  newCandidate({
    id: asId<'Candidate'>(id),
    operationId,
    contestId: asId<'Contest'>('quayside'),
    personId: asId<'CandidatePerson'>(`p-${id}`),
    name,
    ...given,
  });
const contestNames = new Map([
  ['quayside', 'Quayside ward'],
  ['ropewalk', 'Ropewalk ward'],
]);

describe('the way of a threat', () => {
  const area = (id: string, kind: Area['kind'], parentId: string | null): Area => {
    const parent = parentId === null ? null : asId<'Area'>(parentId);
    return { id: asId<'Area'>(id), kind, name: id, code: '', parentId: parent };
  };
  const areas = new Map(
    [
      area('force', 'force', null),
      area('council', 'local-authority', 'force'),
      area('combined', 'combined-authority', 'force'),
      area('seat', 'constituency', 'force'),
      area('ward', 'ward', 'council'),
      area('parish', 'parish', 'council'),
      area('parish-ward', 'ward', 'parish'),
    ].map((each) => [each.id as string, each]),
  );
  const contest = (pollType: PollTypeId, electionId = '', areaId: string | null = null) => ({
    pollType,
    electionId,
    areaId: areaId === null ? null : asId<'Area'>(areaId),
  });
  const ways = (
    officeHeld: Parameters<typeof routesOf>[0]['officeHeld'],
    of: Parameters<typeof routesOf>[1],
  ) => routesOf({ officeHeld }, of, areas).map(({ id }) => id);

  it('goes by the office held or sought', () => {
    expect(ways('none', contest('uk-parliamentary'))).toEqual(['bridger']);
    expect(ways('mp', contest('mayor'))).toEqual(['bridger', 'ford']);
    expect(ways('none', contest('local-principal'))).toEqual(['ford']);
    expect(ways('none', contest('pcc'))).toEqual(['ford']);
    expect(ways('councillor', contest('local-principal'))).toEqual(['ford']);
  });

  it('leaves parish councils outside, except for who holds another office, and shows the doubt where there is one', () => {
    expect(ways('none', contest('parish'))).toEqual(['none']);
    expect(ways('parish-councillor', contest('parish'))).toEqual(['none']);
    expect(ways('councillor', contest('parish'))).toEqual(['ford']);
    expect(ways('parish-councillor', contest('local-principal'))).toEqual(['ford']);
    expect(ways('none', contest('senedd'))).toEqual(['doubt']);
    expect(ways('none', contest('by-election'))).toEqual(['doubt']);
    expect(ways('none', contest('by-election', 'local.saltmarsh.quayside.by.2027-05-06'))).toEqual(['ford']);
    expect(ways('none', undefined)).toEqual(['doubt']);
  });

  it('is that of the office for which the area of a by-election elects, and in doubt where it may be several', () => {
    const at = (areaId: string, electionId = '') => ways('none', contest('by-election', electionId, areaId));
    for (const areaId of ['ward', 'council', 'combined', 'force']) expect(at(areaId)).toEqual(['ford']);
    for (const areaId of ['parish', 'parish-ward']) expect(at(areaId)).toEqual(['none']);
    for (const areaId of ['seat', 'gone']) expect(at(areaId)).toEqual(['doubt']);
    expect(at('seat', 'local.saltmarsh.by.2027-05-06')).toEqual(['ford']);
    expect(at('force', 'gla.a.by.2027-05-06')).toEqual(['doubt']);
    const [route] = routesOf({ officeHeld: 'none' }, contest('by-election', '', 'ward'), areas);
    expect(route?.why).toBe('stands at a by-election for a council');
  });
});

describe('what is recorded of many at once', () => {
  it('leaves days that stand and those who withdrew', () => {
    const had = candidate('a', 'Odo Finch');
    const all = [
      { ...had, offered: { ...had.offered, packSentOn: '2027-03-01' } },
      candidate('b', 'Bex Tolland'),
      candidate('c', 'Perrin Holm', { standing: 'withdrawn' }),
    ];
    expect(
      offeredToAll(all, 'packSentOn', '2027-04-01').map(({ id, after }) => [id, after.offered.packSentOn]),
    ).toEqual([['b', '2027-04-01']]);
    expect(missingOf(candidate('c', 'x', { standing: 'withdrawn' }))).toEqual([]);
  });
});

describe('letters', () => {
  const batch = (issuedOn: string | null, names: readonly string[]): LetterBatch => ({
    ...newLetterBatch({ id: asId<'LetterBatch'>('b1'), operationId, areaId: null }),
    date: issuedOn,
    recipients: names.map((name, at) => ({
      id: asId<'LetterRecipient'>(`r${at}`),
      name,
      capacity: 'candidate' as const,
      contest: 'Quayside',
      address: [],
      salutation: '',
    })),
    issued:
      issuedOn === null
        ? null
        : {
            at: `${issuedOn}T10:00:00.000Z`,
            by: 'J',
            folderName: 'f',
            bodyHash: 'a'.repeat(64),
            letters: [],
          },
  });
  const given = {
    operationId,
    contestNames,
    candidates: [candidate('a', 'Siân O’Neale'), candidate('b', 'Ann Carrow'), candidate('c', 'Ann Carrow')],
    contacts: [],
  };

  it('are recorded for who stands in an issued batch and can be told from others', () => {
    const [record] = lettersToRecord({
      ...given,
      batches: [batch('2027-04-12', ["Sian O'Neale", 'Ann Carrow', 'Nobody'])],
    });
    expect(record?.changes.map(({ id, after }) => [id, after.offered.letterSentOn])).toEqual([
      ['a', '2027-04-12'],
    ]);
    expect(lettersToRecord({ ...given, batches: [batch(null, ['Siân O’Neale'])] })).toEqual([]);
  });

  it('are no joint letter where an offer in the contact log goes out by them', () => {
    const offer = batch('2027-04-12', ["Sian O'Neale"]);
    const contacts = [{ links: [{ kind: 'letter-batch' as const, id: offer.id }] }];
    expect(lettersToRecord({ ...given, batches: [offer] })).toHaveLength(1);
    expect(lettersToRecord({ ...given, batches: [offer], contacts })).toEqual([]);
  });

  it('take who stands and their agents once, namesakes both, without an address', () => {
    let count = 0;
    const agent = {
      id: asId<'CandidateAgent'>('g'),
      name: 'Petra Lisle',
      role: 'election-agent' as const,
      from: null,
      until: null,
    };
    const candidates = [
      ...given.candidates,
      candidate('d', 'Odo Finch', { agents: [agent] }),
      candidate('e', 'Tam Birch', { agents: [agent] }),
      candidate('f', 'Perrin Holm', { standing: 'withdrawn' }),
    ];
    const take = (recipients: LetterBatch['recipients']) =>
      recipientsFromRegister({ candidates, contestNames, recipients, newId: () => `n${(count += 1)}` });
    const taken = take([]);
    expect(taken.map(({ name }) => name)).toEqual([
      'Siân O’Neale',
      'Ann Carrow',
      'Ann Carrow',
      'Odo Finch',
      'Petra Lisle',
      'Tam Birch',
    ]);
    expect(taken.every(({ address }) => address.length === 0)).toBe(true);
    expect(take(taken)).toEqual([]);
  });
});

describe('contests', () => {
  it('are suggested by polls and areas, and not once they stand', () => {
    const ward = (id: string, name: string) => ({
      id: asId<'Area'>(id),
      kind: 'ward' as const,
      name,
      code: '',
      parentId: null,
    });
    const polls = [{ type: 'local-principal' as const, contest: '' }];
    const areas = [ward('w1', 'Quayside'), ward('w2', 'Ropewalk')];
    const standing = [
      newContest({
        id: asId<'Contest'>('c1'),
        operationId,
        name: 'Quayside Ward',
        pollType: 'local-principal',
      }),
    ];
    expect(suggestedContests({ polls }, areas, standing)).toEqual([
      { name: 'Ropewalk ward', pollType: 'local-principal', areaId: 'w2' },
    ]);
  });
});

describe('guards', () => {
  const records = new Map<CollectionName, Map<string, unknown>>();
  for (const { collection, id, after } of exampleChanges('2026-11-21T10:00:00.000Z')) {
    const held = records.get(collection) ?? new Map<string, unknown>();
    records.set(collection, held.set(id, after));
  }
  // Sound: each record was put under the collection of its change.
  const all = <C extends CollectionName>(collection: C) =>
    (records.get(collection) ?? new Map()) as ReadonlyMap<string, DeskRecords[C]>;
  const standing = standingIn({ all, get: (collection, id) => all(collection).get(id) });
  const refused = (...changes: Parameters<typeof refusalOf>[1]) => refusalOf(standing, changes);

  it('keep a contest with candidates and a candidate with a concern', () => {
    expect(refused({ collection: 'contests', id: 'example-contest-saltings', after: null })).toContain(
      'kept',
    );
    expect(refused({ collection: 'candidates', id: 'example-candidate-thorne', after: null })).toContain(
      'so they are kept',
    );
    expect(refused({ collection: 'safetyConcerns', id: 'example-concern-1', after: null })).toContain(
      'Close it',
    );
  });

  it('let a contest go with its candidates, and no candidate stand in a contest that is not there', () => {
    const gone = (id: string) => ({ collection: 'candidates' as const, id, after: null });
    expect(
      refused(gone('example-candidate-ormerod'), gone('example-candidate-larkhill'), {
        collection: 'contests',
        id: 'example-contest-saltings',
        after: null,
      }),
    ).toBeNull();
    const lost = { ...candidate('x', 'Odo Finch'), contestId: asId<'Contest'>('nowhere') };
    expect(refused({ collection: 'candidates', id: 'x', after: lost })).toContain('Choose the contest first');
  });
});

describe('the list of a whole general election', () => {
  const many = Array.from({ length: 4500 }, (_, at) =>
    candidate(`m${at}`, `Given${at % 60} Súrname${at}`, {
      contestId: asId<'Contest'>(at % 2 === 0 ? 'quayside' : 'ropewalk'),
    }),
  );

  it('is narrowed by words and contest', () => {
    const filtering = { contestNames, concerns: new Map() };
    expect(filteredCandidates(many, { ...everyCandidate, words: 'surname4499' }, filtering)).toHaveLength(1);
    expect(
      filteredCandidates(many, { ...everyCandidate, words: 'ropewalk given1' }, filtering).every(
        ({ contestId }) => contestId === 'ropewalk',
      ),
    ).toBe(true);
    expect(filteredCandidates(many, { ...everyCandidate, contestId: 'quayside' }, filtering)).toHaveLength(
      2250,
    );
  });
});
