import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aHistoryEntry } from '../../../../test/builders/history';
import { anArea, anAssessedCell, anAssessment } from '../../../../test/builders/threat';
import { asId } from '../../../core/foundation/ids';
import type { HistoryEntry } from '../../../core/history/history-entry';
import { answerReadRequest } from '../../../imports/answer-request';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { HistoryScreen } from './history-screen';
import { searchHistory } from './search';

const areas = [
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: anArea('force').id }),
  anArea('penby', { kind: 'local-authority', name: 'Penby', parentId: anArea('force').id }),
  anArea('lyde', { name: 'Lyde', parentId: anArea('carrow').id }),
  anArea('ash', { name: 'Ash', parentId: anArea('carrow').id }),
  anArea('mill', { name: 'Mill', parentId: anArea('carrow').id }),
  anArea('other-mill', { name: 'Mill', parentId: anArea('penby').id }),
];

const set = (entry: HistoryEntry): DeskChange => ({ collection: 'history', id: entry.id, after: entry });

function deskWith(entries: readonly HistoryEntry[], more: readonly DeskChange[] = []): MemoryDesk {
  return aDesk([
    ...areas.map((area): DeskChange => ({ collection: 'areas', id: area.id, after: area })),
    ...entries.map(set),
    ...more,
  ]);
}

function open(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk desk={desk} at={`/intelligence/history${search}`} path="/intelligence/history">
      <HistoryScreen />
    </OnDesk>,
  );
}

const history = (desk: MemoryDesk) => [...desk.records.all('history').values()];
const asTable = () => userEvent.click(screen.getByText('Table'));
const lineOf = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));

/** The worker of the import, here in the page: jsdom has none. What goes to and fro is copied as between the two. */
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

/** jsdom’s files cannot be read as a stream; their bytes come from its FileReader. */
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

describe('the figures of the area history', () => {
  const entries = [
    aHistoryEntry('1', { count: 2 }),
    aHistoryEntry('2', { kind: 'incident', election: 'May 2019 local elections', pollingDate: '2019-05-02' }),
    aHistoryEntry('3', { areaId: asId<'Area'>('carrow'), areaAsGiven: 'Carrow' }),
    aHistoryEntry('4', { areaId: null, areaAsGiven: 'Lydd', text: 'Shouting at a canvasser.' }),
  ];

  it('count allegations and incidents apart, a district with its wards, and turn nothing into rates', async () => {
    const { container } = open(deskWith(entries));
    await asTable();
    expect(lineOf('Carrow with its wards').getByText('3 / 1')).toBeTruthy();
    expect(lineOf('Lyde').getByText('2 / 1')).toBeTruthy();
    expect(lineOf('Carrow, no ward given').getAllByText('1 / 0')).toHaveLength(2);
    expect(lineOf('No ward yet').getAllByText('1 / 0')).toHaveLength(2);
    expect(screen.getByText(/too small for rates, percentages or averages/)).toBeTruthy();
    expect(container.textContent).not.toMatch(/\d\s*%|per (cent|1,000|elector)/);
  });

  it('stand newest election first, and as bars with their figures in words', () => {
    open(deskWith(entries));
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent);
    expect(heads.slice(1, 3)).toEqual([
      'May 2023 local electionsThu 4 May 2023',
      'May 2019 local electionsThu 2 May 2019',
    ]);
    expect(screen.getAllByRole('img', { name: '2 allegations' })).toHaveLength(1);
  });

  it('lead to the entries that they count', async () => {
    open(deskWith(entries));
    await userEvent.click(screen.getByRole('button', { name: 'Carrow, no ward given' }));
    expect(screen.getByRole('heading', { name: '1 entry: Carrow, no ward given' })).toBe(
      document.activeElement,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show the entries of all areas' }));
    expect(screen.getByRole('heading', { name: '4 entries' })).toBeTruthy();
  });

  it('leave wards with nothing entered out until they are asked for', async () => {
    open(deskWith(entries));
    expect(screen.queryByRole('button', { name: 'Ash' })).toBeNull();
    await userEvent.click(screen.getByLabelText('Show the 2 wards with nothing entered'));
    expect(screen.getByRole('button', { name: 'Ash' })).toBeTruthy();
  });

  it('have no faults that axe finds, as picture and as table', async () => {
    const { container } = open(deskWith(entries), '?entry=1');
    expect(await axeProblems(container)).toEqual([]);
    await asTable();
    expect(await axeProblems(container)).toEqual([]);
  });
});

