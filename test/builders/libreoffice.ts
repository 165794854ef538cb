/** Whether this machine has what a test needs that opens our files in LibreOffice; says so where a test is left out. */
import { spawnSync } from 'node:child_process';

const isThere = (tool: string) => spawnSync('which', [tool]).status === 0;

/** Reads what LibreOffice writes again. */
export function canEdit(leftOut: string): boolean {
  return said(isThere('soffice'), `LibreOffice is not installed: ${leftOut} is left out.`);
}

/**
 * Reads pages as LibreOffice lays them out. How much stands on a page is only that of Word with a font as wide as the
 * document's own: without Arial or Liberation Sans another one is taken.
 */
export function canLayOut(leftOut: string): boolean {
  const match = spawnSync('fc-match', ['Arial'], { encoding: 'utf8' });
  const font = match.error === undefined ? match.stdout : '';
  const isReady =
    ['soffice', 'pdftotext', 'pdftoppm'].every(isThere) && /arial|liberation ?sans|arimo/i.test(font);
  return said(
    isReady,
    `LibreOffice, poppler or a font as wide as Arial is not installed: ${leftOut} is left out.`,
  );
}

function said(isReady: boolean, otherwise: string): boolean {
  if (!isReady) console.warn(otherwise);
  return isReady;
}
