import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aConditionalItem, anItem } from '../../../test/builders/intelligence';
import { onPaper } from '../../../test/builders/paper';
import { anAssessedCell } from '../../../test/builders/threat';
import { aWorkshop } from '../../../test/builders/workshop';
import { deskWith, hold } from '../../../test/builders/workshop-room';
import type { IntelligenceItem } from '../../core/intelligence/intelligence-item';
import { withheldOnPaper } from '../../services/on-screen-only';
import { prepareJsdom } from '../../ui/testing-jsdom';

beforeAll(prepareJsdom);
afterEach(cleanup);

function holdWith(item: IntelligenceItem): void {
  const cell = anAssessedCell({}, { evidence: [{ kind: 'intelligence', id: item.id }] });
  hold(
    deskWith(aWorkshop(), [
      { collection: 'cells', id: cell.id, after: cell },
      { collection: 'intelligence', id: item.id, after: item },
    ]),
  );
}

describe('evidence before the room, on paper', () => {
  it('holds nothing of an item graded C, covered or shown', async () => {
    holdWith(aConditionalItem(['gold-group']));
    const show = await screen.findByRole('button', { name: 'Show INT-001 to this room' });
    expect(onPaper(document, '.presentation-evidence li')).toBe(withheldOnPaper);
    await userEvent.click(show);
    expect(screen.getByText(/A van with loudspeakers/)).toBeTruthy();
    expect(onPaper(document, '.presentation-evidence li')).toBe(withheldOnPaper);
  });

  it('holds what is graded P', async () => {
    holdWith(anItem());
    await screen.findByText(/A van with loudspeakers/);
    expect(onPaper(document, '.presentation-evidence li')).toContain('A van with loudspeakers');
  });
});
