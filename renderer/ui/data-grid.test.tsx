import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeProblems, prepareJsdom } from './testing-jsdom';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DataGrid } from './data-grid';
import type { CellChange, GridColumn, GridSort } from './data-grid-model';

interface Tree {
  readonly id: string;
  readonly name: string;
  readonly height: string;
  readonly kind: string;
}

const trees: readonly Tree[] = Array.from({ length: 500 }, (_, index) => ({
  id: `t${index}`,
  name: `Tree ${index}`,
  height: String(500 - index),
  kind: index % 2 === 0 ? 'Oak' : 'Ash',
}));

const columns: readonly GridColumn<Tree>[] = [
  { id: 'name', header: 'Name', width: 10, text: (tree) => tree.name, isFixed: true, isLink: true },
  {
    id: 'height',
    header: 'Height',
    width: 6,
    text: (tree) => tree.height,
    isNumeric: true,
    edit: { maxLength: 4, problem: (text) => (/^\d+$/.test(text) ? null : 'Give a whole number.') },
  },
  { id: 'kind', header: 'Kind', width: 6, text: (tree) => tree.kind, edit: { options: ['Oak', 'Ash'] } },
];

const seen: { opened: string[]; changes: CellChange[][]; sources: string[] } = {
  opened: [],
  changes: [],
  sources: [],
};

function Wood({ rows = trees }: { readonly rows?: readonly Tree[] }) {
  const [sort, setSort] = useState<GridSort | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <MantineProvider>
      <p>{selected.size} selected</p>
      <DataGrid
        label="Trees"
        rows={rows}
        columns={columns}
        rowId={(tree) => tree.id}
        rowName={(tree) => tree.name}
        sort={sort}
        onSort={setSort}
        selected={selected}
        onSelect={setSelected}
        openId={null}
        onOpen={(tree) => seen.opened.push(tree.id)}
        onChange={(changes, source) => {
          seen.changes.push([...changes]);
          seen.sources.push(source);
        }}
        empty="No trees."
      />
    </MantineProvider>
  );
}

function firstNames(count: number): readonly (string | null)[] {
  return screen
    .getAllByRole('rowheader')
    .slice(0, count)
    .map((cell) => cell.textContent);
}

function focused(): string | null {
  return document.activeElement?.textContent ?? null;
}

function clipboard(text: string) {
  const data = new Map([['text/plain', text]]);
  return {
    data,
    clipboardData: {
      getData: (kind: string) => data.get(kind) ?? '',
      setData: (kind: string, value: string) => data.set(kind, value),
    },
  };
}

beforeAll(prepareJsdom);
afterEach(() => {
  cleanup();
  seen.opened = [];
  seen.changes = [];
  seen.sources = [];
});

