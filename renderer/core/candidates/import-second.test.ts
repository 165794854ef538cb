/** What a second list, and one of several councils, makes of what is recorded. */
import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import type { Area } from '../places/area';
import type { Candidate } from './candidate';
import type { CandidateDraft } from './candidate-draft';
import { newCandidate, newContest } from './candidate-edits';
import type { Contest } from './contest';
import { importChanges, type RowChoices } from './import-changes';
import { noSettings, planCandidates } from './import-plan';

const operationId = asId<'Operation'>('operation1');
const draft = (row: number, name: string, given: Partial<CandidateDraft> = {}): CandidateDraft => ({
  row,
  name,
  surname: name.split(' ').at(-1) ?? '',
  knownAs: '',
  party: '',
  description: 'Independent',
  contest: 'Quayside',
  organisation: '',
  ballotId: '',
  date: null,
  seats: null,
  isCancelled: false,
  standing: null,
  personNumber: '',
  agent: '',
  ...given,
});
const contest = (id: string, name: string, given: Partial<Contest> = {}): Contest =>
  newContest({ id: asId<'Contest'>(id), operationId, name, pollType: 'local-principal', ...given });
const held = (given: Partial<Candidate> = {}): Candidate =>
  newCandidate({
    id: asId<'Candidate'>('a'),
    operationId,
    contestId: asId<'Contest'>('quayside'),
    personId: asId<'CandidatePerson'>('person-a'),
    name: 'Mair Sandry',
    description: 'Independent',
    standing: 'nominated',
    ...given,
  });
const area = (id: string, kind: Area['kind'], name: string, parentId: string): Area => ({
  id: asId<'Area'>(id),
  kind,
  name,
  code: '',
  parentId: asId<'Area'>(parentId),
});
const twoCouncils = [
  area('saltmarsh', 'local-authority', 'Saltmarsh', 'force'),
  area('fenland', 'local-authority', 'Upper Fen', 'force'),
  area('s-central', 'ward', 'Central', 'saltmarsh'),
  area('f-central', 'ward', 'Central', 'fenland'),
];

interface Given {
  readonly drafts: readonly CandidateDraft[];
  readonly candidates?: readonly Candidate[];
  readonly contests?: readonly Contest[];
  readonly areas?: readonly Area[];
}
const planOf = ({ drafts, candidates = [], contests, areas = [] }: Given) =>
  planCandidates({
    drafts,
    candidates,
    contests: contests ?? [contest('quayside', 'Quayside ward')],
    settings: noSettings,
    areas,
    operation: {
      pollingDate: '2027-05-06',
      polls: [{ type: 'local-principal', contest: '' }],
      forceAreaId: asId('force'),
    },
  });
const store = (given: Given, choices: RowChoices = {}) => {
  let count = 0;
  const changes = importChanges({
    plan: planOf(given),
    choices,
    settings: noSettings,
    operationId,
    candidates: given.candidates ?? [],
    pollingDate: '2027-05-06',
    fileName: 'list.csv',
    at: '2027-05-08T09:00:00.000Z',
    newId: () => `new${(count += 1)}`,
  });
  return {
    contests: changes.flatMap(({ collection, after }) =>
      collection === 'contests' && after !== null ? [after] : [],
    ),
    candidates: changes.flatMap(({ collection, after }) =>
      collection === 'candidates' && after !== null ? [after] : [],
    ),
  };
};
const centrals = [
  draft(2, 'Mair Sandry', { contest: 'Central', organisation: 'Saltmarsh District Council' }),
  draft(3, 'Odo Finch', { contest: 'Central', organisation: 'Upper Fen' }),
];

