import { describe, expect, it } from 'vitest';
import { aGrid, anArea, anAssessment, aPlace, atArea, atPlace } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import { newOperation } from '../operation/operation';
import type { Assessment, LocationRef } from './assessment';
import { carryOver } from './carry-over';
import { type FactorNote, factorNoteId } from './factor-note';
import { factors } from './harms';
import { builtInSets } from './scales';
import { otherChanges } from './version-changes';

const was = anAssessment();
const carrow = atArea('carrow');
const nameOf = (location: LocationRef) => `<${location.id}>`;

function changes(given: Partial<Assessment>, notes: readonly FactorNote[][] = [[], []]) {
  return otherChanges(
    { assessment: was, factorNotes: notes[0] ?? [] },
    { assessment: { ...was, version: 2, author: 'Another', ...given }, factorNotes: notes[1] ?? [] },
    nameOf,
  );
}

/** The next version, as the desk starts it. */
function startedFrom(earlier: Assessment, factorNotes: readonly FactorNote[]) {
  return carryOver(
    { grid: aGrid(earlier, []), factorNotes },
    {
      operation: newOperation({
        id: earlier.operationId,
        name: 'May 2027',
        forceName: 'Marlshire Police',
        forceAreaId: asId<'Area'>('force'),
        createdAt: '2027-01-11T09:00:00.000Z',
      }),
      gazetteer: {
        areas: new Map([['carrow', anArea('carrow')]]),
        places: new Map([['ash-hall', aPlace('ash-hall')]]),
      },
      version: 2,
      scales: earlier.scales,
      id: asId<'Assessment'>('next'),
      startedAt: '2027-03-01T09:00:00.000Z',
      author: 'Another',
    },
  );
}

function aNote(text: string, location: LocationRef | null = null): FactorNote {
  const factorId = factors[0]!.id;
  return { id: factorNoteId(was.id, factorId, location), assessmentId: was.id, factorId, location, text };
}

describe('what differs between two versions beside their cells', () => {
  it('is nothing in a copy, whoever its author is', () => {
    expect(changes({})).toEqual([]);
  });

  it('is nothing when the next version has just been started, though it has judgements still to write', () => {
    const given = { reviewDate: '2027-04-29', judgements: { ...was.judgements, intimidation: 'Likely.' } };
    const earlier: Assessment = { ...was, ...given };
    const notes = [aNote('Narrow lane.', carrow)];
    const started = startedFrom(earlier, notes);
    expect(started.assessment).toMatchObject({ reviewDate: null, judgements: was.judgements });
    const before = { assessment: earlier, factorNotes: notes };
    expect(otherChanges(before, started, nameOf)).toEqual([]);
    const now = (fields: Partial<Assessment>) =>
      otherChanges(before, { ...started, assessment: { ...started.assessment, ...fields } }, nameOf);
    expect(now({ reviewDate: '2027-05-06' }).map(({ what }) => what)).toEqual(['Review date']);
    expect(now({ title: '' }).map(({ what }) => what)).toEqual(['Title']);
    expect(now({ judgements: { ...was.judgements, intimidation: 'Unlikely.' } })).toHaveLength(1);
    const submission = { by: 'J. Marl', at: '2027-04-17T09:00:00.000Z', note: '' };
    expect(now({ status: 'submitted', submission }).map(({ what }) => what)).toEqual([
      'Judgement: Intimidation of candidates and campaigners',
      'Review date',
    ]);
  });

  it('is first of all the scales, by name, and by what they say where the name is the same', () => {
    const other = builtInSets.find(({ name }) => name !== was.scales.name) ?? was.scales;
    expect(changes({ scales: other })[0]).toEqual({
      what: 'Scales',
      before: was.scales.name,
      after: other.name,
    });
    const reworded = { ...other, name: was.scales.name };
    expect(changes({ scales: reworded })).toEqual([
      { what: 'Scales', before: was.scales.name, after: `${was.scales.name}, in other words or steps` },
    ]);
  });

  it.each<[Partial<Assessment>, object]>([
    [{ title: 'New title' }, { what: 'Title', before: was.title, after: 'New title' }],
    [{ reviewDate: '2027-05-06' }, { what: 'Review date', before: '', after: 'Thu 6 May 2027' }],
    [{ distribution: 'Gold' }, { what: 'Distribution', before: '', after: 'Gold' }],
    [{ foiNote: '' }, { what: 'Freedom of information', after: '' }],
    [
      { marking: { classification: 'OFFICIAL', handling: '' } },
      { what: 'Protective marking', before: 'OFFICIAL-SENSITIVE', after: 'OFFICIAL' },
    ],
    [
      { judgements: { ...was.judgements, intimidation: 'Likely.' } },
      { what: 'Judgement: Intimidation of candidates and campaigners', before: '', after: 'Likely.' },
    ],
    [{ locations: [carrow] }, { what: 'Column', before: '<ash-hall>', after: '' }],
    [{ locations: [...was.locations, atPlace('new')] }, { what: 'Column', before: '', after: '<new>' }],
  ])('names %j and nothing else', (given, expected) => {
    const found = changes(given);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
  });

  it('takes notes on factors into account, on the whole and on columns that are there', () => {
    const before = [aNote('Old.'), aNote('Narrow lane.', carrow), aNote('Left aside.', atArea('gone'))];
    expect(changes({}, [before, [aNote('New.'), aNote('Narrow lane.', carrow)]])).toEqual([
      { what: `Factor: ${factors[0]!.name}`, before: 'Old.', after: 'New.' },
    ]);
    expect(changes({}, [before, before.slice(0, 1)])).toEqual([
      { what: `Factor: ${factors[0]!.name}, <carrow>`, before: 'Narrow lane.', after: '' },
    ]);
  });

  it('shows of long texts where they part', () => {
    const start = 'The same words. '.repeat(60);
    const [change] = changes({}, [[aNote(`${start}Seen once.`)], [aNote(`${start}Heard twice.`)]]);
    expect(change?.before).toMatch(/^….*Seen once\.$/);
    expect(change?.after).toMatch(/^….*Heard twice\.$/);
    expect(change?.after.length).toBeLessThan(300);
  });
});
