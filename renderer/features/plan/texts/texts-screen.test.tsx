import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { anArea } from '../../../../test/builders/threat';
import { asId } from '../../../core/foundation/ids';
import { newPlanText, type PlanText, planTextId } from '../../../core/plan/plan-text';
import { withAgreement, withSection } from '../../../core/plan/plan-text-edits';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { TextsScreen } from './texts-screen';

const operation = anOperation({ followsOperationId: asId('operation0') });
const strategyId = planTextId(operation.id, 'gold-strategy');
const policyId = planTextId(operation.id, 'intervention-policy', 'carrow');
const strategy = withSection(newPlanText(operation.id, 'gold-strategy'), 'review', 'Weekly, by gold.');
const approved = withAgreement(strategy, {
  id: asId('agreement1'),
  kind: 'approved',
  by: 'Ch Supt Ilse Thorne',
  role: 'Gold commander',
  organisation: 'Marlshire Police',
  on: '2027-01-20',
  how: 'At the gold group',
  recordedBy: 'Insp J. Marl',
  recordedAt: '2027-01-20T10:00:00.000Z',
});

function deskWith(...texts: readonly PlanText[]): MemoryDesk {
  const areas = [
    anArea('force', { kind: 'force', name: 'Marlshire' }),
    anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: asId('force') }),
  ];
  return aDesk([
    ...areas.map((after): DeskChange => ({ collection: 'areas', id: after.id, after })),
    ...texts.map((after): DeskChange => ({ collection: 'planTexts', id: after.id, after })),
  ]);
}

function open(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk desk={desk} operation={operation} at={`/plan/texts${search}`} path="/plan/texts">
      <TextsScreen />
    </OnDesk>,
  );
}