describe('entries of the area history', () => {
  it('are added by hand, with the election of the last one standing ready', async () => {
    const desk = deskWith([]);
    open(desk, '?add=entry');
    await userEvent.click(screen.getByRole('button', { name: 'Add entry' }));
    expect(history(desk)).toEqual([]);
    await userEvent.type(screen.getByRole('combobox', { name: 'Election' }), 'May 2023 local elections');
    await userEvent.type(screen.getByLabelText('What happened'), 'A window was broken.');
    await userEvent.click(screen.getByLabelText('Incident'));
    await userEvent.click(screen.getByRole('button', { name: 'Add entry' }));
    expect(history(desk)).toMatchObject([
      { election: 'May 2023 local elections', kind: 'incident', text: 'A window was broken.', count: 1 },
    ]);
    desk.undo();
    expect(history(desk)).toEqual([]);
  });

  it('save each field by itself', async () => {
    const desk = deskWith([aHistoryEntry('1')]);
    open(desk, '?entry=1');
    const outcome = screen.getByLabelText('How it ended');
    await userEvent.clear(outcome);
    await userEvent.type(outcome, 'Caution');
    await userEvent.tab();
    expect(desk.records.get('history', '1')?.outcome).toBe('Caution');
    await userEvent.click(screen.getByLabelText('Incident'));
    expect(desk.records.get('history', '1')?.kind).toBe('incident');
  });

  it('are removed and brought back', async () => {
    const desk = deskWith([aHistoryEntry('1')]);
    open(desk, '?entry=1');
    await userEvent.click(screen.getByRole('button', { name: 'Remove this entry' }));
    expect(history(desk)).toEqual([]);
    desk.undo();
    expect(history(desk)).toHaveLength(1);
  });

  it('stay where a rating rests on them, and say so', () => {
    const cell = anAssessedCell({}, { evidence: [{ kind: 'history', id: asId<'HistoryEntry'>('1') }] });
    const assessment = anAssessment();
    open(
      deskWith(
        [aHistoryEntry('1')],
        [
          { collection: 'assessments', id: assessment.id, after: assessment },
          { collection: 'cells', id: cell.id, after: cell },
        ],
      ),
      '?entry=1',
    );
    expect(screen.queryByRole('button', { name: 'Remove this entry' })).toBeNull();
    expect(screen.getByText(/One rating rests on this: version 1 of “Threat assessment”/)).toBeTruthy();
  });

  it('without a ward are matched name by name, in one step of undo', async () => {
    const desk = deskWith([
      aHistoryEntry('1', { areaId: null, areaAsGiven: 'Lydd' }),
      aHistoryEntry('2', { areaId: null, areaAsGiven: 'LYDD ward' }),
      aHistoryEntry('3', { areaId: asId<'Area'>('removed'), areaAsGiven: 'Elm' }),
    ]);
    open(desk, '?match=names');
    expect(screen.getByText(/3 entries have no ward yet/)).toBeTruthy();
    await userEvent.click(screen.getByRole('combobox', { name: '“Lydd”' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Lyde, Carrow' }));
    expect(history(desk).map((entry) => entry.areaId)).toEqual(['lyde', 'lyde', 'removed']);
    expect(history(desk)[1]?.areaAsGiven).toBe('LYDD ward');
    desk.undo();
    expect(history(desk).map((entry) => entry.areaId)).toEqual([null, null, 'removed']);
  });

  it('are found by the search, whatever operation is open', () => {
    const desk = deskWith([aHistoryEntry('1'), aHistoryEntry('2', { text: 'Another thing' })]);
    const hits = searchHistory('postal lyde', desk.records, null);
    expect(hits.map((hit) => hit.path)).toEqual(['/intelligence/history?entry=1']);
  });
});

describe('the import of history', () => {
  const list = [
    'Election\tPolling date\tWard\tKind\tWhat happened',
    'May 2023 local elections\t04/05/2023\tLyde\tAllegation\tA card was taken.',
    'May 2023 local elections\t04/05/2023\tNowhere\tIncident\tShouting.',
    'May 2023 local elections\t04/05/2023\tMill\tIncident\tA brick.',
    'May 2023 local elections\t31/02/2023\tAsh\tIncident\tA fire.',
  ].join('\n');

  async function read(desk: MemoryDesk, text: string) {
    const view = open(desk, '?import=list');
    await userEvent.click(screen.getByLabelText('Or paste rows from Excel'));
    await userEvent.paste(text);
    await userEvent.click(screen.getByRole('button', { name: 'Read the pasted rows' }));
    return view;
  }

  it('stores nothing before it is told to, then all of it in one step of undo', async () => {
    const desk = deskWith([]);
    await read(desk, list);
    const store = await screen.findByRole('button', { name: 'Store 3 entries, 2 without a ward yet' });
    expect(history(desk)).toEqual([]);
    await userEvent.click(store);
    await waitFor(() => expect(history(desk)).toHaveLength(3));
    expect(history(desk)).toMatchObject([
      { areaId: 'lyde', source: 'pasted rows' },
      { areaId: null, areaAsGiven: 'Nowhere' },
      { areaId: null, areaAsGiven: 'Mill' },
    ]);
    expect(desk.commits).toEqual([{ purpose: 'Import area history', undoable: true }]);
    desk.undo();
    expect(history(desk)).toEqual([]);
  });

  it('asks once what an unknown or ambiguous ward means, and says which rows are left out and why', async () => {
    const desk = deskWith([]);
    const { container } = await read(desk, list);
    const asked = within(await screen.findByRole('region', { name: 'Wards to match' }));
    expect(asked.getByText('No area has this name')).toBeTruthy();
    expect(asked.getByText('2 areas have this name')).toBeTruthy();
    expect(screen.getByText(/Row 5, Polling date: “31\/02\/2023” is not a date that exists/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(asked.getByRole('combobox', { name: 'What “Mill” means' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Mill, Penby' }));
    await userEvent.click(screen.getByRole('button', { name: 'Store 3 entries, 1 without a ward yet' }));
    await waitFor(() =>
      expect(history(desk)[2]).toMatchObject({ areaId: 'other-mill', areaAsGiven: 'Mill' }),
    );
  });

  it('leaves out what the desk holds already, unless it is chosen', async () => {
    const desk = deskWith([
      aHistoryEntry('1', { harmId: '', text: 'A card was taken.', source: 'an earlier list' }),
    ]);
    await read(desk, list);
    const here = within(await screen.findByRole('region', { name: 'Rows that are here already' }));
    expect(screen.getByRole('button', { name: 'Store 2 entries, 2 without a ward yet' })).toBeTruthy();
    await userEvent.click(here.getByRole('checkbox', { name: /^Row 2/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Store 3 entries, 2 without a ward yet' }));
    await waitFor(() => expect(history(desk)).toHaveLength(4));
  });

  it('asks for the election and the kind where rows do not say them, and keeps them when a column is corrected', async () => {
    const desk = deskWith([]);
    await read(desk, 'Ward\tRemarks\nLyde\tA card was taken.\n');
    await screen.findByText('Nothing can be stored as it stands.');
    await userEvent.type(screen.getByLabelText('Election'), 'May 2019 local elections');
    await userEvent.click(screen.getByLabelText('Allegations'));
    expect(screen.getByRole('button', { name: 'Store 1 entry' })).toBeTruthy();
    await userEvent.click(screen.getByRole('combobox', { name: 'What Remarks means' }));
    await userEvent.click(await screen.findByRole('option', { name: 'What happened' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Store 1 entry' }));
    await waitFor(() =>
      expect(history(desk)).toMatchObject([
        { election: 'May 2019 local elections', kind: 'allegation', text: 'A card was taken.' },
      ]),
    );
  });

  it('says in one sentence why a list cannot be read', async () => {
    await read(deskWith([]), 'Make\tModel\nx\ty\n');
    expect((await screen.findByRole('alert')).textContent).toContain('no headings that are known here');
  });
});
