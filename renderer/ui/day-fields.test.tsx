import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DayField, MomentField } from './day-fields';
import { flushDrafts } from './drafts';
import { prepareJsdom } from './testing-jsdom';

beforeAll(prepareJsdom);
afterEach(cleanup);

function Moment({ start, onValue }: { start: string | null; onValue: (value: string | null) => void }) {
  const [value, setValue] = useState(start);
  return (
    <MantineProvider>
      <MomentField
        label="From"
        usualTime="06:00"
        value={value}
        onChange={(next) => {
          setValue(next);
          onValue(next);
        }}
      />
    </MantineProvider>
  );
}
const time = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Time, From' });

describe('a moment', () => {
  it('reads a time in four figures when the field is left, and keeps the last where it is none', () => {
    const values: (string | null)[] = [];
    render(<Moment start="2027-05-06T07:00" onValue={(value) => values.push(value)} />);
    fireEvent.change(time(), { target: { value: '0930' } });
    expect(values).toEqual([]);
    fireEvent.blur(time());
    expect(values).toEqual(['2027-05-06T09:30']);
    fireEvent.change(time(), { target: { value: '2500' } });
    fireEvent.blur(time());
    expect(screen.getByText(/The last time is kept/)).toBeTruthy();
    expect(values).toHaveLength(1);
  });

  it('is handed on when the desk locks while the time is being written', () => {
    const values: (string | null)[] = [];
    render(<Moment start="2027-05-06T07:00" onValue={(value) => values.push(value)} />);
    fireEvent.change(time(), { target: { value: '0800' } });
    flushDrafts();
    expect(values).toEqual(['2027-05-06T08:00']);
  });

  it('has no time without a day', () => {
    render(<Moment start={null} onValue={() => undefined} />);
    expect(time().disabled).toBe(true);
  });
});

describe('a day', () => {
  it('says what an empty field means, and shows the day with its weekday', () => {
    render(
      <MantineProvider>
        <DayField label="Closed on" value={null} placeholder="Today" onChange={() => undefined} />
        <DayField label="Due" value="2027-05-06" onChange={() => undefined} />
      </MantineProvider>,
    );
    expect(screen.getByLabelText<HTMLInputElement>('Closed on').placeholder).toBe('Today');
    expect(screen.getByLabelText<HTMLInputElement>('Due').value).toBe('Thu 6 May 2027');
  });
});
