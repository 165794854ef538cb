// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { asId } from '../../../core/foundation/ids';
import { newPartner } from '../../../core/partners/partner-list';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { ContributionsScreen } from './contributions-screen';
import { searchContributions } from './search';

const operation = anOperation({ pollingDate: '2026-05-07' });
const cps = newPartner({ id: asId<'Partner'>('cps'), kind: 'cps', name: 'CPS Eastmarch' }, () => 'p1');
const deskWith = () => aDesk([{ collection: 'partners', id: cps.id, after: cps }]);

function open(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk
      desk={desk}
      operation={operation}
      at={`/debrief/contributions${search}`}
      path="/debrief/contributions"
    >
      <ContributionsScreen />
    </OnDesk>,
  );
}

const contributionsOn = (desk: MemoryDesk) => [...desk.records.all('contributions').values()];

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('a contribution of one’s own', () => {
  it('is typed under the questions and recorded with who and when', async () => {
    const desk = deskWith();
    const { container } = open(desk, '?add=own');
    await userEvent.click(screen.getByRole('button', { name: 'Record contribution' }));
    expect(screen.getByText('Write who contributed it.')).toBeTruthy();
    expect(screen.getByText('Write or paste what was said.')).toBeTruthy();
    expect(contributionsOn(desk)).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Who' }), 'PS Bay');
    fireEvent.change(screen.getByLabelText(/^Was it clear who does what/), { target: { value: 'It was.' } });
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Record contribution' }));
    expect(contributionsOn(desk)).toMatchObject([
      {
        way: 'typed',
        partnerId: null,
        organisation: 'Marlshire Police',
        person: 'PS Bay',
        on: '2027-02-01',
        answers: [{ questionId: 'plan-roles', text: 'It was.' }],
      },
    ]);
    expect(screen.getByText('It was.')).toBeTruthy();
  });

  it('is corrected with a reason, and the earlier words stay with it', async () => {
    const desk = deskWith();
    const { container } = open(desk, '?add=own');
    await userEvent.type(screen.getByRole('textbox', { name: 'Who' }), 'PS Bay');
    fireEvent.change(screen.getByLabelText(/^Was it clear who does what/), { target: { value: 'It was.' } });
    await userEvent.click(screen.getByRole('button', { name: 'Record contribution' }));
    await userEvent.click(screen.getByRole('button', { name: /^Correct the answer to/ }));
    fireEvent.change(screen.getByRole('textbox', { name: 'What was said' }), {
      target: { value: 'It was not.' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Correct the answer' }));
    expect(screen.getByText('Write why, so that it can be understood later.')).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Why it is corrected' }), 'Misheard.');
    await userEvent.click(screen.getByRole('button', { name: 'Correct the answer' }));
    const [after] = contributionsOn(desk);
    expect(after?.answers.map(({ text }) => text)).toEqual(['It was not.']);
    expect(after?.unplaced.map(({ text }) => text)).toEqual(['It was.']);
    expect(screen.getByText(/Earlier words, corrected .*: Misheard\./)).toBeTruthy();
    desk.undo();
    expect(contributionsOn(desk)[0]?.answers.map(({ text }) => text)).toEqual(['It was.']);
  });

  it('is set right where it comes from somebody else', async () => {
    const desk = deskWith();
    open(desk, '?add=own');
    await userEvent.type(screen.getByRole('textbox', { name: 'Who' }), 'A lawyer');
    fireEvent.change(screen.getByLabelText(/^Was it clear who does what/), { target: { value: 'It was.' } });
    await userEvent.click(screen.getByRole('button', { name: 'Record contribution' }));
    await userEvent.click(screen.getByText('It comes from somebody else'));
    await userEvent.click(screen.getByRole('combobox', { name: 'From' }));
    await userEvent.click(screen.getByRole('option', { name: 'CPS Eastmarch' }));
    await userEvent.click(screen.getByRole('button', { name: 'Set it right' }));
    expect(contributionsOn(desk)).toMatchObject([{ partnerId: 'cps', organisation: 'CPS Eastmarch' }]);
    expect(screen.getByRole('heading', { level: 1, name: 'CPS Eastmarch' })).toBeTruthy();
  });

  it('is pasted, and each paragraph waits for its place', async () => {
    const desk = deskWith();
    open(desk, '?add=own');
    await userEvent.type(screen.getByRole('textbox', { name: 'Who' }), 'PS Bay');
    await userEvent.click(screen.getByRole('radio', { name: 'Pasted as one text' }));
    fireEvent.change(screen.getByRole('textbox', { name: /^The text/ }), {
      target: { value: 'The vans were late.\n\nThe count was calm.' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Record contribution' }));
    expect(contributionsOn(desk)[0]?.unplaced.map(({ text }) => text)).toEqual([
      'The vans were late.',
      'The count was calm.',
    ]);
  });
});

describe('a question of one’s own', () => {
  it('is asked on every form that is made next, and is not lost half written', async () => {
    const desk = deskWith();
    open(desk, '?add=forms');
    await userEvent.click(screen.getByText('Add a question of your own'));
    await userEvent.click(screen.getByRole('button', { name: 'Add the question' }));
    expect(screen.getByText('Write the question.')).toBeTruthy();
    const field = screen.getByRole('textbox', { name: 'Question' });
    await userEvent.type(field, 'Who asked you for figures?');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Heading of the debrief' }), 'media');
    await userEvent.click(screen.getByRole('button', { name: 'Add the question' }));
    await userEvent.type(field, 'And wh');
    await userEvent.click(screen.getByRole('button', { name: 'Make 1 form' }));
    const [form] = [...desk.records.all('debriefForms').values()];
    expect(form?.questions.at(-1)).toMatchObject({ headingId: 'media', text: 'Who asked you for figures?' });
    expect(form?.questions.at(-1)?.id).toMatch(/^own-[a-z0-9]+$/);
  });
});

describe('the search', () => {
  it('finds contributions by what was said', () => {
    const desk = aDesk([
      {
        collection: 'contributions',
        id: 'contribution-1',
        after: {
          id: asId<'Contribution'>('contribution-1'),
          operationId: operation.id,
          ...{ partnerId: null, formId: null, way: 'pasted', organisation: 'Lyde' },
          ...{ person: 'Ada Finch', role: '', on: '2026-06-20' },
          marking: { classification: 'OFFICIAL', handling: '' },
          answers: [],
          unplaced: [
            {
              id: asId<'UnplacedText'>('t'),
              where: 'Paragraph 1',
              text: 'Ring us about vans.',
              placed: null,
            },
          ],
          ...{ fileName: '', fileHash: '' },
          ...{ takenInAt: '2026-06-21T09:00:00.000Z', takenInBy: 'J. Sandry' },
        },
      },
    ]);
    expect(searchContributions('vans ring', desk.records, operation)).toMatchObject([
      { label: 'Lyde', path: '/debrief/contributions?contribution=contribution-1' },
    ]);
    expect(searchContributions('nowhere', desk.records, operation)).toEqual([]);
  });
});
