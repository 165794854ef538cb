import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { operationIn, planChanges } from '../../../../test/builders/plan-order';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { PlanDocumentsScreen } from './plan-documents-screen';

const changes = planChanges();

function open(desk: MemoryDesk) {
  return render(
    <OnDesk desk={desk} operation={operationIn(changes)} at="/documents/plan" path="/documents/plan">
      <PlanDocumentsScreen />
    </OnDesk>,
  );
}

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the list of plan documents', { timeout: 60_000 }, () => {
  it('says in the list what can be made, what cannot and why, and has no fault that axe finds', async () => {
    const desk = aDesk(changes);
    for (const text of desk.records.all('planTexts').values()) {
      if (text.kind === 'silver-plan')
        desk.services.vault.commit({
          purpose: 'Remove a text',
          changes: [{ collection: 'planTexts', id: text.id, after: null }],
          undoable: true,
        });
    }
    const { container } = open(desk);
    await screen.findByText(
      /No draft possible: Nothing of silver’s tactical plan is written yet/,
      {},
      { timeout: 20_000 },
    );
    const order = screen.getByRole('link', { name: 'Operation order' });
    expect(order.getAttribute('href')).toBe('/documents/plan/operation-order');
    expect(order.closest('li')?.textContent).toContain('Never issued');
    expect(await axeProblems(container)).toEqual([]);
  });

  it('groups the list, narrows it down by what is typed, and goes through it with the arrows', async () => {
    open(aDesk(changes));
    const orders = await screen.findByRole('region', { name: 'Orders and plans' });
    expect(
      within(orders)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Gold strategy', 'Silver tactical plan', 'Operation order', 'Deployment plan', 'Count plan']);
    const councils = screen.getByRole('region', { name: 'Councils' });
    expect(
      within(councils).getByRole('link', { name: 'Memoranda of understanding' }).getAttribute('href'),
    ).toBe('/documents/memoranda');
    const filter = screen.getByRole('textbox', { name: 'Filter by words' });
    await userEvent.type(filter, 'minutes');
    expect(screen.queryByRole('region', { name: 'Orders and plans' })).toBeNull();
    const meetings = screen.getByRole('region', { name: 'Meetings' });
    const [first, second] = within(meetings).getAllByRole('link', { name: /^Minutes: / });
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect([first, second]).toContain(document.activeElement);
    await userEvent.clear(filter);
    await userEvent.type(filter, 'letters candidates');
    expect(screen.getByRole('link', { name: 'Letters to candidates and agents' }).getAttribute('href')).toBe(
      '/documents/letters',
    );
    await userEvent.clear(filter);
    await userEvent.type(filter, 'memorandum saltmarsh');
    expect(screen.getByRole('link', { name: 'Memoranda of understanding' }).getAttribute('href')).toBe(
      '/documents/memoranda?council=example-saltmarsh',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(screen.getByRole('region', { name: 'Orders and plans' })).toBeTruthy();
  });
});
