// The readiness of a case and the second review on the screen. Reference: APP Policing elections, CPS.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aBorneOutAllegation, aReadyCase } from '../../../../test/builders/ready-case';
import { refusedFor } from '../../../../test/builders/readiness-rows';
import type { CaseFile } from '../../../core/cases/case-file';
import type { FileReview } from '../../../core/cases/file-review';
import { asId } from '../../../core/foundation/ids';
import type { DeskChange } from '../../../services/desk-context';
import { useRecord } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { ReadinessPanel } from './readiness-panel';
import { ReviewPanel } from './review-panel';

beforeAll(prepareJsdom);
afterEach(cleanup);

const me = 'Insp J. Marl';
const byMe = { reviewerId: asId<'DeskUser'>('user1'), reviewer: me };
const operation = anOperation({ id: asId('operation-1') });

function deskWith(given: Partial<CaseFile> = {}, more: readonly DeskChange[] = []): MemoryDesk {
  const caseFile = aReadyCase(given);
  const allegation = aBorneOutAllegation();
  return aDesk([
    { collection: 'operations', id: operation.id, after: operation },
    { collection: 'cases', id: caseFile.id, after: caseFile },
    { collection: 'allegations', id: allegation.id, after: allegation },
    ...more,
  ]);
}

/** A section as the case's screen shows it: with the case as it stands. */
function Shown({ of: Panel }: { readonly of: typeof ReadinessPanel }) {
  const caseFile = useRecord('cases', 'case-1');
  return caseFile === undefined ? null : <Panel caseFile={caseFile} />;
}

function open(desk: MemoryDesk, panel: typeof ReadinessPanel = ReadinessPanel) {
  return render(
    <OnDesk desk={desk} operation={operation} at="/cases/case-1/readiness" path="/cases/:caseId/:section">
      <Shown of={panel} />
    </OnDesk>,
  );
}

const caseOf = (desk: MemoryDesk) => desk.records.get('cases', 'case-1')!;
const group = (name: string) => within(screen.getByRole('region', { name }));

