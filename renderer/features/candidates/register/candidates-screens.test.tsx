import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import type { Candidate, SafetyConcern } from '../../../core/candidates/candidate';
import { newCandidate, newContest } from '../../../core/candidates/candidate-edits';
import { asId } from '../../../core/foundation/ids';
import { answerReadRequest } from '../../../imports/answer-request';
import type { DeskChange } from '../../../services/desk-context';
import { flushDrafts } from '../../../ui/drafts';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { ContestsScreen } from '../contests/contests-screen';
import { CandidatesScreen } from './candidates-screen';
import { ImportScreen } from './import-screen';
import { searchCandidates } from './search';

const operationId = anOperation().id;
const contest = (id: string, name: string): DeskChange => ({
  collection: 'contests',
  id,
  after: newContest({ id: asId<'Contest'>(id), operationId, name, pollType: 'local-principal' }),
});
const candidate = (id: string, name: string, given: Partial<Candidate> = {}): DeskChange => ({
  collection: 'candidates',
  id,
  after: newCandidate({
    id: asId<'Candidate'>(id),
    operationId,
    contestId: asId<'Contest'>('quayside'),
    personId: asId<'CandidatePerson'>(`p-${id}`),
    name,
    description: 'Independent',
    ...given,
  }),
});
const concern: SafetyConcern = {
  id: asId<'SafetyConcern'>('s1'),
  operationId,
  candidateId: asId<'Candidate'>('c1'),
  on: '2027-01-20',
  raisedBy: 'Odo Finch',
  what: 'Messages at night',
  level: 'medium',
  why: 'They name his street',
  actions: [
    { id: asId<'SafeguardingAction'>('a1'), what: 'Marker', owner: '', due: '2027-01-25', doneOn: null },
  ],
  referred: null,
  links: [],
  closed: null,
};
const deskWith = (...changes: readonly DeskChange[]): MemoryDesk =>
  aDesk([contest('quayside', 'Quayside ward'), contest('ropewalk', 'Ropewalk ward'), ...changes]);
const held = (desk: MemoryDesk) => [...desk.records.all('candidates').values()];
const show = (desk: MemoryDesk, path = '/candidates', search = '') =>
  render(
    <OnDesk desk={desk} at={`${path}${search}`} path={path}>
      {path.endsWith('import') ? (
        <ImportScreen />
      ) : path.endsWith('contests') ? (
        <ContestsScreen />
      ) : (
        <CandidatesScreen />
      )}
    </OnDesk>,
  );

class WorkerHere extends EventTarget {
  postMessage(message: unknown): void {
    void answerReadRequest(message, (reply) =>
      this.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) })),
    );
  }
  terminate(): void {
    // Nothing runs on by itself.
  }
}

async function* streamOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = new FileReader();
  await new Promise((resolve) => {
    reader.addEventListener('load', resolve);
    reader.readAsArrayBuffer(file);
  });
  yield new Uint8Array(reader.result as ArrayBuffer);
}

