import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCaseOffence, aSuspect } from '../../../../test/builders/cases';
import { choose, field, openSection, press, write } from '../../../../test/builders/cases-desk';
import { asId } from '../../../core/foundation/ids';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';

beforeAll(prepareJsdom);
afterEach(cleanup);

const at = 'offences?item=case-offence-1';
const writeDay = (label: string, day: string) => {
  fireEvent.change(field(label), { target: { value: day } });
  fireEvent.blur(field(label));
};

describe('proceedings begun for an offence', () => {
  it('are recorded against a suspect with day, way and note; its clock then no longer runs', async () => {
    const { theCase, desk, container } = openSection(at);
    expect(screen.getByText(/^proceedings by /)).toBeTruthy();
    press('Record that proceedings have begun');
    writeDay('Begun on', 'Mon 28 Jun 2027');
    choose('How', 'Information and summons');
    write('Note on the proceedings', 'Carrow magistrates');
    expect(await axeProblems(container)).toEqual([]);
    press('Record the proceedings');
    expect(theCase().offences[0]?.proceedings).toEqual([
      { suspectId: 'suspect-1', begunOn: '2027-06-28', how: 'summons', note: 'Carrow magistrates' },
    ]);
    expect(screen.getByText('proceedings begun')).toBeTruthy();
    expect(
      screen.getByText(/against Corin Ash were begun on Mon 28 Jun 2027: information and summons\./),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Record that proceedings have begun' })).toBeNull();
    press(/^Take back.*Corin Ash/);
    expect(theCase().offences[0]?.proceedings).toEqual([]);
    desk.undo();
    expect(theCase().offences[0]?.proceedings).toHaveLength(1);
  });

  it('are refused on a day before the offence, which is named', () => {
    const { theCase } = openSection(at);
    press('Record that proceedings have begun');
    writeDay('Begun on', 'Wed 5 May 2027');
    expect(screen.getByText(/cannot have been begun before the offence, Thu 6 May 2027/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Record the proceedings' })).toHaveProperty('disabled', true);
    expect(theCase().offences[0]?.proceedings).toEqual([]);
  });

  it('after the last safe day stand as a warning with both dates', () => {
    openSection(at, {
      offences: [
        aCaseOffence({
          occurred: { kind: 'on', date: '2026-05-07' },
          suspectIds: [asId('suspect-1')],
          proceedings: [{ suspectId: asId('suspect-1'), begunOn: '2027-05-10', how: 'charge', note: '' }],
        }),
      ],
    });
    expect(
      screen.getByText(/begun on Mon 10 May 2027, after the last safe day, Fri 7 May 2027\./),
    ).toBeTruthy();
    expect(screen.getByText('proceedings begun after the last safe day')).toBeTruthy();
  });

  it('against one of two leave the clock running, and say for whom', () => {
    const { theCase } = openSection(at, {
      suspects: [aSuspect(), aSuspect({ id: asId('suspect-2'), name: 'Bea Holt' })],
      offences: [aCaseOffence({ suspectIds: [asId('suspect-1'), asId('suspect-2')] })],
    });
    press('Record that proceedings have begun');
    choose('Proceedings against', 'Bea Holt');
    press('Record the proceedings');
    expect(theCase().offences[0]?.proceedings).toMatchObject([
      { suspectId: 'suspect-2', begunOn: '2027-07-01' },
    ]);
    expect(
      screen.getByText(/No proceedings against Corin Ash are recorded: the clock still runs/),
    ).toBeTruthy();
    expect(screen.getByText(/^proceedings by /)).toBeTruthy();
  });
});

describe('the CPS’s answer on the foreign-power condition', () => {
  const said = {
    reason: 'Paid from abroad',
    by: 'Insp J. Marl',
    at: '2027-06-01T09:00:00.000Z',
    answer: null,
  };

  it('is recorded with its day and words; not met, the one year counts and the sheet says why', () => {
    const { theCase } = openSection(at, { offences: [aCaseOffence({ foreignPower: said })] });
    expect(screen.getByText(/Have the CPS confirm before then/)).toBeTruthy();
    press('Record the CPS’s answer');
    write('The answer in the CPS’s words', 'Not on this evidence.');
    press('Record the answer');
    expect(theCase().offences[0]?.foreignPower?.answer).toEqual({
      on: '2027-07-01',
      isMet: false,
      words: 'Not on this evidence.',
      by: 'Insp J. Marl',
    });
    expect(screen.getByText(/\(recorded by Insp J\. Marl\)/)).toBeTruthy();
    expect(screen.queryByText(/Have the CPS confirm before then/)).toBeNull();
    expect(screen.getByText(/not met, so the one year counts: “Not on this evidence\.”/)).toBeTruthy();
    expect(screen.getByText('proceedings by Sat 6 May 2028')).toBeTruthy();
  });

  it('met lifts the limit, with words alone, and is taken back without the reason', () => {
    const { theCase } = openSection(at, { offences: [aCaseOffence({ foreignPower: said })] });
    press('Record the CPS’s answer');
    choose('The CPS says that the condition is', 'Met: no time limit');
    expect(screen.getByRole('button', { name: 'Record the answer' })).toHaveProperty('disabled', true);
    expect(screen.getByText(/^Write who at the CPS said that it is met/)).toBeTruthy();
    write('The answer in the CPS’s words', 'A. Corbel, on the file of 1 June.');
    press('Record the answer');
    expect(screen.getByText('no time limit')).toBeTruthy();
    press('Take it back');
    expect(theCase().offences[0]?.foreignPower?.answer?.isMet).toBe(true);
    press('The CPS’s answer alone');
    expect(theCase().offences[0]?.foreignPower).toEqual(said);
    expect(screen.getByText('proceedings by Sat 6 May 2028')).toBeTruthy();
  });

  it('the reason goes with the answer only when it is asked for, and with nothing when it is not', () => {
    const answer = { on: '2027-06-20', isMet: false, words: 'No.', by: 'Insp J. Marl' };
    const { theCase } = openSection(at, {
      offences: [aCaseOffence({ foreignPower: { ...said, answer } })],
    });
    press('Take it back');
    press('Cancel');
    expect(theCase().offences[0]?.foreignPower).toEqual({ ...said, answer });
    press('Take it back');
    press('The reason and the answer');
    expect(theCase().offences[0]?.foreignPower).toBeNull();
  });
});
