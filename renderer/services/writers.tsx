/**
 * Who writes files: a feature or a part of the services asks here, and does not know the library behind it. Wired in
 * one place: app/open-desk.tsx.
 */
import { createContext, useContext } from 'react';
import type { WordDocument } from '../core/documents/model';
import type { Result } from '../core/foundation/result';
import type { SheetDocument } from '../core/registers/register-sheet';

/** The bytes of a file and the SHA-256 of its content. */
export type WrittenFile = Result<
  { readonly bytes: Uint8Array; readonly contentHash: string },
  { readonly kind: 'cancelled' } | { readonly kind: 'not-written'; readonly detail: string }
>;

interface Writing {
  readonly signal: AbortSignal;
}

export interface Writers {
  readonly word: (document: WordDocument, writing: Writing) => Promise<WrittenFile>;
  readonly sheet: (sheet: SheetDocument, writing: Writing) => Promise<WrittenFile>;
}

const WritersContext = createContext<Writers | null>(null);
export const WritersProvider = WritersContext.Provider;

/** The writers of files; asked for when something is written, so that a screen can be drawn without them. */
export function useWriters(): () => Writers {
  const writers = useContext(WritersContext);
  return () => {
    if (writers === null) throw new Error('Files are written only on an open desk');
    return writers;
  };
}
