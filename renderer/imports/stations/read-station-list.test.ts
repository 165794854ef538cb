import { describe, expect, it } from 'vitest';
import { readPastedTable, readStationList } from './read-station-list';
import { fileFromText } from '../table/source';
import { readText } from './testing-lists';

describe('a council’s own list', () => {
  it('is read again as the person chose, whatever the headings say', async () => {
    const text = 'A,B,C\nVillage Hall,Mill Lane,x1\nChurch Hall,High Street,x2\nSchool,School Close,x3\n';
    const list = await readText(text, { A: 'name', b: 'ignore', 'column 3': 'source-id' });
    expect(list.stations.map(({ name, address, sourceId }) => [name, address, sourceId])).toEqual([
      ['Village Hall', '', 'x1'],
      ['Church Hall', '', 'x2'],
      ['School', '', 'x3'],
    ]);
    expect(list.columns.map(({ meaning, reason }) => [meaning, reason])).toEqual([
      ['name', 'you chose it'],
      ['ignore', 'you chose it'],
      ['source-id', 'you chose it'],
    ]);
  });

  it('can be pasted from a spreadsheet', async () => {
    const result = await readPastedTable(
      'Station\tVenue\tPostcode\n1\tVillage Hall\tde61aa\n2\tSchool\tDE6 1AB\n',
    );
    expect(result).toMatchObject({
      ok: true,
      value: { stations: [{ number: '1', postcode: 'DE6 1AA' }, { number: '2' }] },
    });
  });

  it('gives three stations for “1-3” only where no other row has one of these numbers', async () => {
    const header = 'Station number,Polling station\n';
    const free = await readText(`${header}1-3,Village Hall\n4,School\n5,Library\n`);
    expect(free.stations.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5']);
    const taken = await readText(`${header}1-3,Village Hall\n2,School\n5,Library\n`);
    expect(taken.stations.map(({ number }) => number)).toEqual(['1-3', '2', '5']);
  });

  it('takes a row without a place for more districts, or for a further station, of the row above', async () => {
    const list = await readText('No,PD,Venue\n1,NA,Village Hall\n,NB,\n2,NC,\n3,TA,School\n');
    expect(list.stations.map(({ number, name, district }) => [number, name, district])).toEqual([
      ['1', 'Village Hall', 'NA, NB'],
      ['2', 'Village Hall', 'NC'],
      ['3', 'School', 'TA'],
    ]);
  });

  it('shows nothing of columns that are about people', async () => {
    const text =
      'Station,Venue,Presiding officer,Contact\n1,Village Hall,P. Secret,01632 960123\n2,School,Q. Secret,01632 960124\n';
    expect(JSON.stringify(await readText(text))).not.toMatch(/Secret|01632/);
  });

  it('warns of a station far from all others and of coordinates that are all the same', async () => {
    const row = (at: number, e: number, n: number): string => `${at},Hall ${at},${e},${n}\n`;
    const far = [1, 2, 3, 4, 5, 6]
      .map((at) => row(at, 421_000 + at * 1000, at === 6 ? 151_000 : 351_000))
      .join('');
    const header = 'Station,Venue,Easting,Northing\n';
    expect((await readText(header + far)).warnings).toMatchObject([
      { kind: 'missing-postcode' },
      { kind: 'conflicting-values', line: 7 },
    ]);
    const flat = [1, 2, 3, 4, 5, 6].map((at) => row(at, 421_000, 351_000)).join('');
    expect((await readText(header + flat)).warnings.map(({ kind }) => kind)).toContain('unknown-coordinates');
  });

  it('may be GeoJSON', async () => {
    const features = [1, 2, 3].map((at) => ({
      type: 'Feature',
      properties: { Venue: `Hall ${at}`, PD: `A${at}` },
      geometry: { type: 'Point', coordinates: [-1.68, 53.05 + at / 100] },
    }));
    const list = await readText(JSON.stringify({ type: 'FeatureCollection', features }));
    expect(
      list.stations.map(({ name, district, easting }) => [name, district, Math.round((easting ?? 0) / 1000)]),
    ).toEqual([
      ['Hall 1', 'A1', 422],
      ['Hall 2', 'A2', 422],
      ['Hall 3', 'A3', 422],
    ]);
  });
});

describe('a long import', () => {
  it('tells how far it is and stops when it is told to', async () => {
    const header = 'Station,Venue\n';
    const text =
      header + Array.from({ length: 30_000 }, (_, at) => `${at % 900},Hall ${at % 900}\n`).join('');
    const stop = new AbortController();
    const seen: number[] = [];
    const whole = await readStationList([fileFromText('a', text)], {
      onProgress: ({ rows }) => seen.push(rows),
    });
    expect(whole.ok).toBe(true);
    expect(seen.at(-1)).toBe(30_001);
    const stopped = await readStationList([fileFromText('a', text)], {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(stopped).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });
});