beforeAll(() => {
  prepareJsdom();
  Object.assign(Blob.prototype, {
    stream(this: Blob) {
      return streamOf(this);
    },
  });
  // Sound: of a worker, the import uses its events, `postMessage` and `terminate`, which are all here.
  globalThis.Worker = WorkerHere as unknown as typeof Worker;
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

describe('the register of candidates', () => {
  it('takes candidates in a line with Enter, and says that none is above the public', async () => {
    const desk = deskWith();
    const { container } = show(desk);
    expect(screen.getByText('No candidates yet')).toBeTruthy();
    expect(screen.getByText(/no higher status than a member of the public/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Name'), 'Mair Sandry{Enter}');
    await userEvent.type(screen.getByLabelText('Name'), 'Odo Finch{Enter}');
    expect(held(desk)).toMatchObject([
      { name: 'Mair Sandry', surname: 'Sandry', contestId: 'quayside', standing: 'prospective' },
      { name: 'Odo Finch' },
    ]);
    expect(await axeProblems(container)).toEqual([]);
  });

  it('tells namesakes apart, and narrows by words without accents', async () => {
    show(
      deskWith(
        candidate('c1', 'Ann Carrow', { description: 'Marlshire Forward' }),
        candidate('c2', 'Ann Carrow', { description: 'Residents' }),
        candidate('c3', 'Máire Ó Briain'),
      ),
    );
    expect(screen.getByRole('button', { name: 'Ann Carrow (Residents)' })).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Filter by words'), 'maire');
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Máire Ó Briain' })).toBeTruthy();
  });

  it('records one thing of all shown in one step, which one undo takes back', async () => {
    const desk = deskWith(
      candidate('c1', 'Odo Finch'),
      candidate('c2', 'Bex Tolland'),
      candidate('c3', 'Perrin Holm', { standing: 'withdrawn' }),
      candidate('c4', 'Tam Birch', { contestId: asId<'Contest'>('ropewalk') }),
    );
    const { container } = show(desk, '/candidates', '?in=quayside');
    const opens = screen.getByRole('button', { name: 'Record for all shown' });
    expect(screen.queryByRole('form', { name: 'Record for all shown' })).toBeNull();
    expect(opens.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(opens);
    expect(opens.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(
      screen.getByRole('combobox', { name: 'What is recorded for all shown' }),
    );
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Record for 2' }));
    const sent = () =>
      held(desk)
        .filter(({ offered }) => offered.packSentOn !== null)
        .map(({ id }) => id);
    expect(sent()).toEqual(['c1', 'c2']);
    expect(desk.commits).toHaveLength(1);
    desk.undo();
    expect(sent()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(document.activeElement).toBe(opens));
    expect(screen.queryByRole('form', { name: 'Record for all shown' })).toBeNull();
  });

  it('shows a refusal of the code as a possible concern, and the way of a threat with what is missing', async () => {
    const desk = deskWith(
      candidate('c1', 'Odo Finch', { code: { answer: 'refused', on: '2027-01-20', note: '' } }),
    );
    const { container } = show(desk, '/candidates', '?candidate=c1');
    expect(screen.getByText(/a possible concern, and no accusation/)).toBeTruthy();
    const way = within(screen.getByRole('region', { name: 'To whom a threat is passed on' }));
    expect(way.getByText(/Operation Ford/)).toBeTruthy();
    expect(way.getByText(/No contact is recorded for it/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('saves by itself, and keeps a candidate about whom a concern is recorded', async () => {
    const desk = deskWith(candidate('c1', 'Odo Finch'), {
      collection: 'safetyConcerns',
      id: 's1',
      after: concern,
    });
    const { container } = show(desk, '/candidates', '?candidate=c1&concern=s1');
    fireEvent.change(screen.getByLabelText('Party'), { target: { value: 'Harbour Alliance' } });
    fireEvent.change(screen.getByLabelText('Why at that level'), { target: { value: 'Seen twice' } });
    flushDrafts();
    expect(held(desk)[0]?.party).toBe('Harbour Alliance');
    expect(desk.records.get('safetyConcerns', 's1')?.why).toBe('Seen twice');
    expect(screen.getByText('Overdue')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Remove this candidate' }));
    expect(held(desk)).toHaveLength(1);
    expect(desk.notices.join(' ')).toContain('A safety concern about this candidate is recorded');
    expect(await axeProblems(container)).toEqual([]);
  });

  it('records a concern with its level and reason, and closes it with one', async () => {
    const desk = deskWith(candidate('c1', 'Odo Finch'));
    show(desk, '/candidates', '?candidate=c1');
    await userEvent.click(screen.getByRole('button', { name: 'Record a safety concern' }));
    const form = within(screen.getByRole('form', { name: 'New safety concern' }));
    fireEvent.change(form.getByLabelText('What is the concern'), { target: { value: 'Followed home' } });
    expect(form.getByRole('button', { name: 'Record the concern' })).toHaveProperty('disabled', true);
    fireEvent.change(form.getByLabelText('Why at that level'), { target: { value: 'Twice' } });
    await userEvent.click(form.getByRole('button', { name: 'Record the concern' }));
    const [made] = [...desk.records.all('safetyConcerns').values()];
    expect(made).toMatchObject({ what: 'Followed home', level: 'medium', why: 'Twice', candidateId: 'c1' });
    fireEvent.change(await screen.findByLabelText('Why it can be closed'), {
      target: { value: 'Moved away' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Close the concern' }));
    expect(desk.records.get('safetyConcerns', made?.id ?? '')?.closed?.why).toBe('Moved away');
  });

  it('parts two candidatures that are not one person, and puts them together again', async () => {
    const personId = asId<'CandidatePerson'>('p-one');
    const desk = deskWith(
      candidate('c1', 'Odo Finch', { personId }),
      candidate('c2', 'Odo Finch', { personId, contestId: asId<'Contest'>('ropewalk') }),
    );
    show(desk, '/candidates', '?candidate=c1');
    await userEvent.click(screen.getByRole('button', { name: 'It is not the same person' }));
    expect(new Set(held(desk).map((each) => each.personId)).size).toBe(2);
    await userEvent.click(screen.getByRole('button', { name: 'It is the same person' }));
    expect(new Set(held(desk).map((each) => each.personId)).size).toBe(1);
  });

  it('is found by the search of the desk', () => {
    const desk = deskWith(candidate('c1', 'Idris Prŷs-Lloyd', { knownAs: 'Id' }));
    expect(searchCandidates('prys quayside', desk.records, anOperation())).toMatchObject([
      { label: 'Idris Prŷs-Lloyd', path: '/candidates?candidate=c1' },
    ]);
  });
});

describe('contests', () => {
  it('are added by hand, keep their candidates, and say what is wrong with a number of seats', async () => {
    const desk = deskWith(candidate('c1', 'Odo Finch'));
    const { container } = show(desk, '/candidates/contests', '?contest=quayside');
    await userEvent.type(
      screen.getAllByLabelText('Name of the contest')[0] as HTMLElement,
      'Fenmouth ward{Enter}',
    );
    expect([...desk.records.all('contests').values()].map(({ name }) => name)).toContain('Fenmouth ward');
    fireEvent.change(screen.getByLabelText('Seats'), { target: { value: 'two' } });
    expect(screen.getByText(/Write a number from 1 to 200/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Remove this contest' }));
    expect(desk.notices.join(' ')).toContain('Candidates stand in this contest');
    expect(await axeProblems(container)).toEqual([]);
  });
});

const statement = [
  'Name of Candidate\tHome address\tDescription',
  'SANDRY Mair\t4 Canary Row\tIndependent',
  'FINCH Odo\t5 Canary Row\tHarbour Alliance',
].join('\n');

async function paste(text: string) {
  fireEvent.paste(screen.getByLabelText('Or paste rows from Excel'), {
    clipboardData: { getData: (kind: string) => (kind === 'text/plain' ? text : '') },
  });
  await screen.findByRole('region', { name: 'What was understood' });
}

describe('the import of candidates', () => {
  it('reads a paste without showing it, asks for the contest, and stores in one step', async () => {
    const desk = deskWith(candidate('c1', 'Odo Finch', { description: 'Harbour', standing: 'nominated' }));
    const { container } = show(desk, '/candidates/import');
    await paste(statement);
    expect(container.textContent).not.toContain('Canary');
    expect(screen.getByText(/Columns: Home address/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Store/ })).toBeNull();
    await userEvent.click(screen.getByRole('combobox', { name: 'What the list is' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Quayside ward' }));
    expect(screen.getByText('description: “Harbour” becomes “Harbour Alliance”')).toBeTruthy();
    expect(held(desk)).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Store 2 candidates' }));
    await waitFor(() => expect(held(desk)).toHaveLength(2));
    expect(desk.commits).toEqual([{ purpose: 'Import candidates', undoable: true }]);
    expect(JSON.stringify(desk.entries)).not.toContain('Canary');
    desk.undo();
    expect(held(desk)).toMatchObject([{ description: 'Harbour' }]);
    expect(await axeProblems(container)).toEqual([]);
  });

  it('says what new people are, tells that names were cut, and leaves a withdrawal until somebody says', async () => {
    const desk = deskWith(candidate('c1', 'Odo Finch', { standing: 'withdrawn', endedOn: '2027-01-10' }));
    const { container } = show(desk, '/candidates/import');
    await paste(
      'Candidate name\tDescription\tWard\nSANDRY Mair born March 1970\tIndependent\tQuayside\nFINCH Odo\tIndependent\tQuayside\n',
    );
    expect(container.textContent).not.toContain('1970');
    expect(screen.getByText(/More than a name stood in the cells of one name/)).toBeTruthy();
    const fresh = within(screen.getByRole('table', { name: 'New' }));
    expect(fresh.getByRole('cell', { name: 'Nominated' })).toBeTruthy();
    screen.getByText('standing: “Withdrawn” becomes “Nominated”');
    const other = within(screen.getByRole('table', { name: 'Of another standing than recorded' }));
    expect(screen.getByRole('button', { name: 'Store 1 candidate' })).toBeTruthy();
    await userEvent.selectOptions(other.getByRole('combobox'), 'Take over');
    await userEvent.click(screen.getByRole('button', { name: 'Store 2 candidates' }));
    expect(desk.records.get('candidates', 'c1')).toMatchObject({ standing: 'nominated', endedOn: null });
  });

  it('asks about two of one name, and leaves both out until somebody says', async () => {
    const desk = deskWith();
    show(desk, '/candidates/import');
    await paste(
      'Candidate name\tDescription\tWard\nCARROW Ann\tIndependent\tQuayside\nCARROW Ann\tIndependent\tQuayside\n',
    );
    const asked = within(screen.getByRole('table', { name: 'To be asked about' }));
    expect(screen.queryByRole('button', { name: /^Store/ })).toBeNull();
    for (const choice of asked.getAllByRole('combobox'))
      await userEvent.selectOptions(choice, 'Somebody new');
    await userEvent.click(screen.getByRole('button', { name: 'Store 2 candidates' }));
    expect(held(desk).map(({ name }) => name)).toEqual(['Ann Carrow', 'Ann Carrow']);
    expect(new Set(held(desk).map(({ personId }) => personId)).size).toBe(2);
  });
});
