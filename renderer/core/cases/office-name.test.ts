import { describe, expect, it } from 'vitest';
import { isOfficeName, personNamed } from './office-name';

const known = new Set(['saltmarsh', 'quayside first', 'ash hall', 'carrow and lyde']);

describe('a name that is an office', () => {
  it.each([
    'Secretary of the Harbour Alliance',
    'The branch secretary of the Harbour Alliance',
    'Hon. Treasurer, Harbour Alliance',
    'Leader of the Greens',
    'Clerk to Thornby Parish Council',
    'Chair and election agent of the party',
    'Head of the school',
    'Returning officer, Saltmarsh',
    'Electoral services manager, Saltmarsh',
    'Returning officer, Carrow and Lyde',
    'Agent for Quayside First',
    'Caretaker at Ash Hall',
    'Presiding officer',
    'clerk',
  ])('names nobody: %s', (name) => {
    expect(isOfficeName(name, known)).toBe(true);
  });

  it.each([
    'Odo Brackenbury',
    'Agent Odo Brackenbury',
    'Agent of Odo Brackenbury',
    'Agent for the late Odo Brackenbury',
    'Poll clerk, Odo Brackenbury',
    'Secretary of the Harbour Alliance, Odo Brackenbury',
    'Secretary of the Harbour Alliance (Odo Brackenbury)',
    'Secretary of the Harbour Alliance - Odo Brackenbury',
    'Secretary of the Harbour Alliance Odo Brackenbury',
    'Chair of the trust and Odo Brackenbury',
    'Caretaker, Nora Hall',
    'Head, Edith',
    'Grace Warden',
    'Sergeant Clerk',
    '',
  ])('is no such name where somebody may be meant by it: “%s”', (name) => {
    expect(isOfficeName(name, known)).toBe(false);
  });
});

describe('the person in a name with an office', () => {
  it.each([
    ['Poll clerk, Odo Brackenbury', 'Odo Brackenbury'],
    ['Odo Brackenbury, secretary of the Harbour Alliance', 'Odo Brackenbury'],
    ['Brackenbury, Odo, agent', 'Brackenbury, Odo'],
    ['Brackenbury, Odo', 'Brackenbury, Odo'],
    ['Clerk, Odo', 'Clerk, Odo'],
    ['Returning officer, Saltmarsh', null],
  ])('of “%s” is %s', (name, person) => {
    expect(personNamed(name, known)).toBe(person);
  });
});