describe('the readiness of a case', () => {
  it('says so where no rule finds anything missing, and shows no figure of it', () => {
    const { container } = open(deskWith());
    expect(screen.getByText('No rule finds anything missing.')).toBeDefined();
    expect(container.textContent).not.toMatch(/%|per cent/);
  });

  it('groups what is missing by gravity, each with its rule, its source and who can put it right', async () => {
    const { container } = open(deskWith({ complainant: '', publicInterest: '', summary: '' }));
    expect(screen.getByText('1 thing blocks, 1 is a risk, 1 is polish.')).toBeDefined();
    const blocks = group('Blocks');
    expect(blocks.getByText('The complainant is not named.')).toBeDefined();
    expect(blocks.getByText(/minimum information, item 1.*Summary by: Officer in the case/)).toBeDefined();
    expect(group('Risk').getByText(/There is no public interest note/, { selector: 'strong' })).toBeDefined();
    expect(group('Polish').getByText('The summary is empty.')).toBeDefined();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('leads to the entry where a thing is put right', () => {
    const [exhibit, media] = aReadyCase().evidence;
    open(deskWith({ evidence: [{ ...exhibit!, heldBy: '' }, media!] }));
    const link = screen.getByRole('link', { name: /^Put it right ?: RV\/1/ });
    expect(link.getAttribute('href')).toBe('/cases/case-1/evidence?item=evidence-1');
  });

  it('offers no dispute of the five items, and says why', () => {
    open(deskWith({ complainant: '' }));
    expect(screen.queryByRole('button', { name: /^Dispute/ })).toBeNull();
    expect(group('Blocks').getByText(/so it cannot be set aside here/)).toBeDefined();
  });

  it('sets a reason aside with a ground, and lets it stand again when that is withdrawn', async () => {
    const person = userEvent.setup();
    const desk = deskWith({ publicInterest: '' });
    open(desk);
    await person.click(screen.getByRole('button', { name: /^Dispute ?: There is no public interest note/ }));
    const record = screen.getByRole<HTMLButtonElement>('button', { name: 'Record the dispute' });
    expect(record.disabled).toBe(true);
    await person.type(screen.getByLabelText(/Ground/), 'Agreed with the CPS lawyer.');
    await person.click(record);
    expect(caseOf(desk).disputes).toMatchObject([
      { reasonKey: 'public-interest:case', ground: 'Agreed with the CPS lawyer.', by: me, withdrawnAt: null },
    ]);
    expect(screen.getByText('No rule finds anything missing.')).toBeDefined();
    expect(group('Disputed').getByText('Agreed with the CPS lawyer.', { exact: false })).toBeDefined();
    await person.click(screen.getByRole('button', { name: /^Withdraw +the dispute/ }));
    expect(screen.queryByRole('region', { name: 'Disputed' })).toBeNull();
    expect(group('Risk').getByText(/There is no public interest note/, { selector: 'strong' })).toBeDefined();
    expect(caseOf(desk).disputes).toHaveLength(1);
  });
});

describe('the SPOC’s approval', () => {
  it('is refused while something blocks, with what that is', () => {
    open(deskWith({ complainant: '', approvals: [] }));
    const approval = group('Approval by the SPOC');
    const button = approval.getByRole<HTMLButtonElement>('button', { name: 'Approve contact' });
    expect(button.disabled).toBe(true);
    expect(approval.getAllByText('The complainant is not named.').length).toBeGreaterThan(0);
  });

  it('is not offered to the officer in the case, and says why', () => {
    open(deskWith({ approvals: [], officerInCase: 'Insp. J Marl' }));
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Approve contact' });
    expect(button.disabled).toBe(true);
    expect(screen.queryByRole('radiogroup', { name: /^In whose authority/ })).toBeNull();
    expect(screen.getAllByText(/is the officer in the case of this file and cannot approve it/)).toHaveLength(
      2,
    );
  });

  it('is given for contact, then for the submission, and is withdrawn without being forgotten', async () => {
    const person = userEvent.setup();
    const desk = deskWith({ approvals: [] });
    open(desk);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Approve submission' }).disabled).toBe(true);
    const approve = async (kind: string, authority: string, button: string) => {
      const press = screen.getByRole<HTMLButtonElement>('button', { name: button });
      expect(press.disabled).toBe(true);
      const asked = screen.getByRole('radiogroup', { name: `In whose authority: ${kind}` });
      await person.click(within(asked).getByLabelText(authority));
      await person.click(press);
    };
    await approve('Contact with the CPS', 'As SPOC', 'Approve contact');
    await approve('Submission of the file', 'As delegate of the SPOC', 'Approve submission');
    expect(caseOf(desk).approvals.map(({ approves, by, note }) => [approves, by, note])).toEqual([
      ['contact', me, 'Election SPOC, as SPOC'],
      ['submission', me, 'Election SPOC, as delegate of the SPOC'],
    ]);
    expect(screen.getByText(/approved by Insp J\. Marl, Election SPOC, as SPOC,/)).toBeDefined();
    await person.click(screen.getByRole('button', { name: /^Withdraw ?: Submission of the file/ }));
    expect(caseOf(desk).approvals).toHaveLength(2);
    expect(
      group('Blocks').getByText(/approval of the submission of the file was withdrawn/, {
        selector: 'strong',
      }),
    ).toBeDefined();
  });
});

describe('what an earlier file was refused for', () => {
  it('is asked here, and an answer takes the risk away', async () => {
    const person = userEvent.setup();
    const contact = refusedFor('case-7');
    const desk = deskWith({}, [{ collection: 'cpsContacts', id: contact.id, after: contact }]);
    open(desk);
    expect(screen.getByText('0 things block, 1 is a risk, 0 are polish.')).toBeDefined();
    const asked = group('What earlier files were refused for');
    expect(asked.getByText(/An earlier file was refused for it on Thu 10 Jun 2027/)).toBeDefined();
    await person.type(asked.getByLabelText('What was done about it here'), 'Statement of Orla Quill.');
    await person.click(asked.getByRole('button', { name: /^Answer ?: No continuity for the register/ }));
    expect(caseOf(desk).promptAnswers).toMatchObject([{ promptId: 'refusal-1', by: me }]);
    expect(screen.getByText('No rule finds anything missing.')).toBeDefined();
    expect(asked.getByText('Statement of Orla Quill.', { exact: false })).toBeDefined();
  });
});

const aReview = (given: Partial<FileReview>): FileReview => ({
  id: asId('review-1'),
  operationId: asId('operation-1'),
  caseId: asId('case-1'),
  round: 1,
  reviewerId: asId('user-una'),
  reviewer: 'Sgt Una Pike',
  startedAt: '2027-01-28T09:00:00.000Z',
  finishedAt: '2027-01-28T10:00:00.000Z',
  answers: [
    { ruleId: 'interview', answer: 'not-met', note: 'The record is not on the file.' },
    { ruleId: 'complainant', answer: 'met', note: '' },
  ],
  setAside: null,
  ...given,
});
const reviewed = (...reviews: readonly FileReview[]) =>
  deskWith(
    {},
    reviews.map((after): DeskChange => ({ collection: 'fileReviews', id: after.id, after })),
  );

describe('a second review', () => {
  it('shows nothing of what another person answered, finished or not, before both have finished', async () => {
    const person = userEvent.setup();
    const desk = reviewed(aReview({}));
    const { container } = open(desk, ReviewPanel);
    expect(container.textContent).toContain('Sgt Una Pike: finished');
    expect(container.textContent).not.toContain('The record is not on the file.');
    await person.click(screen.getByRole('button', { name: 'Begin my review' }));
    expect(container.textContent).not.toContain('The record is not on the file.');
    expect(screen.queryByRole('table')).toBeNull();
    const begun = [...desk.records.all('fileReviews').values()].find(({ reviewer }) => reviewer === me);
    expect(begun).toMatchObject({ round: 1, finishedAt: null, answers: [] });
  });

  it('shows the differences with both notes once both have finished', async () => {
    const person = userEvent.setup();
    const mine = aReview({
      id: asId('review-2'),
      ...byMe,
      startedAt: '2027-01-29T09:00:00.000Z',
      finishedAt: null,
      answers: [{ ruleId: 'complainant', answer: 'met', note: '' }],
    });
    const desk = reviewed(aReview({}), mine);
    const { container } = open(desk, ReviewPanel);
    const rule = screen.getByRole('radiogroup', {
      name: 'Each suspect was interviewed, or the file says why not.',
    });
    await person.click(within(rule).getByLabelText('Met'));
    await person.click(screen.getByRole('button', { name: 'Finish my review' }));
    const table = screen.getByRole('table', { name: /differ \(1\)/ });
    expect(within(table).getByText('The record is not on the file.')).toBeDefined();
    expect(within(table).getAllByRole('row')).toHaveLength(2);
    expect(await axeProblems(container)).toEqual([]);
  });

  it('whose reviewer will not finish it is left out with a reason, and the others see where they differ', async () => {
    const person = userEvent.setup();
    const mine = aReview({ id: asId('review-2'), ...byMe, answers: [] });
    const left = aReview({
      id: asId('review-3'),
      reviewerId: asId('user-odd'),
      reviewer: 'PC Odd Marsh',
      finishedAt: null,
      answers: [{ ruleId: 'interview', answer: 'met', note: 'Half a thought.' }],
    });
    const desk = reviewed(aReview({}), mine, left);
    const { container } = open(desk, ReviewPanel);
    expect(screen.queryByRole('table', { name: /differ/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Leave this review out ?: Sgt Una Pike/ })).toBeNull();
    await person.click(screen.getByRole('button', { name: /^Leave this review out ?: PC Odd Marsh/ }));
    const leave = screen.getByRole<HTMLButtonElement>('button', { name: 'Leave it out' });
    expect(leave.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Why it is left out'), {
      target: { value: 'Moved to another post.' },
    });
    expect(await axeProblems(container)).toEqual([]);
    await person.click(leave);
    expect(desk.records.get('fileReviews', 'review-3')?.setAside).toMatchObject({
      by: me,
      reason: 'Moved to another post.',
    });
    expect(desk.commits.at(-1)).toMatchObject({ undoable: false });
    expect(screen.getByRole('table', { name: /Sgt Una Pike and Insp J\. Marl differ \(2\)/ })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Begin a review' })).toBeDefined();
    expect(container.textContent).toContain('left out of the round by Insp J. Marl');
    expect(container.textContent).not.toContain('Half a thought.');
  });

  it('that is one’s own is left out too, and is begun again in the same round', () => {
    const desk = reviewed(aReview({}), aReview({ id: asId('review-2'), ...byMe, finishedAt: null }));
    open(desk, ReviewPanel);
    fireEvent.click(screen.getByRole('button', { name: /^Leave this review out/ }));
    fireEvent.change(screen.getByLabelText('Why it is left out'), {
      target: { value: 'Begun on the wrong file.' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Leave it out' }));
    expect(screen.queryByRole('radiogroup')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Begin my review' }));
    const counted = [...desk.records.all('fileReviews').values()].filter(({ setAside }) => setAside === null);
    expect(counted.map(({ round, reviewer }) => [round, reviewer])).toEqual([
      [1, 'Sgt Una Pike'],
      [1, me],
    ]);
  });

  it('is frozen once it is finished, whoever tries to change it', () => {
    const desk = reviewed(aReview(byMe));
    open(desk, ReviewPanel);
    expect(screen.queryByRole('radiogroup')).toBeNull();
    expect(screen.getByText(/Your review is finished/)).toBeDefined();
    const changed = aReview({ ...byMe, answers: [] });
    const refused = desk.services.vault.commit({
      purpose: 'Change a finished review',
      changes: [{ collection: 'fileReviews', id: changed.id, after: changed }],
    });
    expect(refused.ok).toBe(false);
  });

  it('begins with an empty screen that says how it goes', () => {
    open(deskWith(), ReviewPanel);
    expect(screen.getByText('Nobody has reviewed this file')).toBeDefined();
  });
});
