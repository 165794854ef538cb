// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDebriefForm, formPartner } from '../../../../test/builders/debrief-forms';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import type { DebriefForm } from '../../../core/debrief/contribution';
import { isOwnQuestion, questionsFor } from '../../../core/debrief/questions';
import { asId } from '../../../core/foundation/ids';
import { newPartner } from '../../../core/partners/partner-list';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { ContributionsScreen } from './contributions-screen';

const operation = anOperation({ pollingDate: '2026-05-07' });
const cps = newPartner({ id: asId<'Partner'>('cps'), kind: 'cps', name: 'CPS Eastmarch' }, () => 'p1');
const tariff = 'Was the van tariff clear?';
const asksTariff: DebriefForm = aDebriefForm({
  operationId: operation.id,
  questions: [...questionsFor('council'), { id: 'own-tariff', headingId: 'planning', text: tariff }],
});

function open(search: string, forms: readonly DebriefForm[] = []): MemoryDesk {
  const desk = aDesk([
    { collection: 'partners', id: formPartner.id, after: formPartner },
    { collection: 'partners', id: cps.id, after: cps },
    ...forms.map((after) => ({ collection: 'debriefForms', id: after.id, after }) as const),
  ]);
  render(
    <OnDesk
      desk={desk}
      operation={operation}
      at={`/debrief/contributions${search}`}
      path="/debrief/contributions"
    >
      <ContributionsScreen />
    </OnDesk>,
  );
  return desk;
}

const ownOf = (desk: MemoryDesk, partnerId: string) =>
  [...desk.records.all('debriefForms').values()]
    .filter((form) => form.partnerId === partnerId)
    .map(({ questions }) => questions.filter(isOwnQuestion).map(({ text }) => text));

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('a question of the force’s own', () => {
  it('stays in view once forms are made, and the form of a later partner asks it under the same id', async () => {
    const desk = open('?add=forms');
    fireEvent.change(screen.getByLabelText('Question'), { target: { value: tariff } });
    await userEvent.click(screen.getByRole('button', { name: 'Add the question', hidden: true }));
    await userEvent.click(screen.getByRole('checkbox', { name: /^CPS Eastmarch/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Make 1 form' }));
    expect(ownOf(desk, formPartner.id)).toEqual([[tariff]]);
    const asked = screen.getByRole('checkbox', { name: tariff });
    expect((asked as HTMLInputElement).checked).toBe(true);
    expect(screen.getByText('Planning and preparation, in 1 form', { exact: false })).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: /^CPS Eastmarch/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Make 1 form' }));
    expect(ownOf(desk, cps.id)).toEqual([[tariff]]);
    const ids = [...desk.records.all('debriefForms').values()].map(
      ({ questions }) => questions.find(isOwnQuestion)?.id,
    );
    expect(new Set(ids).size).toBe(1);
    const list = screen.getByRole('list', { name: 'Questions of your own in the forms' });
    expect(within(list).getByRole('listitem').textContent).toContain('in 2 forms');
  });

  it('is left out of the next forms where that is chosen, and stays in those that ask it', async () => {
    const desk = open('?add=forms', [asksTariff]);
    expect(await axeProblems(document.body)).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox', { name: tariff }));
    expect(
      screen.getByRole('checkbox', {
        name: `CPS Eastmarch (${questionsFor('cps').length} questions)`,
      }),
    ).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Make 1 form' }));
    expect(ownOf(desk, cps.id)).toEqual([[]]);
    expect(ownOf(desk, formPartner.id)).toEqual([[tariff]]);
  });

  it('goes into the form that is made for one partner alone', async () => {
    const desk = open('?partner=cps', [asksTariff]);
    const all = questionsFor('cps').length + 1;
    await userEvent.click(screen.getByRole('button', { name: `Make a form with ${all} questions` }));
    expect(ownOf(desk, cps.id)).toEqual([[tariff]]);
  });
});
