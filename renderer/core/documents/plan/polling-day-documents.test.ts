import { describe, expect, it } from 'vitest';
import { aDayLogEntry, aPlace, aStationRow, aTeam } from '../../../../test/builders/polling-day';
import { asId } from '../../foundation/ids';
import { exampleChanges, exampleOperationId } from '../../operation/example';
import { newOperation, type Operation } from '../../operation/operation';
import { documentText } from '../document-text';
import { missingValues } from '../missing-values';
import type { Block, Table, WordDocument } from '../model';
import { composers } from './composers';
import { planCollections, type PlanDocumentRequest, type PlanRecords } from './plan-document';

type Kind = 'station-cards' | 'visit-sheet' | 'deployment-plan' | 'day-log';

/** The records of the changes, by collection. */
function recordsOf(
  changes: readonly { readonly collection: string; readonly id: string; readonly after: unknown }[],
) {
  const all: Record<string, Map<string, unknown>> = Object.fromEntries(
    planCollections.map((name) => [name, new Map()]),
  );
  for (const { collection, id, after } of changes) all[collection]?.set(id, after);
  return all as unknown as PlanRecords;
}

const example = exampleChanges('2027-03-01T09:00:00.000Z');
const exampleOperation = example.find(({ collection }) => collection === 'operations')?.after as Operation;

function composed(kind: Kind, given: Partial<PlanDocumentRequest> = {}) {
  return composers[kind]?.({
    kind,
    subjectId: '',
    operation: exampleOperation,
    records: recordsOf(example),
    number: 1,
    status: 'draft',
    issueDate: '2027-04-20',
    reviewDate: null,
    author: 'J. Sandry, Election SPOC',
    ...given,
  });
}

function documentOf(kind: Kind, given: Partial<PlanDocumentRequest> = {}): WordDocument {
  const made = composed(kind, given);
  if (made?.ok !== true) throw new Error('It was not composed');
  return made.value.document;
}

const textOf = (document: WordDocument) => documentText(document);
const tables = (blocks: readonly Block[]) => blocks.filter((block): block is Table => block.kind === 'table');
const quayside = { subjectId: 'example-day-team-quayside' };

describe('station cards', () => {
  it('have one card for each station of the team, with address, hours, what is known, presence and whom to call', () => {
    const document = documentOf('station-cards', { subjectId: 'example-day-team-hall' });
    const cards = document.blocks.filter(({ kind }) => kind === 'particulars').slice(1);
    expect(cards).toHaveLength(2);
    const text = textOf(document);
    for (const said of [
      'Quayside Mission Hall',
      '07:00 to 22:00',
      'Crowd of supporters at the door',
      'Permanent',
      'CCTV is not allowed',
    ])
      expect(text).toContain(said);
  });

  it('say what to do where the team is no longer recorded', () => {
    expect(composed('station-cards', { subjectId: 'gone' })).toMatchObject({ ok: false });
  });
});

describe('a visit sheet', () => {
  it('has a table for each round with room to write in, and fewer stations as their visits are done', () => {
    const rounds = tables(documentOf('visit-sheet', quayside).blocks);
    expect(rounds.map(({ caption }) => caption)).toEqual([1, 2, 3, 4, 5, 6].map((round) => `Round ${round}`));
    expect(rounds[0]?.rows).toHaveLength(3);
    expect(rounds[0]?.columns.map(({ heading }) => heading)).toEqual(['Stop', 'Station', 'Between', 'Time', 'Officer', 'What was seen']); // prettier-ignore
  });
});

