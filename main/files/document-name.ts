import { extname } from 'node:path';
import type { Input } from '../../preload/contract';

type Kind = Input<'documents', 'save'>['kind'];

/** What each kind of document is called in the save dialog, and the endings that it may have. */
export const documentKinds: Readonly<
  Record<Kind, { readonly label: string; readonly extensions: readonly [string, ...string[]] }>
> = {
  word: { label: 'Word document', extensions: ['docx'] },
  workbook: { label: 'Excel workbook', extensions: ['xlsx'] },
  calendar: { label: 'Calendar', extensions: ['ics'] },
  table: { label: 'Table', extensions: ['csv', 'xlsx'] },
  picture: { label: 'Picture', extensions: ['png', 'svg'] },
};

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A file name that every system takes and that names no folder, made of what the page suggests. */
export function safeDocumentName(suggested: string, kind: Kind): string {
  const plain = suggested
    .normalize('NFC')
    // Control and direction-changing characters, and what separates folders or is not allowed on Windows.
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120)
    .trim();
  const named = plain === '' || RESERVED.test(plain) ? `Document ${plain}`.trim() : plain;
  return withExtension(named, kind);
}

/** The path or name with an ending that its kind may have. */
export function withExtension(path: string, kind: Kind): string {
  const { extensions } = documentKinds[kind];
  const ending = extname(path).slice(1).toLowerCase();
  return extensions.includes(ending) ? path : `${path}.${extensions[0]}`;
}
