import { cleanup, render, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const style = document.createElement('style');
beforeEach(() => {
  style.textContent = ['../../ui/desk.css', './documents.css']
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
    .join('\n');
  document.head.append(style);
});
afterEach(() => {
  cleanup();
  style.remove();
});

const table = (
  <table className="plain-table">
    <thead>
      <tr>
        <th scope="col">Name</th>
      </tr>
    </thead>
  </table>
);
const scroller = (attributes: object, children: ReactNode) => (
  <div {...attributes} data-testid="scrolls">
    {children}
  </div>
);

describe('the head of a table that sticks as its panel scrolls', () => {
  it.each([
    ['recipients of letters', 'letters-detail', <div className="stack-wide">{table}</div>],
    ['a list of documents', 'screen-work', <div className="register">{table}</div>],
    ['a list alone', 'screen-work', table],
    ['a table beside the work', 'screen-aside', table],
  ])('leaves no room above it in which a row could show: %s', (_, className, content) => {
    render(scroller({ className }, content));
    const { paddingTop } = getComputedStyle(screen.getByTestId('scrolls'));
    const { position, top } = getComputedStyle(screen.getByRole('columnheader'));
    expect(position).toBe('sticky');
    expect(Number.parseFloat(paddingTop)).toBeGreaterThan(0);
    expect(Number.parseFloat(top)).toBe(-Number.parseFloat(paddingTop));
  });

  it('stays in sight where what scrolls has no padding', () => {
    render(scroller({ className: 'screen-work', 'data-flush': 'true' }, table));
    expect(Number.parseFloat(getComputedStyle(screen.getByTestId('scrolls')).paddingTop)).toBe(0);
    expect(Number.parseFloat(getComputedStyle(screen.getByRole('columnheader')).top)).toBe(0);
  });
});