describe('the papers of a team that cannot do all that it is given', () => {
  it('name the times at which it is on duty, not the whole window of the station', () => {
    const rounds = tables(documentOf('visit-sheet', quayside).blocks);
    expect(rounds.flatMap(({ rows }) => rows.map((cells) => cells[2]))).toEqual(
      Array.from({ length: 18 }, () => '17:00 to 20:30'),
    );
    const cards = textOf(documentOf('station-cards', quayside));
    expect(cards).toContain('Occasional: 6 visits between 17:00 and 20:30.');
    expect(cards).not.toContain('between 07:00 and 22:00');
  });

  it('has no page for rounds where the team has none, and tells stations of one place apart', () => {
    const sheet = documentOf('visit-sheet', { subjectId: 'example-day-team-hall' });
    expect(sheet.blocks.filter(({ kind }) => kind === 'section')).toEqual([]);
    expect(tables(sheet.blocks)).toEqual([]);
    expect(textOf(sheet)).toContain('1 Quayside Mission Hall; 2 Quayside Mission Hall.');
    expect(textOf(sheet)).toContain('No station with occasional presence is given to this team.');
  });

  it('say that a station is visited when the team has gone home', () => {
    const moved = example.map((change) =>
      change.collection === 'stations' && change.id === 'example-station-03'
        ? { ...change, after: { ...change.after, visits: { number: 1, from: '07:00', until: '09:00' } } }
        : change,
    );
    const given = { ...quayside, records: recordsOf(moved) };
    expect(textOf(documentOf('visit-sheet', given))).toContain('07:00 to 09:00: not on duty');
    expect(textOf(documentOf('station-cards', given))).toContain('when this team is not on duty');
  });

  it('say on their first page that the round is overloaded, and nothing of the kind where it is not', () => {
    const text = textOf(documentOf('visit-sheet', quayside));
    expect(text).toContain('This plan does not hold yet');
    expect(text).toMatch(/Quayside visits has \d h \d\d min of visits and driving and 3 h 30 min for it/);
    const fenmouth = textOf(documentOf('visit-sheet', { subjectId: 'example-day-team-fenmouth' }));
    expect(fenmouth).not.toContain('does not hold');
    expect(fenmouth).toContain('The mobile station has no telephone');
  });
});

describe('the deployment plan', () => {
  it('tells the gap and the overload of the example on its first page, and every station in its annex', () => {
    const document = documentOf('deployment-plan');
    const text = textOf(document);
    expect(text).toContain('have permanent presence and no officer from 15:00 to 22:00');
    expect(text).toMatch(/Quayside visits has \d h \d\d min of visits and driving and 3 h 30 min for it/);
    expect(text).toContain('Mobile station, Eel Cottage car park');
    expect(text).toContain('A team drives at 35 km an hour');
    expect(missingValues(document)).toContain('powers and tactics: entering a polling station');
  });

  it('composes 2,000 stations, each once', () => {
    const council = asId<'Area'>('carrow');
    const operation = newOperation({ id: asId('operation1'), name: 'May', forceName: 'Marlshire', forceAreaId: asId('force'), areaIds: [council], pollingDate: '2027-05-06', createdAt: '2027-01-01T09:00:00.000Z' }); // prettier-ignore
    const rows = Array.from({ length: 2000 }, (_, index) =>
      aStationRow(String(index + 1), {
        station: { teamId: asId(`t${index % 40}`) },
        place: {
          easting: 600_000 + ((index * 7919) % 40_000),
          northing: 300_000 + ((index * 104_729) % 40_000),
        },
      }),
    );
    const records = recordsOf([
      {
        collection: 'areas',
        id: council,
        after: { id: council, kind: 'local-authority', name: 'Carrow', code: '', parentId: null },
      },
      ...rows.map(({ place }) => ({ collection: 'places', id: place.id, after: place })),
      ...rows.map(({ station }) => ({ collection: 'stations', id: station.id, after: station })),
      ...Array.from({ length: 40 }, (_, index) => ({
        collection: 'teams',
        id: `t${index}`,
        after: aTeam(`t${index}`),
      })),
    ]);
    const { blocks } = documentOf('deployment-plan', { operation, records });
    const annex = tables(blocks).find(({ caption }) => caption === 'Polling stations: Carrow');
    expect(annex?.rows).toHaveLength(2000);
  });
});

describe('the log in Word', () => {
  it('keeps struck entries, struck through, with the entry that strikes them and why', () => {
    const document = documentOf('day-log');
    const entries = tables(document.blocks).find(({ caption }) => caption.startsWith('Entries'));
    expect(entries?.rows).toHaveLength(5);
    expect(entries?.rows[1]?.[0]).toEqual([{ text: '2', struck: true }]);
    expect(textOf(document)).toContain('Struck by entry 4: Station 6, not 5: one school, two rooms.');
    expect(textOf(document)).toContain('Carries on entry 3.');
    expect(textOf(document)).toContain('No matter is open.');
  });

  it('counts visits against the plan on polling day alone', () => {
    const row = aStationRow('1');
    const operation: Operation = { ...exampleOperation, id: row.station.operationId };
    const records = recordsOf([
      { collection: 'places', id: row.place.id, after: row.place },
      { collection: 'places', id: 'p', after: aPlace('p') },
      { collection: 'stations', id: '1', after: row.station },
      { collection: 'dayLog', id: 'entry-1', after: aDayLogEntry(1, { stationId: row.station.id }) },
    ]);
    expect(textOf(documentOf('day-log', { operation, records }))).toContain('1 of 2 planned visits made.');
    expect(exampleOperation.id).toBe(exampleOperationId);
  });
});