describe('the data grid', () => {
  it('draws the rows in sight and counts them all', () => {
    render(<Wood />);
    const grid = screen.getByRole('grid', { name: 'Trees' });
    expect(grid.getAttribute('aria-rowcount')).toBe('501');
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
  });

  it('says so when there are no rows', () => {
    render(<Wood rows={[]} />);
    expect(screen.getByText('No trees.')).toBeTruthy();
  });

  it('sorts numbers as numbers, one way, the other, and back to how they came', async () => {
    const user = userEvent.setup();
    render(<Wood />);
    const head = screen.getByRole('columnheader', { name: /Height/ });
    await user.click(within(head).getByRole('button'));
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    expect(firstNames(2)).toEqual(['Tree 499', 'Tree 498']);
    await user.click(within(head).getByRole('button'));
    expect(head.getAttribute('aria-sort')).toBe('descending');
    expect(firstNames(1)).toEqual(['Tree 0']);
    await user.click(within(head).getByRole('button'));
    expect(head.getAttribute('aria-sort')).toBe('none');
  });

  it('moves by arrows, Home, End, Page Down and to the last row, and keeps the focus', async () => {
    const user = userEvent.setup();
    render(<Wood />);
    await user.click(screen.getByRole('gridcell', { name: '500' }));
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('499');
    await user.keyboard('{End}');
    expect(focused()).toBe('Ash');
    await user.keyboard('{Home}');
    expect(focused()).toBe('Tree 1');
    await user.keyboard('{PageDown}');
    const paged = Number((focused() ?? '').replace('Tree ', ''));
    expect(paged).toBeGreaterThan(5);
    await user.keyboard('{Control>}{End}{/Control}');
    expect(focused()).toBe('Ash');
    expect(document.activeElement?.getAttribute('data-row')).toBe('499');
  });

  it('reaches the heads by arrow and sorts by Enter', async () => {
    const user = userEvent.setup();
    render(<Wood />);
    await user.click(screen.getByRole('gridcell', { name: '500' }));
    await user.keyboard('{ArrowUp}{Enter}');
    expect(screen.getByRole('columnheader', { name: /Height/ }).getAttribute('aria-sort')).toBe('ascending');
  });

  it('opens the row by Enter and by its link', async () => {
    const user = userEvent.setup();
    render(<Wood />);
    await user.click(screen.getByRole('gridcell', { name: '500' }));
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(screen.getByRole('button', { name: 'Tree 3' }));
    expect(seen.opened).toEqual(['t1', 't3']);
  });

  it('selects by Space, by tick box, all by Ctrl+A, and none by Escape', async () => {
    const user = userEvent.setup();
    render(<Wood />);
    await user.click(screen.getByRole('gridcell', { name: '500' }));
    await user.keyboard(' {ArrowDown} ');
    expect(screen.getByText('2 selected')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Select Tree 4' }));
    expect(screen.getByText('3 selected')).toBeTruthy();
    await user.keyboard('{Shift>}');
    await user.click(screen.getByRole('checkbox', { name: 'Select Tree 7' }));
    await user.keyboard('{/Shift}');
    expect(screen.getByText('6 selected')).toBeTruthy();
    await user.click(screen.getByRole('gridcell', { name: '500' }));
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByText('500 selected')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.getByText('0 selected')).toBeTruthy();
  });

  it('changes a cell after F2, keeps it by Enter and goes down', async () => {
    const user = userEvent.setup();
    render(<Wood />);
    await user.click(screen.getByRole('gridcell', { name: '500' }));
    await user.keyboard('{F2}');
    await user.clear(screen.getByRole('textbox', { name: 'Height, Tree 0' }));
    await user.keyboard('7{Enter}');
    expect(seen.changes).toEqual([[{ rowId: 't0', columnId: 'height', from: '500', to: '7' }]]);
    expect(focused()).toBe('499');
  });

  it('refuses a wrong text at the cell, and Escape takes back', async () => {
    const user = userEvent.setup();
    render(<Wood />);
    await user.click(screen.getByRole('gridcell', { name: '500' }));
    await user.keyboard('x{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('Give a whole number.');
    await user.keyboard('{Escape}');
    expect(seen.changes).toEqual([]);
    expect(focused()).toBe('500');
  });

  it('does not change a column that is read-only', async () => {
    const user = userEvent.setup();
    render(<Wood />);
    await user.click(screen.getByRole('rowheader', { name: 'Tree 0' }));
    await user.keyboard('{F2}x');
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('the data grid and the clipboard', () => {
  it('copies the marked rectangle as text and as a table', async () => {
    const user = userEvent.setup();
    render(<Wood />);
    await user.click(screen.getByRole('gridcell', { name: '500' }));
    await user.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
    const event = clipboard('');
    fireEvent.copy(document.activeElement!, event);
    expect(event.data.get('text/plain')).toBe('500\tOak\r\n499\tAsh');
    expect(event.data.get('text/html')).toBe(
      '<table><tr><td>500</td><td>Oak</td></tr><tr><td>499</td><td>Ash</td></tr></table>',
    );
  });

  it('copies the selected rows with their heads', async () => {
    const user = userEvent.setup();
    render(<Wood />);
    await user.click(screen.getByRole('gridcell', { name: '500' }));
    await user.keyboard(' ');
    const event = clipboard('');
    fireEvent.copy(document.activeElement!, event);
    expect(event.data.get('text/plain')).toBe('Name\tHeight\tKind\r\nTree 0\t500\tOak');
  });

  it('shows what a paste would change, refuses what cannot stand, and changes nothing before it is told to', async () => {
    const user = userEvent.setup();
    render(<Wood />);
    await user.click(screen.getByRole('gridcell', { name: '500' }));
    fireEvent.paste(document.activeElement!, clipboard('12\tash\r\nhigh\tAsh\r\n'));
    const preview = screen.getByRole('region', { name: 'What would be pasted' });
    expect(within(preview).getByRole('status').textContent).toBe(
      '2 cells would change, 1 already the same, 1 left as they are.',
    );
    expect(within(preview).getByText('Tree 1: Give a whole number.')).toBeTruthy();
    expect(seen.changes).toEqual([]);
    await user.click(within(preview).getByRole('button', { name: 'Change 2 cells' }));
    expect(seen.sources).toEqual(['paste']);
    expect(seen.changes).toEqual([
      [
        { rowId: 't0', columnId: 'height', from: '500', to: '12' },
        { rowId: 't0', columnId: 'kind', from: 'Oak', to: 'Ash' },
      ],
    ]);
  });

  it('fills a marked rectangle with a single value', async () => {
    const user = userEvent.setup();
    render(<Wood />);
    await user.click(screen.getByRole('gridcell', { name: '500' }));
    await user.keyboard('{ArrowRight}{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    fireEvent.paste(document.activeElement!, clipboard('Ash'));
    await user.click(screen.getByRole('button', { name: 'Change 2 cells' }));
    expect(seen.changes[0]?.map((change) => change.rowId)).toEqual(['t0', 't2']);
  });

  it('has no fault that axe knows of', async () => {
    render(<Wood rows={trees.slice(0, 5)} />);
    expect(await axeProblems(document.body)).toEqual([]);
  });
});
