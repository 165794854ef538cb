import { cleanup, render } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ByHandling, OnScreenOnly, withheldOnPaper } from './on-screen-only';

afterEach(cleanup);

const withStyles = (medium: 'screen' | 'print') => {
  const css = readFileSync(join(import.meta.dirname, '../ui/desk.css'), 'utf8');
  const style = document.createElement('style');
  // The test page knows one medium, the screen: what stands under print is made to hold, or taken out.
  style.textContent = css.replaceAll('@media print', medium === 'print' ? '@media screen' : '@media not all');
  document.head.append(style);
  return () => style.remove();
};

function shown(container: HTMLElement): string {
  return [...container.children]
    .filter((child) => getComputedStyle(child).display !== 'none')
    .map((child) => child.textContent)
    .join();
}

describe('what is for the screen alone', () => {
  const item = (handling: 'P' | 'C' | null) => (
    <ByHandling handling={handling}>
      <p>INT-007: two men at the depot</p>
    </ByHandling>
  );

  it('prints nothing of an item graded C but that it is withheld', () => {
    const undo = withStyles('print');
    const { container } = render(item('C'));
    expect(shown(container)).toBe(withheldOnPaper);
    undo();
  });

  it('shows the item alone on the screen, and prints what is not graded C', () => {
    const undo = withStyles('screen');
    expect(shown(render(item('C')).container)).toBe('INT-007: two men at the depot');
    undo();
    const undoPrint = withStyles('print');
    expect(shown(render(item('P')).container)).toBe('INT-007: two men at the depot');
    expect(shown(render(item(null)).container)).toBe('INT-007: two men at the depot');
    undoPrint();
  });

  it('puts the sentence that is given in the place of what it hides', () => {
    const undo = withStyles('print');
    const { container } = render(<OnScreenOnly onPaper="Left out here.">Seen</OnScreenOnly>);
    expect(shown(container)).toBe('Left out here.');
    undo();
  });
});
