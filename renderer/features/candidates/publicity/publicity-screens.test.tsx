// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aContest, answered, aPublicityItem } from '../../../../test/builders/publicity';
import { asId } from '../../../core/foundation/ids';
import type { PublicityItem } from '../../../core/publicity/publicity-item';
import { reasonParts } from '../../../core/publicity/publicity-edits';
import { questionsOf } from '../../../core/publicity/publicity-questions';
import type { DeskChange } from '../../../services/desk-context';
import { flushDrafts } from '../../../ui/drafts';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { PeriodScreen } from './period-screen';
import { PublicityScreen } from './publicity-screen';
import { searchPublicity } from './search';

const deskWith = (...items: readonly PublicityItem[]): MemoryDesk =>
  aDesk(items.map((after): DeskChange => ({ collection: 'publicityItems', id: after.id, after })));
const open = (desk: MemoryDesk, search = '') =>
  render(
    <OnDesk desk={desk} at={`/candidates/publicity${search}`} path="/candidates/publicity">
      <PublicityScreen />
    </OnDesk>,
  );
const held = (desk: MemoryDesk) => {
  const [item] = [...desk.records.all('publicityItems').values()];
  if (item === undefined) throw new Error('No publicity');
  return item;
};
const one = '?item=publicity1';

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('publicity', () => {
  it('is entered with its kind, and opens with the reasonable-person question alone', async () => {
    const desk = deskWith();
    const { container } = open(desk);
    expect(screen.getByText('No publicity yet')).toBeTruthy();
    await userEvent.click(screen.getAllByRole('button', { name: 'New publicity' })[0] ?? document.body);
    await userEvent.type(screen.getByLabelText('What is it?'), 'Bicycle marking{Enter}');
    expect(held(desk)).toMatchObject({ title: 'Bicycle marking', kind: 'proactive' });
    expect(screen.getAllByRole('button', { name: 'Answer' })).toHaveLength(1);
    expect(screen.getByText(/Could a reasonable person conclude/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('asks one question after the other, and opens the next with the answer', async () => {
    const desk = deskWith(aPublicityItem());
    open(desk, one);
    const first = screen.getByRole('radiogroup', { name: /reasonable person/ });
    await userEvent.click(within(first).getByLabelText('No'));
    expect(screen.getByText('Give the reason, then answer.')).toBeTruthy();
    const [reason] = screen.getAllByLabelText('Reason');
    await userEvent.type(reason ?? document.body, 'It is about arrests.');
    await userEvent.click(screen.getByRole('button', { name: 'Answer' }));
    expect(held(desk).answers).toMatchObject([{ questionId: 'reasonable-person', answer: 'no' }]);
    expect(screen.getByRole('radiogroup', { name: /politically controversial/ })).toBeTruthy();
    expect(screen.getByText('The decision opens when every question is answered.')).toBeTruthy();
  });

  it('marks hits in the text and lists them beside; a hit is accepted with a reason by the keyboard alone', async () => {
    const desk = deskWith(aPublicityItem({ text: 'Have your say on Thursday.' }));
    const { container } = open(desk, one);
    const mark = screen.getByRole('button', { name: /Have your say: hit 1, to change or accept/ });
    mark.focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toContain('Urges people to vote');
    expect(document.activeElement?.textContent).toContain('6.1.3 to 6.1.5');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('A quotation.{Enter}');
    expect(held(desk).accepted).toMatchObject([{ words: 'Have your say', reason: 'A quotation.' }]);
    expect(screen.getByText('1 hit, each accepted; a reader must judge')).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    fireEvent.change(screen.getByLabelText('Text that is to leave'), {
      target: { value: 'Have your say on Friday.' },
    });
    flushDrafts();
    expect(await screen.findByText('1 hit, 1 to change or accept')).toBeTruthy();
    expect(screen.getByText(/Accepted before in another sentence/)).toBeTruthy();
  });

  it('never says that a text without a hit is safe', () => {
    open(deskWith(aPublicityItem({ text: 'Lock your doors.' })), one);
    expect(screen.getByText('No hit; a reader must judge')).toBeTruthy();
    expect(screen.getByText(/^No hit\. The desk looked for words that urge people to vote/)).toBeTruthy();
  });

  it('is decided against its answers only with the reason why, and the decision stands below', async () => {
    const desk = deskWith(answered(aPublicityItem(), { controversial: 'yes' }));
    open(desk, one);
    const form = within(screen.getByRole('form', { name: 'Decide' }));
    await userEvent.click(form.getByLabelText('Go ahead'));
    expect(form.getByText(/It is politically controversial/)).toBeTruthy();
    await userEvent.type(form.getByLabelText('Reasons'), 'Witnesses are sought.');
    await userEvent.click(form.getByRole('button', { name: 'Record the decision' }));
    expect(form.getByText(/Say why it is right all the same/)).toBeTruthy();
    await userEvent.type(form.getByLabelText('Why it is right all the same'), 'The court named the day.');
    await userEvent.click(form.getByRole('button', { name: 'Record the decision' }));
    const [decision] = held(desk).decisions;
    expect(decision).toMatchObject({ outcome: 'go-ahead', by: 'Insp J. Marl', role: 'Election SPOC' });
    expect(reasonParts(decision?.reason ?? '').allTheSame).toBe('The court named the day.');
    expect(desk.commits.at(-2)).toMatchObject({ purpose: 'Decide on publicity', undoable: false });
    expect(screen.getByRole('button', { name: 'Take a further decision' })).toBeTruthy();
  });

  it('keeps its owner and its day of review once it is decided, and lets both change', () => {
    const item = answered(aPublicityItem(), { 'policing-purpose': 'yes' });
    const { text, answers } = item;
    const given = { outcome: 'go-ahead', reason: 'Prevention.', by: 'J. Marl', role: '' } as const;
    const at = '2027-02-01T10:00:00.000Z';
    const decision = { ...given, id: asId<'PublicityDecision'>('d1'), text, answers, at };
    const desk = deskWith({ ...item, decisions: [decision] });
    open(desk, one);
    const put = (label: string, value: string) => {
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
      fireEvent.blur(screen.getByLabelText(label));
    };
    put('Owner', '');
    expect(screen.getByText(/keeps an owner. The last one is kept/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Clear Review on' })).toBeNull();
    put('Review on', '');
    expect(screen.getByLabelText('Review on')).toHaveProperty('value', 'Tue 20 Apr 2027');
    expect(held(desk)).toMatchObject({ owner: 'Press officer', reviewOn: '2027-04-20' });
    put('Owner', 'Duty press officer');
    put('Review on', 'Fri 23 Apr 2027');
    expect(held(desk)).toMatchObject({ owner: 'Duty press officer', reviewOn: '2027-04-23' });
  });

  it('5.5.1: names the two grounds and offers no reason where a use is challenged on another', async () => {
    const desk = deskWith(answered(aPublicityItem({ kind: 'used-images', text: '' })));
    const { container } = open(desk, one);
    const form = within(screen.getByRole('form', { name: 'Decide' }));
    const record = form.getByRole('button', { name: 'Record the decision' });
    await userEvent.click(form.getByLabelText('Challenge the use'));
    await userEvent.type(form.getByLabelText('Reasons'), 'It annoys us.');
    expect(form.getByText(/two grounds alone, and neither is met: .* factually wrong, or/)).toBeTruthy();
    expect(form.queryByLabelText('Why it is right all the same')).toBeNull();
    expect(record).toHaveProperty('disabled', true);
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(form.getByLabelText('Do not challenge the use'));
    await userEvent.click(record);
    expect(held(desk).decisions).toMatchObject([{ outcome: 'no-challenge', reason: 'It annoys us.' }]);
  });

  it('is held back from going out while a hit of its wording is open', async () => {
    const desk = deskWith(
      answered(aPublicityItem({ text: 'Have your say.' }), { 'policing-purpose': 'yes' }),
    );
    open(desk, one);
    const form = within(screen.getByRole('form', { name: 'Decide' }));
    await userEvent.click(form.getByLabelText('Go ahead'));
    await userEvent.type(form.getByLabelText('Reasons'), 'So.');
    await userEvent.click(form.getByRole('button', { name: 'Record the decision' }));
    expect(form.getByText(/1 hit of the wording is neither changed nor accepted/)).toBeTruthy();
    expect(held(desk).decisions).toEqual([]);
  });

  it('shows a refusal to be filmed that stands, and asks everybody else', async () => {
    const desk = deskWith(aPublicityItem({ kind: 'new-images', text: '' }));
    const { container } = open(desk, one);
    await userEvent.type(screen.getByLabelText('Name'), 'PC Ada Quill{Enter}');
    await userEvent.click(screen.getByLabelText('Refused'));
    expect(held(desk).consents).toMatchObject([
      { name: 'PC Ada Quill', answer: 'refused', on: '2027-02-01' },
    ]);
    expect(screen.getByText(/must not be seen/)).toBeTruthy();
    expect(screen.queryByLabelText('Content')).toBeNull();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('is found by the search, and says how it stands', () => {
    const { records } = deskWith(aPublicityItem());
    expect(searchPublicity('quay arrests', records, anOperation())).toMatchObject([
      {
        path: '/candidates/publicity?item=publicity1',
        description: `Publicity: proactive, question 1 of ${questionsOf(aPublicityItem()).length}`,
      },
    ]);
  });
});

describe('the pre-election period', () => {
  const contests = (...given: ReturnType<typeof aContest>[]): readonly DeskChange[] =>
    given.map((after) => ({ collection: 'contests', id: after.id, after }));
  const show = (desk: MemoryDesk, search = '') =>
    render(
      <OnDesk
        desk={desk}
        operation={anOperation({
          pollingDate: '2027-05-06',
          polls: [{ type: 'local-principal', contest: '' }],
        })}
        at={`/candidates/publicity/period${search}`}
        path="/candidates/publicity/period"
      >
        <PeriodScreen />
      </OnDesk>,
    );

  it('is shown contest by contest as a convention, with what changes and the paragraphs', async () => {
    const { container } = show(aDesk(contests(aContest())));
    expect(screen.getByText('Thu 25 Mar 2027')).toBeTruthy();
    expect(screen.getByText('Convention')).toBeTruthy();
    expect(screen.getByText(/There is no fixed start/)).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'Regular meetings' })).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('is begun early by decision, who, why and from when, and taken back', async () => {
    const desk = aDesk(contests(aContest()));
    show(desk, '?contest=contest1');
    const panel = within(screen.getByRole('complementary', { name: 'Early start' }));
    fireEvent.change(panel.getByLabelText('Begin early on'), { target: { value: 'Mon 4 Jan 2027' } });
    fireEvent.blur(panel.getByLabelText('Begin early on'));
    await userEvent.type(panel.getByLabelText('Why'), 'Campaigning has begun.');
    await userEvent.click(panel.getByRole('button', { name: 'Begin it early' }));
    expect(desk.records.get('contests', 'contest1')?.earlyStart).toMatchObject({
      from: '2027-01-04',
      why: 'Campaigning has begun.',
      by: 'Insp J. Marl',
    });
    expect(screen.getByText(/It runs for 1 of 1 contest/)).toBeTruthy();
    await userEvent.click(panel.getByRole('button', { name: 'Take back the early start' }));
    expect(desk.records.get('contests', 'contest1')?.earlyStart).toBeNull();
  });

  it('is begun early for the whole operation in the record of the timetable', () => {
    const desk = aDesk([
      ...contests(aContest()),
      {
        collection: 'operationDates',
        id: 'operation1',
        after: {
          id: asId<'Operation'>('operation1'),
          calledOn: null,
          declarations: [],
          earlyStart: { from: '2027-01-15', why: 'A by-election.', by: 'ACC R. Tyne' },
        },
      },
    ]);
    show(desk, '?contest=all');
    expect(
      screen.getByText(/for the whole operation on Fri 15 Jan 2027 by decision of ACC R. Tyne/),
    ).toBeTruthy();
    expect(screen.getByText('Early, with the whole operation')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Take back the early start' })).toBeTruthy();
  });
});
