import { describe, expect, it } from 'vitest';
import { aCase, anAllegation, aSuspect, aWitness } from '../../../test/builders/cases';
import { namesIn, namesOf, placeNameCutter, sharedSurnamesIn } from './names-in-text';

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
    expect(namesIn('The Harbour Alliance met.', ['Secretary of the Harbour Alliance'])).toEqual([]);
    expect(namesIn('Ms Fallow spoke.', ['Ines Fallow, agent'])).toEqual(['Ines Fallow, agent']);
    expect(namesIn('Ms Fallow came to vote.', ['Fallow, Ines'])).toEqual(['Fallow, Ines']);
  });

  it('takes a surname behind another forename for somebody else', () => {
    const found = (text: string, others: readonly string[] = []) =>
      namesIn(text, ['Sgt Dara Quill'], others).length > 0;
    expect(found('Statements go to Petra Quill, Bronze media.')).toBe(false);
    expect(found('Statements go to P. Quill.')).toBe(false);
    expect(found('Statements go to Sgt Petra Quill.')).toBe(false);
    expect(found('Statements go to Sgt Quill.')).toBe(true);
    expect(found('Statements go to Quill.')).toBe(true);
    expect(found('Statements go to D. Quill.')).toBe(true);
    expect(found('Statements go to Dara Jane Quill.')).toBe(true);
    expect(found('They met Dara and Petra Quill.')).toBe(true);
    expect(found('On Monday Quill was there.')).toBe(true);
    expect(found('It was Petra. Quill had gone.')).toBe(true);
  });

  it('tells of a surname behind another forename, which may be a pet name, unless somebody is known by it', () => {
    const shared = (text: string, others: readonly string[] = []) =>
      sharedSurnamesIn(text, ['Robert Fallow'], others).map(({ written }) => written);
    expect(shared('It was said that Bob Fallow had been there.')).toEqual(['Bob Fallow']);
    expect(shared('Ask B. Fallow, or Bob FALLOW.')).toEqual(['B Fallow', 'Bob Fallow']);
    expect(shared('It was said that Robert Fallow had been there.')).toEqual([]);
    expect(shared('It was said that Ines Fallow had been there.', ['Ines Fallow'])).toEqual([]);
    expect(shared('The fields lie in Bob’s fallow.')).toEqual([]);
  });

  it('takes a word that begins a sentence for a forename only of somebody who is known', () => {
    const found = (text: string, others: readonly string[] = []) =>
      namesIn(text, ['Sgt Dara Quill'], others).length > 0;
    expect(found('Yesterday Quill was there.', ['Petra Quill'])).toBe(true);
    expect(found('Petra Quill')).toBe(true);
    expect(found('Petra Quill', ['Petra Quill'])).toBe(false);
    expect(namesIn('Petra Quill', ['Sgt Dara Quill', 'Petra Quill'])).toEqual(['Petra Quill']);
  });

  it('knows a surname in the capitals of a police system', () => {
    for (const name of ['FALLOW, Ines', 'Ines FALLOW', 'INES FALLOW'])
      for (const text of ['Ms Fallow came.', 'INES FALLOW came.', 'Ines Fallow came.', 'Seen: FALLOW.'])
        expect(namesIn(text, [name])).toEqual([name]);
    expect(namesIn('The field lay fallow.', ['FALLOW, Ines'])).toEqual([]);
  });

  it('takes the name of an operation or of a building for nobody', () => {
    expect(namesIn('Operation Ford covers councillors.', ['Alan Ford'])).toEqual([]);
    const without = placeNameCutter(['Ash Hall', 'Thornby Village Hall', 'Ash'], ['Nora Hall', 'Corin Ash']);
    const found = (text: string) => namesIn(without(text), ['Nora Hall', 'Corin Ash']);
    expect(found('Ash Hall\nThornby village hall')).toEqual([]);
    expect(found('At Ash Hall, Ms Hall spoke.')).toEqual(['Nora Hall']);
    expect(placeNameCutter(['Nora Hall House'], ['Nora Hall'])('Nora Hall House')).toBe('Nora Hall House');
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
