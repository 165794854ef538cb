// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { DebriefDocuments } from './debrief-documents';

afterEach(cleanup);

it('leads to every document of the whole debrief by its name', () => {
  render(
    <MemoryRouter>
      <DebriefDocuments />
    </MemoryRouter>,
  );
  expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Debrief report', '/documents/plan/debrief-report'],
    ['Election at a glance', '/documents/plan/election-glance'],
    ['Summary for the Electoral Commission', '/documents/plan/commission-summary'],
    ['Action plan of the debrief', '/documents/plan/action-plan'],
  ]);
});