const at = (id: string) => `?text=${encodeURIComponent(id)}`;
const stored = (desk: MemoryDesk, id: string) => desk.records.get('planTexts', id);

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('strategies and policies', () => {
  it('are all listed with how they stand, those of each council too, and say what is missing for the others', async () => {
    const { container } = open(deskWith(approved));
    const row = screen.getByRole('row', { name: /^Gold strategy/ });
    expect(within(row).getByText('Approved')).toBeTruthy();
    expect(screen.getByRole('row', { name: /Intervention policy.* Carrow/ })).toBeTruthy();
    expect(screen.getByText('Community engagement strategy: nothing to write it for yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Places, Areas' })).toHaveProperty('pathname', '/places/areas');
    expect(await axeProblems(container)).toEqual([]);
  });

  it('save a section as it is written; the record begins with it, and undo takes it back', async () => {
    const desk = deskWith();
    const { container } = open(desk, at(policyId));
    await userEvent.type(screen.getByLabelText('Who decides'), 'The sergeant.');
    await userEvent.tab();
    expect(stored(desk, policyId)).toMatchObject({
      subjectId: 'carrow',
      sections: { 'who-decides': 'The sergeant.' },
    });
    expect(desk.commits.at(-1)).toEqual({
      purpose: 'Write a section of a strategy or policy',
      undoable: true,
    });
    expect(await axeProblems(container)).toEqual([]);
    desk.undo();
    expect(stored(desk, policyId)).toBeUndefined();
  });

  it('say beside a section what was not checked', () => {
    open(deskWith(), at(policyId));
    expect(screen.getAllByText(/The desk holds no checked wording of these powers/).length).toBeGreaterThan(
      2,
    );
  });

  it('keep an approval with its words, and show what was changed since', async () => {
    const desk = deskWith(strategy);
    open(desk, at(strategyId));
    await userEvent.click(screen.getByRole('button', { name: 'Record an approval or agreement' }));
    await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
    expect(screen.getByText('Enter who gave it.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Name'), 'Ch Supt Ilse Thorne');
    await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
    expect(stored(desk, strategyId)?.agreements).toMatchObject([
      {
        kind: 'approved',
        by: 'Ch Supt Ilse Thorne',
        on: '2027-02-01',
        sections: { review: 'Weekly, by gold.' },
        recordedBy: 'Insp J. Marl',
      },
    ]);
    expect(desk.commits.at(-1)).toMatchObject({ undoable: false });
    const review = screen.getByLabelText('Review');
    await userEvent.clear(review);
    await userEvent.type(review, 'Daily, by gold.');
    await userEvent.tab();
    const warning = screen.getByText('Changed since it was approved', { selector: 'strong' }).parentElement;
    expect(warning?.querySelector('del')?.textContent).toContain('Weekly');
    expect(warning?.querySelector('ins')?.textContent).toContain('Daily');
  });

  it('do not take a day that is still to come', async () => {
    const desk = deskWith(strategy);
    open(desk, at(strategyId));
    await userEvent.click(screen.getByRole('button', { name: 'Record an approval or agreement' }));
    await userEvent.type(screen.getByLabelText('Name'), 'Ch Supt Ilse Thorne');
    const day = screen.getByLabelText('Day');
    await userEvent.clear(day);
    await userEvent.type(day, '3 Feb 2027');
    await userEvent.tab();
    await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
    expect(screen.getByText(/still to come/)).toBeTruthy();
    expect(stored(desk, strategyId)?.agreements).toEqual([]);
  });

  it('keep an approval that is half written over the lock, until it is given up', async () => {
    const desk = deskWith(approved);
    open(desk, at(approved.id));
    await userEvent.click(screen.getByRole('button', { name: 'Record an approval or agreement' }));
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'ACC Rowan Tyne' } });
    fireEvent.change(screen.getByLabelText(/^How it was given/), { target: { value: 'By email' } });
    cleanup();
    open(desk, at(approved.id));
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'ACC Rowan Tyne');
    expect(screen.getByLabelText(/^How it was given/)).toHaveProperty('value', 'By email');
    await userEvent.click(screen.getByRole('button', { name: 'Close without recording' }));
    expect(desk.records.all('formDrafts').size).toBe(0);
    expect(stored(desk, approved.id)?.agreements).toHaveLength(1);
  });

  it('start from the last operation in one step, leaving approvals behind', async () => {
    const before = {
      ...approved,
      id: planTextId(asId('operation0'), 'gold-strategy'),
      operationId: asId('operation0'),
    } as PlanText;
    const desk = deskWith(before);
    open(desk, at(strategyId));
    await userEvent.click(
      screen.getByRole('button', { name: 'Fill empty sections from the last operation' }),
    );
    expect(stored(desk, strategyId)).toMatchObject({
      operationId: operation.id,
      sections: { review: 'Weekly, by gold.' },
      agreements: [],
    });
    expect(screen.queryByRole('button', { name: /Fill empty sections/ })).toBeNull();
  });

  it('ask of an engagement strategy whether a community impact assessment is needed, with the reason', async () => {
    const bcu = anArea('east', { kind: 'bcu', name: 'East BCU', parentId: asId('force') });
    const id = planTextId(operation.id, 'community-engagement', 'east');
    const desk = aDesk([
      ...[anArea('force', { kind: 'force', name: 'Marlshire' }), bcu].map((after): DeskChange => ({
        collection: 'areas',
        id: after.id,
        after,
      })),
    ]);
    open(desk, at(id));
    await userEvent.click(screen.getByRole('button', { name: 'Answer whether it is needed' }));
    await userEvent.click(screen.getByRole('radio', { name: 'No' }));
    await userEvent.click(screen.getByRole('button', { name: 'Record the answer' }));
    expect(screen.getByText('Write the reason.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Why'), 'Quiet wards.');
    await userEvent.click(screen.getByRole('button', { name: 'Record the answer' }));
    expect(stored(desk, id)?.communityImpact).toEqual({
      isNeeded: false,
      why: 'Quiet wards.',
      by: 'Insp J. Marl',
      on: '2027-02-01',
    });
  });
});