describe('wards of one name under two councils', () => {
  it('are two contests, each with the area of its council, and found again', () => {
    const first = store({ drafts: centrals, contests: [], areas: twoCouncils });
    expect(first.contests.map(({ name, areaId }) => [name, areaId])).toEqual([
      ['Central ward (Saltmarsh District Council)', 's-central'],
      ['Central ward (Upper Fen)', 'f-central'],
    ]);
    expect(new Set(first.candidates.map(({ contestId }) => contestId)).size).toBe(2);
    const again = planOf({ drafts: centrals, ...first, areas: twoCouncils });
    expect(again.rows.map(({ kind }) => kind)).toEqual(['same', 'same']);
  });

  it('are two contests without any areas, and the list of one council is not put to the other', () => {
    const first = store({ drafts: centrals.slice(0, 1), contests: [] });
    expect(first.contests.map(({ name }) => name)).toEqual(['Central ward (Saltmarsh District Council)']);
    const second = planOf({ drafts: centrals, ...first });
    expect(second.contests.map(({ match }) => match?.id ?? null)).toEqual([first.contests[0]?.id, null]);
    expect(second.rows.map(({ kind }) => kind)).toEqual(['same', 'new']);
  });

  it('never both go to a recorded contest of which nobody knows the council', () => {
    const plan = planOf({ drafts: centrals, contests: [contest('central', 'Central ward')] });
    expect(plan.contests.map(({ match }) => match)).toEqual([null, null]);
  });

  it('are no area and no contest of a council that has none of the name', () => {
    const drafts = [draft(2, 'Mair Sandry', { contest: 'Central', organisation: 'Westmere' })];
    const contests = [contest('central', 'Central ward', { areaId: asId<'Area'>('s-central') })];
    expect(planOf({ drafts, contests, areas: twoCouncils }).contests).toMatchObject([
      { name: 'Central ward (Westmere)', areaId: null, match: null },
    ]);
  });

  it('keep their plain name where one council is listed and its area is known', () => {
    const plan = planOf({ drafts: centrals.slice(0, 1), contests: [], areas: twoCouncils });
    expect(plan.contests).toMatchObject([{ name: 'Central ward', areaId: 's-central' }]);
  });

  it('lie under a district though a county or a parish council holds the poll', () => {
    const areas = twoCouncils.slice(0, 3);
    for (const organisation of ['Marlshire County Council', 'Central Town Council']) {
      const plan = planOf({ drafts: [draft(2, 'A B', { contest: 'Central', organisation })], areas });
      expect(plan.contests[0]?.areaId).toBe('s-central');
    }
  });
});

describe('a second list', () => {
  const drafts = [draft(2, 'Mair Sandry')];

  it('shows who withdrew and is nominated in it, and takes it only where a person says so', () => {
    const candidates = [held({ standing: 'withdrawn', endedOn: '2027-04-10' })];
    expect(planOf({ drafts, candidates }).rows).toMatchObject([
      { kind: 'standing', differences: ['standing: “Withdrawn” becomes “Nominated”'] },
    ]);
    expect(store({ drafts, candidates }).candidates).toEqual([]);
    expect(store({ drafts, candidates }, { 'row 2': 'take' }).candidates).toMatchObject([
      { id: 'a', standing: 'nominated', endedOn: null },
    ]);
  });

  it('shows another result than the recorded one, and leaves a result where it says nothing', () => {
    const candidates = [held({ standing: 'elected', endedOn: '2027-05-06' })];
    const other = [draft(2, 'Mair Sandry', { standing: 'not-elected' })];
    expect(planOf({ drafts: other, candidates }).rows.map(({ kind }) => kind)).toEqual(['standing']);
    expect(planOf({ drafts, candidates }).rows.map(({ kind }) => kind)).toEqual(['same']);
  });

  it('shows an agent and stores them, and ends the one before', () => {
    const named = [draft(2, 'Mair Sandry', { agent: 'Wynne Dallow' })];
    const first = store({ drafts: named, candidates: [held()] });
    expect(planOf({ drafts: named, candidates: [held()] }).rows).toMatchObject([
      { kind: 'changed', differences: ['agent: “Wynne Dallow”'] },
    ]);
    expect(first.candidates[0]?.agents).toMatchObject([{ name: 'Wynne Dallow', role: 'election-agent' }]);
    expect(planOf({ drafts: named, candidates: first.candidates }).rows.map(({ kind }) => kind)).toEqual([
      'same',
    ]);
    const next = {
      drafts: [draft(2, 'Mair Sandry', { agent: 'Bex Tolland' })],
      candidates: first.candidates,
    };
    expect(planOf(next).rows[0]?.differences).toEqual(['agent: “Wynne Dallow” becomes “Bex Tolland”']);
    expect(store(next).candidates[0]?.agents).toMatchObject([
      { name: 'Wynne Dallow', until: '2027-05-08' },
      { name: 'Bex Tolland', until: null },
    ]);
  });

  it('ends a candidature with a result on the day of its poll', () => {
    const won = [draft(2, 'Mair Sandry', { standing: 'elected' })];
    expect(store({ drafts: won }).candidates).toMatchObject([{ standing: 'elected', endedOn: '2027-05-06' }]);
    expect(store({ drafts: won, candidates: [held()] }).candidates).toMatchObject([
      { id: 'a', standing: 'elected', endedOn: '2027-05-06' },
    ]);
    const later = [draft(2, 'Mair Sandry', { standing: 'not-elected', date: '2027-06-10' })];
    expect(store({ drafts: later, contests: [] }, { 'row 2': 'take' }).candidates[0]?.endedOn).toBe(
      '2027-06-10',
    );
  });

  it('keeps the number of a person where it gives none', () => {
    const candidates = [
      held({ source: { file: 'a.csv', at: '2027-04-01T09:00:00.000Z', personNumber: '101' } }),
    ];
    const [after] = store({
      drafts: [draft(2, 'Mair Sandry', { party: 'Residents' })],
      candidates,
    }).candidates;
    expect(after?.source).toMatchObject({ file: 'list.csv', personNumber: '101' });
  });
});
