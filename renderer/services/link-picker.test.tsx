import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDesk, OnDesk } from '../../test/builders/desk';
import { operationIn, planChanges } from '../../test/builders/plan-order';
import type { Link } from '../core/plan/link';
import { prepareJsdom } from '../ui/testing-jsdom';
import { LinkPicker } from './link-picker';

const changes = planChanges();
const kinds = ['area', 'station'] as const;

function Picker() {
  const [value, setValue] = useState<readonly Link[]>([]);
  return <LinkPicker label="What it is about" value={value} onChange={setValue} kinds={kinds} />;
}

beforeAll(prepareJsdom);

describe('the field that finds records to link to', () => {
  it('finds what is typed the moment that the form opens, and lists what is chosen', async () => {
    render(
      <OnDesk desk={aDesk(changes)} operation={operationIn(changes)} at="/" path="/">
        <Picker />
      </OnDesk>,
    );
    const field = screen.getByRole('combobox', { name: 'What it is about' });
    await userEvent.type(field, 'saltmarsh');
    // Nothing else than what has the word is left, once it was looked up.
    await expect
      .poll(() => screen.queryAllByRole('option').every((each) => /saltmarsh/i.test(each.textContent)))
      .toBe(true);
    const [first] = screen.getAllByRole('option');
    if (first === undefined) throw new Error('Nothing is offered');
    await userEvent.click(first);
    expect(await screen.findByRole('button', { name: /^Take out .*Saltmarsh/i })).toBeDefined();
  });
});
