import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aMediaEntry } from '../../../../test/builders/learning';
import type { MediaEntry } from '../../../core/debrief/media-entry';
import { asId } from '../../../core/foundation/ids';
import type { DeskChange } from '../../../services/desk-context';
import { flushDrafts } from '../../../ui/drafts';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { MediaScreen } from './media-screen';
import { searchMedia } from './search';

const deskWith = (...entries: readonly MediaEntry[]): MemoryDesk =>
  aDesk(entries.map((after): DeskChange => ({ collection: 'mediaEntries', id: after.id, after })));
const open = (desk: MemoryDesk, search = '') =>
  render(
    <OnDesk desk={desk} at={`/debrief/media${search}`} path="/debrief/media">
      <MediaScreen />
    </OnDesk>,
  );
const held = (desk: MemoryDesk) => [...desk.records.all('mediaEntries').values()];
const answered = aMediaEntry({ id: asId('media2'), on: '2026-05-09', response: 'Ten minutes at most.' });

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the media', () => {
  it('are entered in a line with Enter; kind stays for the next', async () => {
    const desk = deskWith();
    const { container } = open(desk);
    expect(screen.getByText('No media entries yet')).toBeTruthy();
    await userEvent.click(screen.getByRole('combobox', { name: 'Kind' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Enquiry' }));
    const words = screen.getByLabelText('What was said or asked');
    await userEvent.type(screen.getByRole('combobox', { name: 'Outlet' }), 'Echo');
    await userEvent.type(words, 'Why the queue?{Enter}');
    await userEvent.type(words, 'Who closed it?{Enter}');
    expect(held(desk)).toMatchObject([
      { kind: 'enquiry', outlet: 'Echo', text: 'Why the queue?', on: '2027-02-01', reach: 'local' },
      { kind: 'enquiry', outlet: '', text: 'Who closed it?' },
    ]);
    expect(await axeProblems(container)).toEqual([]);
  });

  it('show what nobody answered, and only that where it is asked', async () => {
    open(deskWith(aMediaEntry(), answered));
    expect(screen.getByText('2 of 2 shown; 1 enquiry without an answer')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Without an answer' }));
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.getByText('No answer is written down')).toBeTruthy();
  });

  it('open beside the list, save by themselves and are removed', async () => {
    const desk = deskWith(aMediaEntry());
    const { container } = open(desk, '?entry=media1');
    const panel = within(screen.getByRole('complementary', { name: 'Open media entry' }));
    fireEvent.change(panel.getByLabelText('What was answered, and by whom'), { target: { value: 'Soon.' } });
    flushDrafts();
    await userEvent.click(panel.getByLabelText('National'));
    expect(held(desk)).toMatchObject([{ response: 'Soon.', reach: 'national' }]);
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(panel.getByRole('button', { name: 'Remove this entry' }));
    expect(held(desk)).toEqual([]);
  });

  it('are found by the search', () => {
    const { records } = deskWith(aMediaEntry(), answered);
    expect(searchMedia('echo minutes', records, anOperation()).map(({ path }) => path)).toEqual([
      '/debrief/media?entry=media2',
    ]);
  });
});
