import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import type { Candidate } from './candidate';
import type { CandidateDraft } from './candidate-draft';
import { newCandidate, newContest } from './candidate-edits';
import type { Contest } from './contest';
import { chosenTwice, importChanges, type RowChoices, taken } from './import-changes';
import { type ImportSettings, noSettings, planCandidates } from './import-plan';

const operationId = asId<'Operation'>('operation1');
const quayside = newContest({
  id: asId<'Contest'>('quayside'),
  operationId,
  name: 'Quayside ward',
  pollType: 'local-principal',
});
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
const held = (id: string, name: string, given: Partial<Candidate> = {}): Candidate =>
  newCandidate({
    id: asId<'Candidate'>(id),
    operationId,
    contestId: quayside.id,
    personId: asId<'CandidatePerson'>(`person-${id}`),
    name,
    description: 'Independent',
    standing: 'nominated',
    ...given,
  });

interface Given {
  readonly drafts: readonly CandidateDraft[];
  readonly candidates?: readonly Candidate[];
  readonly contests?: readonly Contest[];
  readonly settings?: Partial<ImportSettings>;
}
const planOf = ({ drafts, candidates = [], contests = [quayside], settings = {} }: Given) =>
  planCandidates({
    drafts,
    candidates,
    contests,
    settings: { ...noSettings, ...settings },
    areas: [],
    operation: {
      pollingDate: '2027-05-06',
      polls: [{ type: 'local-principal', contest: '' }],
      forceAreaId: asId('force'),
    },
  });
const kinds = (given: Given) =>
  planOf(given).rows.map(({ kind, draft: row, was }) => [kind, row?.name ?? was?.name]);
const store = (given: Given, choices: RowChoices = {}) => {
  let count = 0;
  return importChanges({
    plan: planOf(given),
    choices,
    settings: { ...noSettings, ...given.settings },
    operationId,
    candidates: given.candidates ?? [],
    pollingDate: '2027-05-06',
    fileName: 'statement.csv',
    at: '2027-04-12T09:00:00.000Z',
    newId: () => `new${(count += 1)}`,
  });
};
const storedNames = (given: Given, choices: RowChoices = {}) =>
  store(given, choices).flatMap((change) =>
    change.collection === 'candidates' && change.after !== null ? [change.after.name] : [],
  );

