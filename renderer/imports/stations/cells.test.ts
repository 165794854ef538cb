import { describe, expect, it } from 'vitest';
import { asDistricts, asUprn, splitNumbers, tidy } from './cells';
import { isInEnglandOrWales, parseNumber, parsePair, toGrid } from './grid';
import { splitNameAndAddress } from './names';
import { asPostcode, postcodesIn, withoutPostcodes } from './postcode';

describe('a cell', () => {
  it('with station numbers is split only where it lists them', () => {
    const cases = {
      '3 & 4': ['3', '4'],
      '02, 03, 04': ['02', '03', '04'],
      '5 and 6': ['5', '6'],
      '7/8': ['7', '8'],
      'B6/1': ['B6/1'],
      W12: ['W12'],
      'A1, A2': ['A1', 'A2'],
      '12.0': ['12'],
      'n/a': [],
    };
    for (const [text, numbers] of Object.entries(cases)) expect(splitNumbers(text).numbers).toEqual(numbers);
  });

  it('with polling districts gives their codes', () => {
    const cases = {
      'AA & AB': 'AA, AB',
      'Northbeck (AC) & Ashcombe (CO)': 'AC, CO',
      'AA - Northbeck': 'AA',
      'AA/AB': 'AA, AB',
      'B6/1': 'B6/1',
      NA: 'NA',
      'Lower Ward': 'Lower Ward',
      'Beck (QA), (QB) and (QC)': 'QA, QB, QC',
      'n/a': null,
    };
    for (const [text, districts] of Object.entries(cases)) expect(asDistricts(text)).toBe(districts);
  });

  it('with a property reference loses its leading zeros, and is nothing where it is none', () => {
    expect(['010090225355', '100012749365.0', '0', '', '1.0E+11'].map(asUprn)).toEqual([
      '10090225355',
      '100012749365',
      null,
      null,
      null,
    ]);
  });

  it('is tidied without changing what it says', () => {
    expect(tidy(' St Anne`s\r\nHall ,, High  Street, ')).toBe("St Anne's, Hall, High Street");
  });

  it('with a postcode in its address gives it up', () => {
    expect(asPostcode('de61aa')).toBe('DE6 1AA');
    expect(asPostcode('N11')).toBeNull();
    expect(postcodesIn('LA1 1AA/la1 1ab (AREA)')).toEqual(['LA1 1AA', 'LA1 1AB']);
    expect(withoutPostcodes('Mill Lane, Northbeck,\u00a0DE6\u00a01AA')).toBe('Mill Lane, Northbeck');
  });
});

describe('a name and an address in one text', () => {
  it('are cut where a person would cut them', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['Northbeck Village Hall, Mill Lane', 'Northbeck Village Hall', 'Mill Lane'],
      [
        'Main Hall, Northbeck Community Centre, Mill Lane',
        'Main Hall, Northbeck Community Centre',
        'Mill Lane',
      ],
      ['Church Hall, High Street, Northbeck', 'Church Hall', 'High Street, Northbeck'],
      ['Thornley Primary School School Close', 'Thornley Primary School', 'School Close'],
      [
        'Ashcombe Library Community Room 120 Station Road',
        'Ashcombe Library Community Room',
        '120 Station Road',
      ],
      ['Priory Road Methodist Church', 'Priory Road Methodist Church', ''],
      [
        'Temporary building in, Harwick Station car park, Park Road',
        'Temporary building in Harwick Station car park',
        'Park Road',
      ],
    ];
    for (const [text, name, address] of cases) expect(splitNameAndAddress(text)).toEqual({ name, address });
  });
});

describe('coordinates', () => {
  it('are numbers however they are written', () => {
    expect(
      ['338,755', '411889.25', '411889,25', '421 345', '1.4W', '-1.4', 'x', '421345, 351234'].map(
        parseNumber,
      ),
    ).toEqual([338755, 411889.25, 411889.25, 421345, -1.4, -1.4, null, null]);
  });

  it('are metres on the National Grid, to within five of the published point', () => {
    // The worked example of the Ordnance Survey's guide to coordinate systems (Caister water tower, on WGS84).
    const point = toGrid(1.716073973, 52.658007833);
    expect(Math.abs((point?.easting ?? 0) - 651409.804)).toBeLessThan(5);
    expect(Math.abs((point?.northing ?? 0) - 313177.45)).toBeLessThan(5);
  });

  it('may stand in one cell', () => {
    const expected = { easting: 421345, northing: 351234 };
    for (const text of [
      'POINT (421345 351234)',
      'SRID=27700;POINT(421345 351234)',
      '421345, 351234',
      '421345 351234',
      'SK 21345 51234',
    ]) {
      expect(parsePair(text)).toEqual(expected);
    }
    expect(parsePair('SK213512')).toEqual({ easting: 421300, northing: 351200 });
  });

  it('are known to lie outside England and Wales', () => {
    expect(isInEnglandOrWales({ easting: 421345, northing: 351234 })).toBe(true);
    expect(isInEnglandOrWales({ easting: 325000, northing: 673000 })).toBe(false);
    expect(isInEnglandOrWales({ easting: 91610, northing: 411889 })).toBe(false);
  });
});
