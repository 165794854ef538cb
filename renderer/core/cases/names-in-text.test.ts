import { describe, expect, it } from 'vitest';
import { aCase, anAllegation, aSuspect, aWitness } from '../../../test/builders/cases';
import { namesIn, namesOf } from './names-in-text';

describe('names in a text that leaves', () => {
  it('finds a whole name in any capitals, and a surname by itself', () => {
    expect(namesIn('We spoke to CORIN  ASH.', ['Corin Ash'])).toEqual(['Corin Ash']);
    expect(namesIn('Mr Thorne’s gate was kicked.', ['Lena Thorne'])).toEqual(['Lena Thorne']);
  });

  it('does not take common words for surnames, nor a part of another word', () => {
    expect(namesIn('The ash trays were full.', ['Corin Ash'])).toEqual([]);
    expect(namesIn('the holding of the poll', ['Rafe Hold'])).toEqual([]);
    expect(namesIn('Nobody is named.', ['', 'Corin Ash'])).toEqual([]);
  });

  it('takes the place of an office for no surname, and the surname that stands first for one', () => {
    expect(namesIn('Four are open in Saltmarsh.', ['Registration officer, Saltmarsh'])).toEqual([]);
    expect(namesIn('Ms Fallow came to vote.', ['Fallow, Ines'])).toEqual(['Fallow, Ines']);
  });

  it('looks for everybody of the case and its allegations', () => {
    const caseFile = aCase({
      complainant: 'Ines Fallow',
      suspects: [aSuspect()],
      witnesses: [aWitness({ name: 'Bryn Tolland' })],
    });
    expect(namesOf(caseFile, [anAllegation({ reporterName: 'Odo Finch' })])).toEqual([
      'Ines Fallow',
      'Corin Ash',
      'Bryn Tolland',
      'Odo Finch',
    ]);
  });
});
