import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { prepareJsdom } from '../../../ui/testing-jsdom';
import { TimetableScreen } from './timetable-screen';

beforeAll(prepareJsdom);
afterEach(cleanup);

const operation = anOperation({
  pollingDate: '2027-05-06',
  polls: [{ type: 'local-principal', contest: '' }],
  marking: { classification: 'OFFICIAL-SENSITIVE', handling: '' },
});

describe('the timetable as a calendar', () => {
  it('is saved under its marking and entered in the register of exported documents', async () => {
    const made = aDesk();
    const saved: { suggestedName: string; kind: string; bytes: Uint8Array }[] = [];
    const desk: MemoryDesk = {
      ...made,
      services: {
        ...made.services,
        saveDocument: (input) => {
          saved.push(input);
          return Promise.resolve({
            ok: true,
            value: { fileName: input.suggestedName, sha256: 'b'.repeat(64) },
          });
        },
      },
    };
    render(
      <OnDesk desk={desk} operation={operation} at="/plan/timetable" path="/plan/timetable">
        <TimetableScreen />
      </OnDesk>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Export timetable' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Calendar (.ics)' }));
    fireEvent.click(await screen.findByRole('radio', { name: 'Somebody outside the force' }));
    fireEvent.change(screen.getByLabelText('Given to'), { target: { value: 'Saltmarsh council' } });
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    await waitFor(() => expect(desk.records.all('exportedDocuments').size).toBe(1));
    expect(saved[0]).toMatchObject({
      kind: 'calendar',
      suggestedName: 'OFFICIAL-SENSITIVE May 2027 local elections - Timetable v1 2027-02-01.ics',
    });
    const text = new TextDecoder().decode(saved[0]?.bytes);
    expect(text).toContain('UID:operation1.statutory.POLLS_CLOSE@election-spoc-desk');
    // The close of poll at 10pm is 21:00 in UTC under summer time.
    expect(text).toContain('DTSTART:20270506T210000Z');
    const [entry] = desk.records.all('exportedDocuments').values();
    expect(entry).toMatchObject({
      kind: 'timetable',
      subset: 'Calendar',
      marking: operation.marking,
      givenTo: 'Saltmarsh council',
    });
  });
});

describe('the timetable as a Word document', () => {
  it('is held to the checks of a document of the plan, which have to be seen', async () => {
    const desk = aDesk();
    render(
      <OnDesk desk={desk} operation={operation} at="/plan/timetable" path="/plan/timetable">
        <TimetableScreen />
      </OnDesk>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Export timetable' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Word document (.docx)' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Not recorded, and printed so: .*review date/)).toBeTruthy();
    expect(dialog.getAllByText(/Dates whose rule is marked as partly checked/).length).toBeGreaterThan(0);
    expect(dialog.queryByText('It cannot leave as it is')).toBeNull();
    fireEvent.click(dialog.getByRole('radio', { name: 'Nobody: it is kept by the desk' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Export' }));
    expect(dialog.getByRole('alert').textContent).toContain('Tick that you have seen');
    expect(desk.records.all('exportedDocuments').size).toBe(0);
  });
});