describe('the plan of a list of candidates', () => {
  it('finds contests by their names and makes those that are new', () => {
    const plan = planOf({
      drafts: [draft(2, 'Mair Sandry'), draft(3, 'Bex Tolland', { contest: 'Ropewalk' })],
    });
    expect(plan.contests.map(({ name, match }) => [name, match?.id ?? null])).toEqual([
      ['Quayside ward', 'quayside'],
      ['Ropewalk ward', null],
    ]);
    expect(plan.rows.map(({ kind }) => kind)).toEqual(['new', 'new']);
  });

  it('is stored with its contests as one list of changes, and stored again it changes nothing', () => {
    const drafts = [draft(2, 'Mair Sandry', { seats: 2 }), draft(3, 'Bex Tolland', { contest: 'Ropewalk' })];
    const changes = store({ drafts, settings: { declaredOn: '2027-04-09' } });
    expect(changes.map(({ collection }) => collection)).toEqual([
      'contests',
      'contests',
      'candidates',
      'candidates',
    ]);
    const after = changes.flatMap((change) => (change.after === null ? [] : [change]));
    const contests = after.flatMap((change) =>
      change.collection === 'contests' && change.after !== null ? [change.after] : [],
    );
    const candidates = after.flatMap((change) =>
      change.collection === 'candidates' && change.after !== null ? [change.after] : [],
    );
    expect(candidates[0]).toMatchObject({
      standing: 'nominated',
      declaredOn: '2027-04-09',
      source: { file: 'statement.csv' },
    });
    const again: Given = { drafts, candidates, contests, settings: { declaredOn: '2027-04-09' } };
    expect(kinds(again)).toEqual([
      ['same', 'Mair Sandry'],
      ['same', 'Bex Tolland'],
    ]);
    expect(store(again)).toEqual([]);
  });

  it('shows what is new, what changed, who withdrew and who is gone', () => {
    const candidates = [
      held('a', 'Mair Sandry'),
      held('b', 'Odo Finch', { description: 'Harbour Alliance' }),
      held('c', 'Wynne Dallow'),
      held('d', 'Perrin Holm'),
    ];
    const drafts = [
      draft(2, 'MAIR SANDRY'),
      draft(3, 'Odo Finch', { description: 'Harbour Alliance Candidate' }),
      draft(4, 'Wynne Dallow', { standing: 'withdrawn' }),
      draft(5, 'Bex Tolland'),
    ];
    expect(kinds({ drafts, candidates })).toEqual([
      ['changed', 'MAIR SANDRY'],
      ['changed', 'Odo Finch'],
      ['withdrawn', 'Wynne Dallow'],
      ['new', 'Bex Tolland'],
      ['gone', 'Perrin Holm'],
    ]);
    expect(planOf({ drafts, candidates }).rows[1]?.differences).toEqual([
      'description: “Harbour Alliance” becomes “Harbour Alliance Candidate”',
    ]);
    // Who is gone stays, unless a person says otherwise.
    expect(storedNames({ drafts, candidates })).not.toContain('Perrin Holm');
    const marked = store({ drafts, candidates }, { 'gone d': 'take' });
    expect(marked.find(({ id }) => id === 'd')?.after).toMatchObject({
      standing: 'withdrawn',
      endedOn: '2027-04-12',
    });
    const withdrawn = marked.find(({ id }) => id === 'c')?.after;
    expect(withdrawn).toMatchObject({ standing: 'withdrawn', endedOn: '2027-04-12' });
  });

  it('never takes two of one name for one person in silence', () => {
    const drafts = [draft(2, 'Ann Carrow'), draft(3, 'Ann Carrow')];
    expect(kinds({ drafts })).toEqual([
      ['asked', 'Ann Carrow'],
      ['asked', 'Ann Carrow'],
    ]);
    expect(store({ drafts })).toEqual([]);
    expect(storedNames({ drafts }, { 'row 2': 'new', 'row 3': 'new' })).toEqual(['Ann Carrow', 'Ann Carrow']);
    expect(storedNames({ drafts }, { 'row 2': 'new' })).toEqual(['Ann Carrow']);
  });

  it('knows recorded namesakes again by what tells them apart, and asks where nothing does', () => {
    const candidates = [
      held('a', 'Ann Carrow', { description: 'Marlshire Forward' }),
      held('b', 'Ann Carrow', { description: 'Residents' }),
    ];
    const told = [
      draft(2, 'Ann Carrow', { description: 'Residents' }),
      draft(3, 'Ann Carrow', { description: 'Marlshire Forward' }),
    ];
    expect(planOf({ drafts: told, candidates }).rows.map(({ kind, was }) => [kind, was?.id])).toEqual([
      ['same', 'b'],
      ['same', 'a'],
    ]);
    const untold = [draft(2, 'Ann Carrow', { description: 'Something else' })];
    const [row] = planOf({ drafts: untold, candidates }).rows;
    expect([row?.kind, row?.options.map(({ id }) => id)]).toEqual(['asked', ['a', 'b']]);
    const two = [draft(2, 'Ann Carrow', { description: 'x' }), draft(3, 'Ann Carrow', { description: 'y' })];
    expect(chosenTwice(planOf({ drafts: two, candidates }), { 'row 2': 'is:a', 'row 3': 'is:a' })).toEqual([
      'Ann Carrow',
    ]);
  });

  it('asks whether somebody of nearly the same name is the one who is recorded', () => {
    const candidates = [held('a', 'Kev Tarrow')];
    const [row] = planOf({ drafts: [draft(2, 'Kevin John Tarrow')], candidates }).rows;
    expect([row?.kind, row?.why]).toEqual(['asked', 'other-name']);
    const [change] = store({ drafts: [draft(2, 'Kevin John Tarrow')], candidates }, { 'row 2': 'is:a' });
    expect(change?.after).toMatchObject({ id: 'a', name: 'Kevin John Tarrow', personId: 'person-a' });
  });

  it('takes one number in two contests for one person, and two numbers of one name for two', () => {
    const numbered = [
      draft(2, 'Gil Marrow', { personNumber: '7' }),
      draft(3, 'Gil Marrow', { personNumber: '7', contest: 'Fenmouth' }),
      draft(4, 'Gil Marrow', { personNumber: '8' }),
    ];
    const people = store({ drafts: numbered }).flatMap((change) =>
      change.collection === 'candidates' && change.after !== null ? [change.after.personId] : [],
    );
    expect(people).toHaveLength(3);
    expect(new Set(people).size).toBe(2);
    expect(people[0]).toBe(people[2]);
  });

  it('takes a poll of another day only where a person says so, and knows by-elections and cancelled polls', () => {
    const by = draft(2, 'Mair Sandry', {
      ballotId: 'local.saltmarsh.quayside.by.2027-06-10',
      isCancelled: true,
    });
    const plan = planOf({ drafts: [by], contests: [] });
    expect(plan.contests).toMatchObject([
      {
        name: 'Quayside ward',
        isByElection: true,
        isCancelled: true,
        otherDate: '2027-06-10',
        pollType: 'by-election',
      },
    ]);
    expect(taken(plan, {})).toEqual([]);
    const [contest] = store({ drafts: [by], contests: [] }, { 'row 2': 'take' });
    expect(contest?.after).toMatchObject({
      pollingDate: '2027-06-10',
      electionId: 'local.saltmarsh.quayside.by.2027-06-10',
      notes: 'The list says that this poll was cancelled.',
    });
  });

  it('stores no row of a list that names no contest before somebody names it', () => {
    const drafts = [draft(2, 'Mair Sandry', { contest: '' })];
    expect(planOf({ drafts }).unplaced).toHaveLength(1);
    expect(store({ drafts })).toEqual([]);
    expect(storedNames({ drafts, settings: { nameForRest: 'Ropewalk ward' } })).toEqual(['Mair Sandry']);
    expect(storedNames({ drafts, settings: { contests: { '': 'quayside' } } })).toEqual(['Mair Sandry']);
  });

  it('makes nobody less than they were, and wipes nothing that the list does not say', () => {
    const candidates = [held('a', 'Mair Sandry', { party: 'Marlshire Forward', declaredOn: '2027-04-09' })];
    const drafts = [draft(2, 'Mair Sandry', { description: '', standing: 'prospective' })];
    expect(kinds({ drafts, candidates })).toEqual([['same', 'Mair Sandry']]);
  });
});
